package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RoundTripProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallReader READER = CallReader.of(STUDY).withTrustedIds();

    @Property(tries = 200)
    void whatIsWrittenAsNdjsonIsReadBackEqual(@ForAll("calls") List<Call> calls) throws IOException {
        assertThat(read(CallFiles.ndjson(calls), CallFormat.NDJSON)).isEqualTo(calls);
    }

    @Property(tries = 200)
    void whatIsWrittenAsCsvIsReadBackEqual(@ForAll("calls") List<Call> calls) throws IOException {
        assertThat(read(CallFiles.csv(calls, STUDY), CallFormat.CSV)).isEqualTo(calls);
    }

    @Property(tries = 100)
    void bothFormatsCarryTheSame(@ForAll("calls") List<Call> calls) throws IOException {
        byte[] ndjson = CallFiles.ndjson(calls);
        byte[] csv = CallFiles.csv(calls, STUDY);

        assertThat(CallFiles.ndjson(read(csv, CallFormat.CSV))).isEqualTo(ndjson);
        assertThat(CallFiles.csv(read(ndjson, CallFormat.NDJSON), STUDY)).isEqualTo(csv);
    }

    @Property(tries = 50)
    void csvThatGoesOnIsThatOfOneFile(@ForAll("calls") List<Call> calls, @ForAll("calls") List<Call> further)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(CallFiles.csv(calls, STUDY));
        try (CallWriter writer = CallWriter.csvWithoutNames(out, STUDY)) {
            further.forEach(writer::write);
        }

        assertThat(out.toByteArray())
                .isEqualTo(CallFiles.csv(
                        Stream.concat(calls.stream(), further.stream()).toList(), STUDY));
    }

    @Property(tries = 200)
    void halfASurrogatePairIsRefusedByTheModelAndByBothReaders(
            @ForAll("texts") String text, @ForAll @IntRange(min = 0xD800, max = 0xDFFF) int half) {
        Call call = someCall();
        String broken = text + (char) half + "x";

        assertThatThrownBy(() -> Call.builder().like(call).id(broken).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> new Caller(Optional.of(broken), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Example
    void halfASurrogatePairInAFileIsLocated() throws IOException {
        String line = new String(CallFiles.ndjson(List.of(someCall())), StandardCharsets.UTF_8);

        assertThat(problems(line.replace("\"id\":\"1\"", "\"id\":\"\\ud800x\""), CallFormat.NDJSON))
                .singleElement()
                .asString()
                .startsWith("calls:1: id: ")
                .endsWith("expected a text without half a surrogate pair, which UTF-8 cannot write");
    }

    @Example
    void secondsAndHoursThatNoClockHereShowsAreLocated() throws IOException {
        String start = "\"startedAt\":\"2022-09-26T09:12:00+02:00\"";
        String line = new String(CallFiles.ndjson(List.of(someCall())), StandardCharsets.UTF_8);
        assertThat(line).contains(start);
        String expected = "calls:1: attempts[0].startedAt: \"%s\" is not allowed; expected %s";
        String time = "an ISO-8601 date and time with its offset, such as 2022-09-26T09:12:00+02:00";

        assertThat(problems(line.replace("09:12:00+02:00", "23:59:60Z"), CallFormat.NDJSON))
                .containsExactly(
                        expected.formatted("2022-09-26T23:59:60Z", "seconds from 00 to 59: write a leap second as 59"));
        for (String other : List.of("24:00:00Z", "09:12:00", "09:12:00+02:00[Europe/Paris]", "09:12:61Z")) {
            assertThat(problems(line.replace("09:12:00+02:00", other), CallFormat.NDJSON))
                    .containsExactly(expected.formatted("2022-09-26T" + other, time));
        }
    }

    @Example
    void whatCsvHasNoCellForIsRefusedByItsWriter() {
        Attempt busy = Attempt.announcedTooLong(OffsetDateTime.parse("2022-09-26T09:12:00Z"), Duration.ofHours(1));
        Call fourAttempts = Call.builder()
                .like(someCall())
                .attempts(List.of(busy, busy, busy, busy))
                .answer(Optional.empty())
                .build();
        Call twoWords = Call.builder()
                .like(someCall())
                .answer(Answer.builder().addPoints("two words").build())
                .build();

        assertThatThrownBy(() -> CallFiles.csv(List.of(fourAttempts), STUDY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("attempts: 4 is not allowed; expected at most 3, the attempts that have columns");
        assertThatThrownBy(() -> CallFiles.csv(List.of(twoWords), STUDY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("answer.points: \"two words\" is not allowed; expected an id");
    }

    private static Call someCall() {
        return Call.builder()
                .id("1")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda")
                .addAttempts(Attempt.connected(OffsetDateTime.parse("2022-09-26T09:12:00+02:00"), Duration.ZERO))
                .build();
    }

    private static List<Call> read(byte[] bytes, CallFormat format) {
        CallFiles.Reading reading = CallFiles.read(READER, bytes, format);
        assertThat(reading.records()).allMatch(CallRecord.Accepted.class::isInstance);
        return reading.accepted();
    }

    private static List<String> problems(String text, CallFormat format) {
        return CallFiles.read(READER, text.getBytes(StandardCharsets.UTF_8), format).records().stream()
                .map(CallRecord::toString)
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Calls.texts(20);
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(Calls.of(STUDY), starts(), waits())
                .as(RoundTripProperties::moved)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** The call with its attempts at any time, of any length, two days apart. */
    private static Call moved(Call call, OffsetDateTime start, Duration wait) {
        List<Attempt> attempts = new ArrayList<>();
        for (Attempt attempt : call.attempts()) {
            attempts.add(Attempt.builder()
                    .like(attempt)
                    .startedAt(start.plusDays(2L * attempts.size()))
                    .realWait(attempt.realWait().map(unused -> wait))
                    .announcedWait(attempt.announcedWait().map(unused -> wait))
                    .build());
        }
        return Call.builder().like(call).attempts(attempts).build();
    }

    private static Arbitrary<OffsetDateTime> starts() {
        Arbitrary<LocalDateTime> times = Arbitraries.longs()
                .between(
                        LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC),
                        LocalDateTime.of(9999, 11, 30, 23, 59, 59).toEpochSecond(ZoneOffset.UTC))
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 500_000_000), Arbitraries.integers().between(0, 999_999_999));
        Arbitrary<Integer> offsets = Arbitraries.integers().between(-18 * 3600, 18 * 3600);
        return Combinators.combine(times, nanos, offsets)
                .as((time, nano, offset) -> OffsetDateTime.of(time.withNano(nano), ZoneOffset.ofTotalSeconds(offset)));
    }

    private static Arbitrary<Duration> waits() {
        long day = Duration.ofHours(24).toNanos();
        return Arbitraries.oneOf(
                        Arbitraries.of(0L, 1L, day - 1, day),
                        Arbitraries.longs().between(0, day))
                .map(Duration::ofNanos);
    }
}
