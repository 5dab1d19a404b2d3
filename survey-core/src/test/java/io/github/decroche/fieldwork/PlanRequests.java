package io.github.decroche.fieldwork;

import io.github.decroche.call.Gender;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.Label;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Requests of plans that can be met. */
final class PlanRequests {
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 26);

    private PlanRequests() {}

    /** Any request, drawn from a seed. */
    static Arbitrary<PlanRequest> any() {
        return Arbitraries.longs().map(seed -> ofSeed(new Random(seed)));
    }

    /** The number of calls that a request asks for. */
    static int total(PlanRequest request) {
        return request.calls()
                .orElseGet(() -> request.quotas().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static PlanRequest ofSeed(Random random) {
        int slots = 1 + random.nextInt(4);
        int weekdays = 1 + random.nextInt(6);
        Study study = study(
                1 + random.nextInt(4),
                1 + random.nextInt(7),
                1 + random.nextInt(5),
                hours(slots, weekdays, random),
                DateRange.of(MONDAY, MONDAY.plusDays(7L + random.nextInt(40))));
        PlanRequest.Builder request = PlanRequest.builder()
                .study(study)
                .callers(callers(study, random))
                .seed(random.nextLong());
        int most = random.nextBoolean() ? 40 : 400;
        if (random.nextInt(3) > 0) {
            return request.calls(1 + random.nextInt(most)).build();
        }
        if (random.nextBoolean()) {
            return request.putQuotas(study.scenarios().get(0).service(), 1 + random.nextInt(most))
                    .build();
        }
        study.scenarios()
                .subList(0, 1 + random.nextInt(study.scenarios().size()))
                .forEach(scenario -> request.putQuotas(scenario.id(), 1 + random.nextInt(most / 4)));
        return request.build();
    }

    /** A study of some size, for the period of its only wave. */
    static Study study(int services, int scenarios, int profiles, CallingHours hours, DateRange period) {
        Study town = Studies.townHall();
        Scenario model = town.scenarios().get(0);
        int asked = Math.min(services, scenarios);
        List<Service> all = IntStream.range(0, asked)
                .mapToObj(i -> Service.of("service-" + i, Label.of("service"), "0" + i))
                .toList();
        List<CallerProfile> played = IntStream.range(0, profiles)
                .mapToObj(i -> new CallerProfile("profile-" + i, Label.of("profile"), i == 0, List.of()))
                .toList();
        List<Scenario> questions = IntStream.range(0, scenarios)
                .mapToObj(i -> Scenario.builder()
                        .like(model)
                        .id("scenario-" + i)
                        .service("service-" + i % asked)
                        .build())
                .toList();
        return Study.builder()
                .like(town)
                .hours(hours)
                .services(all)
                .profiles(played)
                .scenarios(questions)
                .waves(List.of(Wave.builder()
                        .id("2022")
                        .fieldPeriod(period)
                        .services(all.stream().map(Service::id).toList())
                        .profiles(played.stream().map(CallerProfile::id).toList())
                        .scenarios(questions.stream().map(Scenario::id).toList())
                        .build()))
                .build();
    }

    private static CallingHours hours(int slots, int weekdays, Random random) {
        Set<LocalDate> holidays = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            holidays.add(MONDAY.plusDays(1L + random.nextInt(30)));
        }
        return CallingHours.builder()
                .weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(weekdays)))
                .slots(IntStream.range(0, slots)
                        .mapToObj(i -> new TimeSlot(LocalTime.of(9 + i, 0), LocalTime.of(10 + i, 0)))
                        .toList())
                .holidays(holidays)
                .build();
    }

    /** The first caller plays all profiles, the others some. */
    private static List<FieldCaller> callers(Study study, Random random) {
        List<FieldCaller> callers = new ArrayList<>();
        int number = 1 + random.nextInt(12);
        boolean several = random.nextBoolean();
        for (int i = 0; i < number; i++) {
            Set<String> profiles = new TreeSet<>();
            for (CallerProfile profile : study.profiles()) {
                if (several && i > 0 && random.nextBoolean()) {
                    profiles.add(profile.id());
                }
            }
            if (!several && number >= study.profiles().size()) {
                profiles.add(study.profiles().get(i % study.profiles().size()).id());
            }
            callers.add(new FieldCaller("c" + i, gender(random), profiles));
        }
        return callers;
    }

    private static Optional<Gender> gender(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Gender.OTHER);
            case 2, 3 -> Optional.of(Gender.MALE);
            default -> Optional.of(Gender.FEMALE);
        };
    }
}
