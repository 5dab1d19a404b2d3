package io.github.decroche.examples.simulation;

import io.github.decroche.generators.RetryProtocols;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary studies: up to three services, profiles, scenarios and waves, in several zones and over clock changes. */
final class AnyStudies {
    private static final LocalDate START = LocalDate.of(2022, 3, 1);

    private AnyStudies() {}

    static Arbitrary<Study> any() {
        return Combinators.combine(counts(), counts(), counts()).flatAs((services, profiles, scenarios) -> {
            List<String> serviceIds = ids("service-", services);
            List<String> profileIds = ids("profile-", profiles);
            List<String> scenarioIds = ids("scenario-", scenarios);
            return Combinators.combine(
                            Arbitraries.of("Europe/Paris", "UTC", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia")
                                    .map(ZoneId::of),
                            RetryProtocols.any(),
                            hours(),
                            scenarios(scenarioIds, serviceIds),
                            waves(serviceIds, profileIds, scenarioIds))
                    .as((zone, protocol, hours, asked, waves) -> Study.builder()
                            .id("any")
                            .title(Label.of("any"))
                            .zone(zone)
                            .protocol(protocol)
                            .hours(hours)
                            .waves(waves)
                            .services(serviceIds.stream()
                                    .map(id -> Service.of(id, Label.of(id), "01"))
                                    .toList())
                            .profiles(profileIds.stream()
                                    .map(id -> new CallerProfile(id, Label.of(id), false, List.of()))
                                    .toList())
                            .scenarios(asked)
                            .build());
        });
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 3);
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    /** Slots end where four of eight drawn times of a day do; the last two may be less than a second apart. */
    private static Arbitrary<CallingHours> hours() {
        Arbitrary<List<LocalTime>> times = Arbitraries.longs()
                .between(0, LocalTime.MAX.toNanoOfDay())
                .map(nanos -> LocalTime.ofNanoOfDay(nanos))
                .flatMap(time -> Arbitraries.of(
                        time, time.withNano(0), time.withSecond(0).withNano(0)))
                .set()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(set -> set.stream().sorted().toList());
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        times,
                        days().set().ofMaxSize(5))
                .as((weekdays, ends, holidays) -> {
                    List<TimeSlot> slots = new ArrayList<>();
                    for (int i = 0; i + 1 < ends.size(); i += 2) {
                        slots.add(new TimeSlot(ends.get(i), ends.get(i + 1)));
                    }
                    return CallingHours.builder()
                            .weekdays(weekdays)
                            .slots(slots)
                            .holidays(holidays)
                            .build();
                });
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 300).map(START::plusDays);
    }

    private static Arbitrary<DateRange> periods() {
        return Combinators.combine(days(), days(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((one, other, from, to) -> new DateRange(
                        from ? Optional.of(one.isBefore(other) ? one : other) : Optional.empty(),
                        to ? Optional.of(one.isBefore(other) ? other : one) : Optional.empty()));
    }

    private static Arbitrary<List<Scenario>> scenarios(List<String> ids, List<String> services) {
        Arbitrary<List<ExpectedAnswer>> versions = Combinators.combine(
                        Scenarios.expectedAnswers(), Scenarios.expectedAnswers(), days())
                .flatAs((before, after, day) -> Arbitraries.of(
                        List.of(before),
                        List.of(valid(after, DateRange.from(day)), valid(before, DateRange.to(day.minusDays(1))))));
        return Combinators.combine(Arbitraries.of(services), versions)
                .as((service, expected) -> Scenario.builder()
                        .id("scenario")
                        .service(service)
                        .kind(ScenarioKind.INFORMATION)
                        .question(Label.of("?"))
                        .versions(expected)
                        .build())
                .list()
                .ofSize(ids.size())
                .map(drawn -> IntStream.range(0, ids.size())
                        .mapToObj(i -> Scenario.builder()
                                .like(drawn.get(i))
                                .id(ids.get(i))
                                .build())
                        .toList());
    }

    private static ExpectedAnswer valid(ExpectedAnswer answer, DateRange period) {
        return ExpectedAnswer.builder().like(answer).validity(period).build();
    }

    private static Arbitrary<List<Wave>> waves(List<String> services, List<String> profiles, List<String> scenarios) {
        return Combinators.combine(periods(), some(services), some(profiles), some(scenarios))
                .as((period, of, by, with) -> Wave.builder()
                        .id("wave")
                        .fieldPeriod(period)
                        .services(of)
                        .profiles(by)
                        .scenarios(with)
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(drawn -> IntStream.range(0, drawn.size())
                        .mapToObj(i -> Wave.builder()
                                .like(drawn.get(i))
                                .id("wave-" + i)
                                .build())
                        .toList());
    }

    private static Arbitrary<List<String>> some(List<String> ids) {
        return Arbitraries.of(ids).list().uniqueElements().ofMinSize(1).ofMaxSize(ids.size());
    }
}
