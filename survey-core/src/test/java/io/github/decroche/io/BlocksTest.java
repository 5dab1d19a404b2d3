package io.github.decroche.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.generators.Studies;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records that are so short that one block cannot have all that would fit into it. */
class BlocksTest {
    private static final CallReader READER = CallReader.of(Studies.townHall());
    private static final int RECORDS = 20_001;

    @Test
    void everyShortLineIsARecordOnItsLine() {
        String lines =
                IntStream.rangeClosed(1, RECORDS).mapToObj(i -> i % 10 + "\n").collect(Collectors.joining());

        assertThat(linesOfRejected(lines, CallFormat.NDJSON))
                .isEqualTo(IntStream.rangeClosed(1, RECORDS)
                        .mapToObj(i -> (long) i)
                        .toList());
    }

    /** Every third row goes on within quotes on a line of its own, so that line breaks are not where rows end. */
    @Test
    void everyShortRowIsARecordOnTheLineOnWhichItBegins() {
        String rows = IntStream.range(0, RECORDS)
                .mapToObj(i -> i % 3 == 0 ? "\"\n\"\r\n" : "1\n")
                .collect(Collectors.joining());

        assertThat(linesOfRejected(
                        "id,service,scenario,profile,attempt1.startedAt,attempt1.outcome,answer.recorded,answer.points,answer.redirects\n"
                                + rows,
                        CallFormat.CSV))
                .isEqualTo(IntStream.range(0, RECORDS)
                        .mapToObj(i -> 2L + i + (i + 2) / 3)
                        .toList());
    }

    private static List<Long> linesOfRejected(String file, CallFormat format) {
        return CallFiles.read(READER, file.getBytes(UTF_8), format).records().stream()
                .map(it -> ((CallRecord.Rejected) it).line())
                .toList();
    }
}
