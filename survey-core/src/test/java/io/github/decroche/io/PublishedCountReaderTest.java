package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.PublishedCount;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedCountReaderTest {
    private static final PublishedCountReader READER = PublishedCountReader.of(Studies.townHall());
    private static final String TABLE = """
            count,of,outcome,wave,profile,service
            60,100,connected,autumn,senior,
            7,9,connected,autumn,lambda,town-hall
            """;

    @TempDir
    private Path folder;

    @Test
    void anInputIsReadAsTheFileOfThatTextIsAndLeftOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(READER.read(in, "counts"))
                .containsExactly(
                        count(Optional.empty(), "senior", 60, 100), count(Optional.of("town-hall"), "lambda", 7, 9))
                .isEqualTo(READER.read(Files.writeString(folder.resolve("counts.csv"), TABLE)));
        assertThat(closed).isFalse();
    }

    @Test
    void problemsNameTheInputAndTheLine() {
        assertThatThrownBy(() -> read("autumn,connected,60,100\nspring,connected,60,100\nautumn,connected,61,100\n"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessage("counts:3: wave: \"spring\" is not allowed; expected one of autumn\n"
                        + "counts:4: outcome: a figure given before is not allowed; expected each wave, service, scenario,"
                        + " profile and outcome once");
        assertThatThrownBy(() -> read("autumn,connected,many,100\n"))
                .hasMessage("counts:2: count: \"many\" is not allowed; expected a whole number from 0 on");
    }

    @Test
    void anInputWithoutATableIsRefused() {
        assertThatThrownBy(() -> READER.read(InputStream.nullInputStream(), "counts"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("counts: empty");
    }

    private static List<PublishedCount> read(String rows) throws IOException {
        String table = "wave,outcome,count,of\n" + rows;
        return READER.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "counts");
    }

    private static PublishedCount count(Optional<String> service, String profile, long count, long of) {
        return new PublishedCount(
                "autumn",
                service,
                Optional.empty(),
                Optional.of(profile),
                Outcome.parse("outcome", "connected"),
                count,
                of);
    }
}
