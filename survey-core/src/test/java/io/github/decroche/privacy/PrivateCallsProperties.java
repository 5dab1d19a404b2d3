package io.github.decroche.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.StudyConformity;
import io.github.decroche.protocol.Violation;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What stays as it was when ids are replaced and starts made coarser. */
class PrivateCallsProperties {
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.keyed("drawn by chance!".getBytes(StandardCharsets.UTF_8));

    /** A call with the study that it fits. */
    record Sample(Study study, Call call) {}

    /** Any hours in zones with summer time, some of half an hour, and some whose clock skips a day. */
    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Paris",
                        "UTC",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "America/Sao_Paulo",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
        Arbitrary<List<TimeSlot>> slots = Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .set()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(PrivateCallsProperties::slots);
        Arbitrary<Set<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(zones, slots, weekdays)
                .as((zone, of, days) -> Study.builder()
                        .like(Studies.townHall())
                        .zone(zone)
                        .hours(CallingHours.builder().weekdays(days).slots(of).build())
                        .build())
                .flatMap(study -> Calls.of(study).map(call -> new Sample(study, call)));
    }

    private static List<TimeSlot> slots(Set<Integer> minutes) {
        List<Integer> sorted = List.copyOf(new TreeSet<>(minutes));
        List<TimeSlot> slots = new ArrayList<>();
        // some with a gap between them, some without
        for (int i = 0; i + 1 < sorted.size(); i += 1 + (sorted.get(i) % 2)) {
            slots.add(new TimeSlot(
                    LocalTime.MIN.plusMinutes(sorted.get(i)), LocalTime.MIN.plusMinutes(sorted.get(i + 1))));
        }
        return slots;
    }

    @Property(tries = 200)
    void onlyIdsAreReplaced(@ForAll("samples") Sample sample) {
        Call call = sample.call();
        Call replaced = PSEUDONYMS.of(call);

        assertThat(replaced.id()).isEqualTo(PSEUDONYMS.ofCall(call.id()));
        assertThat(replaced.caller().id()).isEqualTo(call.caller().id().map(PSEUDONYMS::ofCaller));
        assertThat(Call.builder()
                        .like(replaced)
                        .id(call.id())
                        .caller(call.caller())
                        .build())
                .isEqualTo(call);
        assertThat(replaced.caller().gender()).isEqualTo(call.caller().gender());
    }

    @Property(tries = 4_000)
    void coarserStartsMoveNothingThatIsCounted(@ForAll("samples") Sample sample, @ForAll TimeCoarsening.Step step) {
        Study study = sample.study();
        Call call = sample.call();
        Call coarse = TimeCoarsening.of(study, step).of(call);

        assertThat(StudyConformity.of(study).problems(coarse)).isEmpty();
        assertThat(Violation.of(study, coarse))
                .extracting(Violation::kind, Violation::field)
                .isEqualTo(Violation.of(study, call).stream()
                        .map(each -> tuple(each.kind(), each.field()))
                        .toList());
        LocalDateTime before = call.localStart(study.zone());
        LocalDateTime after = coarse.localStart(study.zone());
        assertThat(after.toLocalDate()).isEqualTo(before.toLocalDate());
        assertThat(study.hours().slotAt(after.toLocalTime()))
                .isEqualTo(study.hours().slotAt(before.toLocalTime()));
        if (step == TimeCoarsening.Step.HOUR) {
            assertThat(after.getHour()).isEqualTo(before.getHour());
        }
        assertThat(withStartsOf(call, coarse)).isEqualTo(call);
    }

    private static Call withStartsOf(Call call, Call coarse) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < coarse.attempts().size(); i++) {
            attempts.add(Attempt.builder()
                    .like(coarse.attempts().get(i))
                    .startedAt(call.attempts().get(i).startedAt())
                    .build());
        }
        return Call.builder().like(coarse).attempts(attempts).build();
    }

    @Property(tries = 200)
    void startsGoBackAndNeverFurtherThanTheirStep(@ForAll("samples") Sample sample) {
        Call coarse =
                TimeCoarsening.of(sample.study(), TimeCoarsening.Step.HOUR).of(sample.call());

        for (int i = 0; i < coarse.attempts().size(); i++) {
            Duration back = Duration.between(
                    coarse.attempts().get(i).startedAt(),
                    sample.call().attempts().get(i).startedAt());
            assertThat(back).isBetween(Duration.ZERO, Duration.ofHours(1));
        }
    }

    @Property(tries = 200)
    void coarseningTwiceIsCoarseningOnce(@ForAll("samples") Sample sample, @ForAll TimeCoarsening.Step step) {
        TimeCoarsening coarsening = TimeCoarsening.of(sample.study(), step);
        Call once = coarsening.of(sample.call());

        assertThat(coarsening.of(once)).isEqualTo(once);
    }

    @Property(tries = 200)
    void whoAloneKnowsTheSecondLearnsTheHourOnly(@ForAll("samples") Sample sample) {
        Study study = sample.study();
        LocalDateTime start = TimeCoarsening.of(study, TimeCoarsening.Step.HOUR)
                .of(sample.call())
                .localStart(study.zone());

        boolean isStartOfHour = start.equals(start.truncatedTo(ChronoUnit.HOURS));
        boolean isEdgeOfSlot = study.hours().slots().stream()
                .anyMatch(slot -> Set.of(slot.start(), slot.end(), slot.end().plusSeconds(1))
                        .contains(start.toLocalTime()));
        assertThat(isStartOfHour || isEdgeOfSlot).as(start.toString()).isTrue();
    }
}
