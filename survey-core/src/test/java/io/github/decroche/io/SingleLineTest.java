package io.github.decroche.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.generators.Studies;
import io.github.decroche.study.FieldProblem;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines that were told from others elsewhere are read as in their file. */
class SingleLineTest {
    private static final CallReader READER = CallReader.of(Studies.townHall()).withLongestRecord(400);
    private static final String GOOD = """
            {"id":"%s","service":"town-hall","scenario":"opening","profile":"lambda",\
            "attempts":[{"startedAt":"2022-09-26T09:12:00+02:00","outcome":"busy"}]}""";

    private static final List<byte[]> LINES = Stream.of(
                    GOOD.formatted("1").getBytes(UTF_8),
                    (GOOD.formatted("2") + "\r").getBytes(UTF_8),
                    " \t\r".getBytes(UTF_8),
                    new byte[0],
                    GOOD.formatted("3").replace("busy", "bussy").getBytes(UTF_8),
                    GOOD.formatted("4").replace("4", "\u00e9").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                    (GOOD.formatted("5") + "{}").getBytes(UTF_8),
                    (GOOD.formatted("6") + " ".repeat(400)).getBytes(UTF_8))
            .toList();

    @Test
    void aLineByItselfIsTheRecordThatItIsInItsFile() {
        List<String> alone = LINES.stream()
                .map(line -> READER.readLine(line, "calls", id -> true))
                .flatMap(Optional::stream)
                .map(SingleLineTest::described)
                .toList();

        assertThat(alone).hasSize(6).isEqualTo(inFile());
    }

    private static List<String> inFile() {
        ByteArrayInputStream file = new ByteArrayInputStream(joined());
        List<String> described = new ArrayList<>();
        try (Stream<CallRecord> records = READER.read(file, "calls", CallFormat.NDJSON)) {
            records.map(SingleLineTest::described).forEachOrdered(described::add);
        }
        return described;
    }

    private static byte[] joined() {
        var out = new java.io.ByteArrayOutputStream();
        LINES.forEach(line -> {
            out.writeBytes(line);
            out.write('\n');
        });
        return out.toByteArray();
    }

    /** The record without the number of its line. */
    private static String described(CallRecord callRecord) {
        return callRecord instanceof CallRecord.Rejected rejected
                ? rejected.raw()
                        + rejected.problems().stream().map(Problem::what).toList()
                : callRecord.accepted().toString();
    }

    @Test
    void aLineByItselfHasNoNumber() {
        CallRecord bad =
                READER.readLine("{".getBytes(UTF_8), "calls", id -> true).orElseThrow();

        assertThat(bad.line()).isZero();
        assertThat(((CallRecord.Rejected) bad).problems().get(0).toString()).startsWith("calls: text that is not JSON");
    }

    @Test
    void theCallerSaysWhichIdsAreNew() {
        CallRecord repeated =
                READER.readLine(LINES.get(0), "calls", id -> !id.equals("1")).orElseThrow();

        assertThat(((CallRecord.Rejected) repeated).problems())
                .extracting(Problem::what)
                .containsExactly(FieldProblem.of("id", "1", "an id that no call before it has"));
    }

    @Test
    void onlyGoodRecordsAreAskedForTheirIds() {
        List<String> asked = new ArrayList<>();
        LINES.forEach(line -> READER.readLine(line, "calls", asked::add));

        assertThat(asked).containsExactly("1", "2");
    }
}
