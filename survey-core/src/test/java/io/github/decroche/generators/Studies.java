package io.github.decroche.generators;

import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Condition;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** A small study for tests: a town hall's hotline with two scenarios. */
public final class Studies {
    private Studies() {}

    /** The protocol of 2022: five minutes each, three attempts. */
    public static RetryProtocol fiveMinutesThreeTimes() {
        return RetryProtocol.builder()
                .announcedLimit(Duration.ofMinutes(5))
                .giveUpAfter(Duration.ofMinutes(5))
                .penalty(Duration.ofMinutes(5))
                .maxAttempts(3)
                .build();
    }

    /** A study of one service, {@code town-hall}, with an information and a formalities scenario. */
    public static Study townHall() {
        return Study.builder()
                .id("town-hall-study")
                .title(Label.of("Town hall"))
                .zone(ZoneId.of("Europe/Paris"))
                .protocol(fiveMinutesThreeTimes())
                .hours(CallingHours.builder()
                        .weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                        .addSlots(
                                new TimeSlot(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                new TimeSlot(LocalTime.of(14, 0), LocalTime.of(16, 30)))
                        .addHolidays(LocalDate.of(2022, 11, 1))
                        .build())
                .addWaves(Wave.builder()
                        .id("autumn")
                        .fieldPeriod(DateRange.of(LocalDate.of(2022, 9, 26), LocalDate.of(2022, 11, 10)))
                        .addServices("town-hall")
                        .addProfiles("lambda", "senior")
                        .addScenarios("opening", "passport")
                        .build())
                .addServices(Service.of("town-hall", Label.of("Town hall"), "01"))
                .addProfiles(
                        new CallerProfile("lambda", Label.of("lambda"), true, List.of()),
                        new CallerProfile("senior", Label.of("senior"), false, List.of()))
                .addScenarios(
                        scenario("opening", ScenarioKind.INFORMATION, "days", "hours"),
                        scenario("passport", ScenarioKind.FORMALITIES, "photo", "identity", "stamp"))
                .build();
    }

    /**
     * The same study, whose scenario {@code opening} has a second expected answer, with a further point {@code online}, for
     * the year that begins on a day. After that year it has none.
     */
    public static Study changingOn(LocalDate day) {
        Study study = townHall();
        Scenario opening = study.scenarios().get(0);
        ExpectedAnswer before = opening.expected(1);
        return Study.builder()
                .like(study)
                .scenarios(List.of(
                        Scenario.builder()
                                .like(opening)
                                .versions(List.of(
                                        ExpectedAnswer.builder()
                                                .like(before)
                                                .validity(DateRange.to(day.minusDays(1)))
                                                .build(),
                                        ExpectedAnswer.builder()
                                                .points(before.points())
                                                .addPoints(new Point("online", Label.of("online"), true))
                                                .satisfactory(Condition.said("online"))
                                                .validity(DateRange.of(
                                                        day, day.plusYears(1).minusDays(1)))
                                                .build()))
                                .build(),
                        study.scenarios().get(1)))
                .build();
    }

    private static Scenario scenario(String id, ScenarioKind kind, String... points) {
        List<String> ids = List.of(points);
        return Scenario.builder()
                .id(id)
                .service("town-hall")
                .kind(kind)
                .question(Label.of(id + "?"))
                .addVersions(ExpectedAnswer.builder()
                        .points(ids.stream()
                                .map(point -> new Point(point, Label.of(point), false))
                                .toList())
                        .satisfactory(Condition.atLeast(
                                2, ids.stream().map(Condition::said).toList()))
                        .build())
                .build();
    }
}
