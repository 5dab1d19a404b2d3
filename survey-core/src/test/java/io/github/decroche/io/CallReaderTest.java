package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad record and what is said of it; whatever else is in the file goes through. */
class CallReaderTest {
    private static final Study STUDY = Studies.townHall();
    private static final String GOOD = """
            {"id":"1","wave":"autumn","service":"town-hall","scenario":"opening","profile":"lambda",\
            "attempts":[{"startedAt":"2022-09-26T09:12:00+02:00","outcome":"announced-too-long","announcedWait":"PT7M"},\
            {"startedAt":"2022-09-26T09:40:00+02:00","outcome":"connected","wait":"PT2M35S"}],\
            "answer":{"points":["days"],"redirects":["website"],"refusal":null}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "wave" | "wabe" | wabe: an unknown field is not allowed; expected one of id, wave, service, scenario, profile, caller, attempts, answer, ratings
            "town-hall" | "caf" | service: "caf" is not allowed; expected one of town-hall (wave autumn)
            "lambda" | "ghost" | profile: "ghost" is not allowed; expected one of lambda, senior (wave autumn)
            "opening" | "tax" | scenario: "tax" is not allowed; expected one of opening, passport (wave autumn)
            ["days"] | ["stamp"] | answer.points[0]: "stamp" is not allowed; expected one of days, hours (scenario opening on 2022-09-26)
            ["days"] | ["days","days"] | answer.points[1]: "days" is not allowed; expected entries that are all different
            ["website"] | ["web"] | answer.redirects[0]: "web" is not allowed; expected one of website, branch, phone, post, appointment, other-body
            "connected" | "conected" | attempts[1].outcome: "conected" is not allowed; expected one of connected, announced-too-long, waited-in-vain, busy, closed, dropped, no-answer
            PT2M35S | -PT1S | attempts[1].wait: PT-1S is not allowed; expected a duration from PT0S to PT24H
            PT2M35S | PT24H0.001S | attempts[1].wait: PT24H0.001S is not allowed; expected a duration from PT0S to PT24H
            PT2M35S | 2:35 | attempts[1].wait: "2:35" is not allowed; expected an ISO-8601 duration such as PT2M35S
            "PT2M35S" | 155 | attempts[1].wait: a number is not allowed; expected a text
            ,"wait":"PT2M35S" | `` | attempts[1].wait: missing; expected a duration, because the attempt connected
            ,"announcedWait":"PT7M" | `` | attempts[0].announcedWait: missing; expected a duration, because the outcome is announced-too-long
            09:40:00+02:00 | 09:00:00+02:00 | attempts[1].startedAt: 2022-09-26T09:00+02:00 is not allowed; expected a time not before 2022-09-26T09:12+02:00, when the attempt before it ended
            T09:12:00+02:00 | T09:12:60+02:00 | attempts[0].startedAt: "2022-09-26T09:12:60+02:00" is not allowed; expected seconds from 00 to 59: write a leap second as 59
            T09:12:00+02:00 | T09:12:00 | attempts[0].startedAt: "2022-09-26T09:12:00" is not allowed; expected an ISO-8601 date and time with its offset, such as 2022-09-26T09:12:00+02:00
            "id":"1" | "id":"" | id: "" is not allowed; expected a text of 1 to 128 characters
            "id":"1" | "id":"1","id":"2" | id: a second value is not allowed; expected at most one
            "refusal":null | "refusal":"no" | answer.refusal: "no" is not allowed; expected one of no-identifier, out-of-scope, other
            "redirects":["website"], | `` | answer.redirects: missing; expected a list of redirects, be it empty
            "answer" | "ratings":{"overall":"good"},"answer" | ratings.overall: "good" is not allowed; expected one of very-dissatisfied, dissatisfied, rather-dissatisfied, rather-satisfied, satisfied, very-satisfied
            "attempts" | "caller":"c1","attempts" | caller: a text is not allowed; expected an object
            "startedAt":"2022-09-26T09:12:00+02:00", | `` | attempts[0].startedAt: missing; expected an ISO-8601 date and time with its offset, such as 2022-09-26T09:12:00+02:00
            """)
    void aBadFieldIsNamedWithItsValueAndWhatIsAllowed(String part, String instead, String message) {
        assertThat(GOOD).contains(part);
        List<CallRecord> records = ndjson(GOOD.replace(part, instead == null ? "" : instead) + "\n" + good(2));

        assertThat(problems(records)).containsExactly("calls:1: " + message);
        assertThat(accepted(records)).extracting(Call::id).containsExactly("2");
    }

    @Test
    void whatIsNotJsonIsOneProblem() {
        List<CallRecord> records = ndjson("{\"id\":\n[1]\n" + good(1).strip() + "{}\n" + good(2));

        assertThat(records).hasSize(4);
        assertThat(problems(records))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).contains("one JSON object"));
        assertThat(problems(records).get(0)).startsWith("calls:1: text that is not JSON (");
        assertThat(problems(records).get(1))
                .isEqualTo("calls:2: a list is not allowed; expected one JSON object on the line");
        assertThat(problems(records).get(2))
                .isEqualTo("calls:3: something after the object is not allowed; expected one JSON object on the line");
    }

    @Test
    void aLineCutShortIsToldInPlainWords() {
        assertThat(problems(ndjson("{\"id\":\"1\"\n")).get(0))
                .startsWith(
                        "calls:1: text that is not JSON (Unexpected end-of-input: expected close marker for Object at column ")
                .doesNotContain("REDACTED");
    }

    @Test
    void allProblemsOfARecordAreToldAtOnce() {
        List<CallRecord> records = ndjson(GOOD.replace("\"opening\"", "\"tax\"")
                .replace("PT2M35S", "soon")
                .replace("\"website\"", "\"web\""));

        assertThat(problems(records))
                .extracting(problem -> problem.split(": ", 3)[1])
                .containsExactly("attempts[1].wait", "answer.redirects[0]", "scenario");
    }

    @Test
    void unknownIdsAreToldWhateverElseIsMissing() {
        String record = "{\"id\":\"1\",\"service\":\"castle\",\"scenario\":\"tax\",\"profile\":\"\"}";

        assertThat(problems(ndjson(record)))
                .extracting(problem -> problem.split(": ", 3)[1])
                .containsExactly("attempts", "service", "profile", "scenario");
        assertThat(problems(ndjson(GOOD.replace("\"lambda\"", "\"\"").replace("\"opening\"", "\"tax\""))))
                .extracting(problem -> problem.split(": ", 3)[1])
                .containsExactly("profile", "scenario");
    }

    /** What the value is not allowed to be was noted for the type before; there is no attempt then. */
    @ParameterizedTest
    @ValueSource(strings = {"\"startedAt\":1664176320", "\"startedAt\":[]", "\"outcome\":{}"})
    void aFieldOfAnAttemptThatIsNoTextIsOneProblem(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String bad = GOOD.replaceFirst(name + ":\"[^\"]*\"", field);

        assertThat(problems(ndjson(bad)))
                .singleElement()
                .asString()
                .startsWith("calls:1: attempts[0]." + name.replace("\"", "") + ": ")
                .endsWith(" is not allowed; expected a text");
    }

    /** What was given by mistake, however long, is one message. */
    @Test
    void whatIsNoTextInUtf8IsTold() {
        Map<String, byte[]> files = Map.of(
                "text in UTF-16", GOOD.getBytes(StandardCharsets.UTF_16),
                "text in UTF-16 without a mark, little", GOOD.getBytes(StandardCharsets.UTF_16LE),
                "text in UTF-16 without a mark, big", GOOD.getBytes(StandardCharsets.UTF_16BE),
                "a zip archive or a workbook of a spreadsheet", "PK\u0003\u0004...".getBytes(StandardCharsets.UTF_8),
                "a PDF document", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        files.forEach((kind, bytes) -> {
            for (CallFormat format : CallFormat.values()) {
                assertThatThrownBy(() -> CallReader.of(STUDY).read(new ByteArrayInputStream(bytes), "calls", format))
                        .isInstanceOf(UnreadableInputException.class)
                        .hasMessage("calls: " + kind.replaceFirst(" without.*", "") + "; expected text in UTF-8");
            }
        });
    }

    @Test
    void csvGivenAsNdjsonIsToldOnce() {
        assertThatThrownBy(() -> ndjson("\uFEFFid;service;answer.recorded\n1;caf;true\n"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(
                        "calls:1: a row of column names, as in CSV; expected one JSON object a line, or CSV as the format");
        assertThat(problems(ndjson("1,caf,true\n" + good(2)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id;service;answer.recorded | columns separated by semicolons; expected commas
            `id\tservice`              | columns separated by tabs; expected commas
            sep=;                      | a line for spreadsheets, "sep=;"; expected a row of column names
            `sep=,`                    | a line for spreadsheets, "sep="; expected a row of column names
            {"id":"1","wave":"2022"}   | a JSON object, as in NDJSON; expected a row of column names
            """)
    void aHeaderThatShowsWhatTheFileIsIsToldInOneLine(String header, String message) {
        byte[] bytes = header.replace("\\t", "\t").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CallReader.of(STUDY).read(new ByteArrayInputStream(bytes), "calls", CallFormat.CSV))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("calls:1: " + message);
    }

    @Test
    void placesInAListCountEveryEntry() {
        assertThat(problems(ndjson(GOOD.replace("[\"days\"]", "[7,\"days\",null,\"days\"]"))))
                .containsExactly(
                        "calls:1: answer.points[0]: a number is not allowed; expected a text",
                        "calls:1: answer.points[2]: null is not allowed; expected a text");
    }

    @Test
    void controlCharactersOfAFileNeverReachAMessage() {
        String hostile = GOOD.replace("\"opening\"", "\"\\u001b[2Jtax\"").replace("\"wave\"", "\"wa\\u202eve\"");

        assertThat(problems(ndjson(hostile)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("\uFFFD").doesNotContain("\u001b", "\u202e"));
    }

    @Test
    void fourAttemptsAreOneTooMany() {
        String attempt = "{\"startedAt\":\"2022-09-26T09:0%d:00+02:00\",\"outcome\":\"busy\"},";
        String more = String.format(attempt, 1) + String.format(attempt, 2);

        assertThat(problems(ndjson(GOOD.replace("\"attempts\":[", "\"attempts\":[" + more))))
                .containsExactly(
                        "calls:1: attempts: a call of 4 attempts is not allowed; expected at most 3, as the protocol allows");
    }

    @Test
    void anAttemptAfterTheConnectingOneIsRefused() {
        String after = ",{\"startedAt\":\"2022-09-26T10:00:00+02:00\",\"outcome\":\"busy\"}],\"answer\"";

        assertThat(problems(ndjson(GOOD.replace("],\"answer\"", after))))
                .contains(
                        "calls:1: attempts[2]: an attempt is not allowed; expected none, because attempts[1] connected");
    }

    @Test
    void theFirstAcceptedRecordOfAnIdStaysAndLaterOnesAreRejected() {
        String bad = good(1).replace("\"lambda\"", "\"ghost\"");
        List<CallRecord> records = ndjson(bad + good(1) + good(2) + good(1));

        assertThat(accepted(records)).extracting(Call::id).containsExactly("1", "2");
        assertThat(problems(records).get(1))
                .isEqualTo("calls:4: id: \"1\" is not allowed; expected an id that no call before it has");
        assertThat(records).hasSize(4);
    }

    @Test
    void trustedIdsAreNotCompared() throws IOException {
        try (Stream<CallRecord> records =
                CallReader.of(STUDY).withTrustedIds().read(stream(good(1) + good(1)), "calls", CallFormat.NDJSON)) {
            assertThat(accepted(records.toList())).hasSize(2);
        }
    }

    @Test
    void aByteOrderMarkCarriageReturnsBlankLinesAndAMissingLastLineBreakAreAccepted() {
        List<CallRecord> records = ndjson("\uFEFF" + good(1).strip() + "\r\n\r\n  \n" + good(2).strip());

        assertThat(accepted(records)).extracting(Call::id).containsExactly("1", "2");
        assertThat(records).extracting(CallRecord::line).containsExactly(1L, 4L);
    }

    @Test
    void aMissingWaveIsTheOneThatHoldsTheDayElseTheOnlyOne() {
        String without = GOOD.replace("\"wave\":\"autumn\",", "");

        assertThat(accepted(ndjson(without))).extracting(Call::wave).containsExactly("autumn");
        assertThat(accepted(ndjson(without.replace("2022-09-26", "2030-01-02"))))
                .extracting(Call::wave)
                .containsExactly("autumn");
        Study twoWaves = Study.builder()
                .like(STUDY)
                .addWaves(Wave.builder()
                        .like(STUDY.waves().get(0))
                        .id("spring")
                        .fieldPeriod(DateRange.of(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 30)))
                        .build())
                .build();
        try (Stream<CallRecord> records = CallReader.of(twoWaves)
                .read(stream(without.replace("2022-09-26", "2030-01-02")), "calls", CallFormat.NDJSON)) {
            assertThat(problems(records.toList()))
                    .containsExactly("calls:1: wave: missing; expected one of autumn, spring, because no single wave"
                            + " holds 2030-01-02");
        }
    }

    @Test
    void aTruncatedGzipKeepsTheGoodCallsAndTellsWhereItEnds(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 1; i <= 2000; i++) {
                gzip.write(good(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.resolve("calls.ndjson.gz");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1000));

        try (Stream<CallRecord> stream = CallReader.of(STUDY).read(file)) {
            List<CallRecord> records = stream.toList();

            assertThat(accepted(records)).hasSizeGreaterThan(10).hasSize(records.size() - 1);
            assertThat(problems(records))
                    .containsExactly(
                            file + ":" + records.size()
                                    + ": a compressed file that ends early or is damaged is not allowed; expected the whole file");
        }
        Files.write(file, bytes.toByteArray());
        try (Stream<CallRecord> stream = CallReader.of(STUDY).read(file)) {
            assertThat(accepted(stream.toList())).hasSize(2000);
        }
    }

    @Test
    void theMembersOfAGzipFileAreReadThoughAPipeBringsThemSlowly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i <= 3; i++) {
            try (GZIPOutputStream member = new GZIPOutputStream(bytes)) {
                member.write(good(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1));
            }

            @Override
            public int available() {
                return 0;
            }
        };

        try (Stream<CallRecord> records = CallReader.of(STUDY).read(slow, "-", CallFormat.NDJSON)) {
            assertThat(accepted(records.toList())).extracting(Call::id).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedWithoutBeingHeld() {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        Stream<InputStream> parts = Stream.concat(
                Stream.of(stream(good(1) + "{\"id\":\"")),
                Stream.concat(
                        Stream.generate(() -> (InputStream) new ByteArrayInputStream(megabyte))
                                .limit(100),
                        Stream.of(stream("\"}\n" + good(2)))));
        InputStream in = new SequenceInputStream(Collections.enumeration(parts.toList()));

        try (Stream<CallRecord> stream = CallReader.of(STUDY).read(in, "calls", CallFormat.NDJSON)) {
            List<CallRecord> records = stream.toList();

            assertThat(accepted(records)).extracting(Call::id).containsExactly("1", "2");
            assertThat(problems(records))
                    .containsExactly("calls:2: a longer line is not allowed; expected at most 1048576 bytes in a line");
        }
    }

    @Test
    void inputsOfWhichNothingCanBeReadAreToldInOneLine(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.ndjson");
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        Path blank = Files.writeString(folder.resolve("blank.ndjson"), "\uFEFF \n\n");
        Path plain = Files.writeString(folder.resolve("plain.ndjson.gz"), good(1));
        Path emptyCsv = Files.createFile(folder.resolve("empty.csv"));

        unreadable(missing, missing + ": no such file");
        unreadable(folder, folder + ": a directory; expected a call file");
        unreadable(empty, empty + ": empty; expected one call a line");
        unreadable(blank, blank + ": empty; expected one call a line");
        unreadable(plain, plain + ": not compressed with gzip, as its name says");
        unreadable(emptyCsv, emptyCsv + ": empty; expected a row of column names, then one call a row");
    }

    private static void unreadable(Path file, String message) {
        assertThatThrownBy(() -> {
                    try (Stream<CallRecord> records = CallReader.of(STUDY).read(file)) {
                        records.toList();
                    }
                })
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(message);
    }

    @Test
    void invalidUtf8AndDeepNestingAreProblemsOfTheirRecord() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"id\":\"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write(("\"}\n" + "[".repeat(100_000) + "\n{\"x\":" + "[".repeat(5000) + "\n" + good(1))
                .getBytes(StandardCharsets.UTF_8));

        try (Stream<CallRecord> stream =
                CallReader.of(STUDY).read(new ByteArrayInputStream(bytes.toByteArray()), "calls", CallFormat.NDJSON)) {
            List<CallRecord> records = stream.toList();
            assertThat(records).hasSize(4);
            assertThat(accepted(records)).hasSize(1);
            assertThat(problems(records))
                    .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(400));
        }
    }

    private static String good(int id) {
        return GOOD.replace("\"id\":\"1\"", "\"id\":\"" + id + "\"") + "\n";
    }

    private static List<CallRecord> ndjson(String text) {
        try (Stream<CallRecord> records = CallReader.of(STUDY).read(stream(text), "calls", CallFormat.NDJSON)) {
            return records.toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Call> accepted(List<CallRecord> records) {
        return records.stream()
                .filter(CallRecord.Accepted.class::isInstance)
                .map(callRecord -> ((CallRecord.Accepted) callRecord).call())
                .toList();
    }

    private static List<String> problems(List<CallRecord> records) {
        return records.stream()
                .filter(CallRecord.Rejected.class::isInstance)
                .flatMap(callRecord -> ((CallRecord.Rejected) callRecord).problems().stream())
                .map(Problem::toString)
                .toList();
    }
}
