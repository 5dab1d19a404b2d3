package io.github.decroche.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.call.Gender;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProgressProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallPlan PLAN = CallPlan.of(PlanRequest.builder()
            .study(STUDY)
            .addCallers(FieldCaller.of("anne", Gender.FEMALE), FieldCaller.of("bruno", Gender.MALE))
            .calls(12)
            .build());
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2022-10-03T09:30:00+02:00");

    @Provide
    static Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMaxSize(20);
    }

    @Property(tries = 40)
    void nothingIsLostWhateverIsCountedBy(@ForAll("calls") List<Call> calls, @ForAll Set<PlanDimension> by) {
        Progress progress = Progress.of(STUDY, PLAN, calls);
        List<Quota> quotas = progress.quotas(List.copyOf(by));

        assertThat(quotas.stream().mapToLong(Quota::planned).sum()).isEqualTo(12);
        assertThat(quotas.stream()
                        .mapToLong(quota -> quota.done() + quota.unfinished())
                        .sum())
                .isEqualTo(calls.size());
        assertThat(quotas)
                .allMatch(quota ->
                        quota.planned() + quota.extra() == quota.done() + quota.unfinished() + quota.missing());
    }

    @Property(tries = 40)
    void aPlannedCallIsEitherMadeOrStillToBeMade(@ForAll("calls") List<Call> calls) {
        Progress progress = Progress.of(STUDY, PLAN, calls);
        long matched = (long) calls.size() - progress.outside().size();
        List<Quota> quotas = progress.quotas(List.of(PlanDimension.PROFILE, PlanDimension.SCENARIO));

        assertThat(progress.next(NOW))
                .filteredOn(call -> call.begun().isEmpty())
                .hasSize((int) (12 - matched));
        assertThat(progress.next(NOW))
                .filteredOn(call -> call.begun().isPresent())
                .hasSize((int) progress.total().unfinished());
        assertThat(quotas.stream().mapToLong(Quota::extra).sum())
                .isEqualTo(progress.outside().size());
        assertThat(quotas.stream().mapToLong(Quota::missing).sum()).isEqualTo(12 - matched);
    }

    @Property(tries = 40)
    void theOrderOfTheCallsDoesNotMatter(@ForAll("calls") List<Call> calls, @ForAll long seed) {
        List<Call> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(seed));
        Progress progress = calls.parallelStream().collect(Progress.collector(STUDY, PLAN));
        Progress other = Progress.of(STUDY, PLAN, shuffled);

        assertThat(other.next(NOW)).isEqualTo(progress.next(NOW));
        assertThat(other.outside()).isEqualTo(progress.outside());
        assertThat(other.quotas(List.of(PlanDimension.CALLER)))
                .isEqualTo(progress.quotas(List.of(PlanDimension.CALLER)));
    }
}
