package io.github.decroche.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCoarseningTest {
    private static final Study STUDY = Study.builder()
            .like(Studies.townHall())
            .zone(ZoneId.of("Europe/Paris"))
            .hours(CallingHours.builder()
                    .addWeekdays(DayOfWeek.MONDAY)
                    .slots(List.of(slot("09:30", "12:15"), slot("14:00", "17:00")))
                    .build())
            .build();

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(LocalTime.parse(start), LocalTime.parse(end));
    }

    private static Call call(Attempt... attempts) {
        return Call.builder()
                .id("1")
                .wave("w")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda")
                .attempts(List.of(attempts))
                .build();
    }

    private static Attempt busy(String start, Duration wait) {
        return Attempt.builder()
                .startedAt(OffsetDateTime.parse(start))
                .outcome(AttemptOutcome.BUSY)
                .realWait(wait)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // within slots, on their edges, between and around them
        "10:47:13, 10:00, 09:30",
        "09:47:13, 09:30, 09:30",
        "09:30:00, 09:30, 09:30",
        "12:14:59, 12:00, 09:30",
        "12:15:00, 12:15, 12:15",
        "12:59:00, 12:15, 12:15",
        "13:20:00, 13:00, 12:15",
        "09:10:00, 09:00, 00:00",
        "16:59:59, 16:00, 14:00",
        "17:00:00, 17:00, 14:00",
        "17:00:00.5, 17:00:00.5, 17:00:00.5",
        "17:00:30, 17:00:01, 17:00:01",
        "18:30:00, 18:00, 17:00:01",
    })
    void aStartGoesBackToItsHourOrItsSlot(LocalTime start, LocalTime hour, LocalTime slot) {
        Call call = call(busy("2026-03-02T" + start + "+01:00", Duration.ZERO));

        assertThat(start(TimeCoarsening.Step.HOUR, call)).isEqualTo("2026-03-02T" + hour + "+01:00");
        assertThat(start(TimeCoarsening.Step.SLOT, call)).isEqualTo("2026-03-02T" + slot + "+01:00");
    }

    private static String start(TimeCoarsening.Step step, Call call) {
        return TimeCoarsening.of(STUDY, step).of(call).startedAt().toString();
    }

    @Test
    void anOffsetFromElsewhereBecomesThatOfTheStudy() {
        assertThat(start(TimeCoarsening.Step.HOUR, call(busy("2026-03-02T04:47:13-05:00", Duration.ZERO))))
                .isEqualTo("2026-03-02T10:00+01:00");
    }

    @Test
    void anAttemptOfTheSameHourBeginsWhenTheOneBeforeItEnded() {
        Call call = call(
                busy("2026-03-02T10:05:00+01:00", Duration.ofMinutes(4)),
                busy("2026-03-02T10:31:00+01:00", Duration.ofSeconds(20)),
                busy("2026-03-02T11:02:00+01:00", Duration.ofSeconds(9)));

        assertThat(TimeCoarsening.of(STUDY, TimeCoarsening.Step.HOUR).of(call).attempts())
                .extracting(attempt -> attempt.startedAt().toLocalTime().toString())
                .containsExactly("10:00", "10:04", "11:00");
    }

    @Test
    void theHourThatTheClockHasTwiceIsToldApart() {
        assertThat(start(TimeCoarsening.Step.HOUR, call(busy("2022-10-30T02:40:00+01:00", Duration.ZERO))))
                .isEqualTo("2022-10-30T02:00+01:00");
        assertThat(start(TimeCoarsening.Step.HOUR, call(busy("2022-10-30T02:40:00+02:00", Duration.ZERO))))
                .isEqualTo("2022-10-30T02:00+02:00");
    }

    @Test
    void theEndsOfTimeStayTimesThatCanBeWritten() {
        assertThat(start(TimeCoarsening.Step.HOUR, call(busy("9999-12-31T23:40:00-18:00", Duration.ZERO))))
                .isEqualTo("9999-12-31T23:40-18:00");
        assertThat(start(TimeCoarsening.Step.HOUR, call(busy("0000-01-01T00:20:00+18:00", Duration.ZERO))))
                .isEqualTo("0000-01-01T00:20+18:00");
    }

    @Test
    void itSaysWhatItDoes() {
        assertThat(TimeCoarsening.of(STUDY, TimeCoarsening.Step.SLOT)).hasToString("starts set back to the slot");
    }
}
