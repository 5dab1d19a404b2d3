package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.PlannedCall;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.RetryProtocols;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Label;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Studies and plans are read back as they were, whatever texts, zones, times and days they have. */
class StudyRoundTripProperties {
    @Property(tries = 200)
    void aStudyIsReadBackEqual(@ForAll("studies") Study study) throws IOException {
        byte[] written = StudyWriter.json(study).getBytes(StandardCharsets.UTF_8);

        Study read = StudyReader.read(new ByteArrayInputStream(written), "study.json");

        assertThat(read).isEqualTo(study);
        assertThat(StudyWriter.json(read).getBytes(StandardCharsets.UTF_8)).isEqualTo(written);
    }

    @Property(tries = 100)
    void aPlanIsReadBackEqual(@ForAll("planIds") List<String> ids, @ForAll("days") LocalDate day) throws IOException {
        Study study = Studies.townHall();
        TimeSlot slot = study.hours().slots().get(0);
        CallPlan plan = new CallPlan(
                "autumn",
                ids.stream()
                        .map(id -> new PlannedCall(id, day, slot, id, "lambda", "town-hall", "opening"))
                        .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanWriter.of(study, Locale.UK).write(plan, out);

        assertThat(PlanReader.of(study).read(new ByteArrayInputStream(out.toByteArray()), "plan.csv"))
                .isEqualTo(plan);
    }

    @Property(tries = 100)
    void blanksAtTheEndsOfAPlannedIdAreRefused(@ForAll("planIds") List<String> ids) {
        TimeSlot slot = Studies.townHall().hours().slots().get(0);
        String id = " " + ids.get(0);

        assertThatThrownBy(() -> new PlannedCall(id, LocalDate.EPOCH, slot, "anne", "lambda", "town-hall", "opening"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageEndingWith("expected a text without blanks at its ends");
    }

    @Example
    void halfASurrogatePairIsNoText() {
        assertThatThrownBy(() -> Label.of("x\uDC00")).hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> Service.of("caf", Label.of("x"), "\uD800"))
                .hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> new CallerProfile("a", Label.of("x"), false, List.of("\uD800")))
                .hasMessageContaining("half a surrogate pair");
    }

    @Example
    void aMarginThatNoDurationHoldsIsRefused() {
        assertThat(new EquivalenceMargin(Outcome.WAIT, 0.1).text()).isEqualTo("PT0.1S");
        for (double seconds : new double[] {1e-10, 1.0 / 3, 1e12}) {
            assertThatThrownBy(() -> new EquivalenceMargin(Outcome.WAIT, seconds))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Provide
    Arbitrary<List<String>> planIds() {
        return Calls.texts(20)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 2, 29), LocalDate.of(-1, 1, 1)),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }

    private static Arbitrary<LocalDate> studyDays() {
        LocalDate first = LocalDate.of(0, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        return Arbitraries.oneOf(
                Arbitraries.of(first, last, LocalDate.of(0, 2, 29)),
                Arbitraries.longs()
                        .between(first.toEpochDay(), last.toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }

    /** What a study file cannot write, a study does not hold. */
    @Property
    void aStudyHasNoDayOfAYearOfMoreDigits(@ForAll("days") LocalDate day) {
        Assume.that(day.getYear() < 0 || day.getYear() > 9999);
        assertThatThrownBy(() -> DateRange.from(day)).hasMessageContaining("expected a day such as 2022-09-26");
        assertThatThrownBy(() -> DateRange.to(day)).hasMessageContaining("expected a day such as 2022-09-26");
        assertThatThrownBy(() -> CallingHours.builder()
                        .addWeekdays(DayOfWeek.MONDAY)
                        .addSlots(new TimeSlot(LocalTime.of(9, 0), LocalTime.of(10, 0)))
                        .addHolidays(day)
                        .build())
                .hasMessageContaining("expected a day such as 2022-09-26");
    }

    @Provide
    Arbitrary<Study> studies() {
        return Combinators.combine(
                        Scenarios.studies(),
                        labels(),
                        zones(),
                        protocols(),
                        slots(),
                        studyDays(),
                        Calls.texts(10),
                        plans())
                .as((study, label, zone, protocol, slot, day, text, plan) -> {
                    Wave wave = study.waves().get(0);
                    Scenario scenario = study.scenarios().get(0);
                    return Study.builder()
                            .like(study)
                            .title(label)
                            .zone(zone)
                            .protocol(protocol)
                            .hours(CallingHours.builder()
                                    .addWeekdays(day.getDayOfWeek(), DayOfWeek.SUNDAY)
                                    .addSlots(slot)
                                    .addHolidays(day)
                                    .build())
                            .waves(List.of(Wave.builder()
                                    .like(wave)
                                    .fieldPeriod(DateRange.from(day))
                                    .build()))
                            .services(List.of(new Service("town-hall", label, Optional.of(text))))
                            .profiles(List.of(
                                    new CallerProfile("lambda", label, true, List.of(text, "", text)),
                                    new CallerProfile("senior", label, false, List.of())))
                            .scenarios(List.of(Scenario.builder()
                                    .like(scenario)
                                    .question(label)
                                    .build()))
                            .analysisPlan(plan)
                            .build();
                });
    }

    private static Arbitrary<Label> labels() {
        Arbitrary<String> texts = Calls.texts(20).filter(text -> !text.isBlank());
        return Combinators.combine(texts, texts, Arbitraries.of(true, false))
                .as((fr, en, same) -> same ? Label.of(en) : new Label(fr, en));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.oneOf(
                Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of),
                Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(ZoneOffset::ofTotalSeconds),
                Arbitraries.of("Z", "UTC", "GMT+1", "UTC-18:00", "UT+01:02:03").map(ZoneId::of));
    }

    private static Arbitrary<RetryProtocol> protocols() {
        return Combinators.combine(RetryProtocols.any(), Arbitraries.integers().between(0, 999_999))
                .as((protocol, nanos) -> protocol.penalty().equals(RetryProtocol.LONGEST)
                        ? protocol
                        : RetryProtocol.builder()
                                .like(protocol)
                                .penalty(protocol.penalty().plus(Duration.ofNanos(nanos)))
                                .build());
    }

    private static Arbitrary<TimeSlot> slots() {
        Arbitrary<Long> times = Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay());
        return Combinators.combine(times, times)
                .filter((one, other) -> !one.equals(other))
                .as((one, other) -> new TimeSlot(
                        LocalTime.ofNanoOfDay(Math.min(one, other)), LocalTime.ofNanoOfDay(Math.max(one, other))));
    }

    private static Arbitrary<Optional<AnalysisPlan>> plans() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, false, 0.5, true).ofScale(9),
                        Arbitraries.longs().between(1, 1L << 50),
                        Arbitraries.of("lambda").optional())
                .as((alpha, nanos, reference) -> AnalysisPlan.builder()
                        .alpha(alpha)
                        .reference(reference)
                        .voiceServerListens(true)
                        .addMargins(new EquivalenceMargin(Outcome.WAIT, nanos / 1e9))
                        .build())
                .optional();
    }
}
