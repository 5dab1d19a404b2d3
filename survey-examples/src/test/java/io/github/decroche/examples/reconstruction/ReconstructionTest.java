package io.github.decroche.examples.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.call.Gender;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.protocol.StudyConformity;
import io.github.decroche.protocol.Violation;
import io.github.decroche.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconstructionTest {
    private static final Study STUDY = Study2022.definition();
    private static final List<Call> CALLS = Reconstruction2022.calls();

    @Test
    void theCodeStillYieldsTheCallsThatAreCheckedIn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reconstruction2022.write(out);

        try (InputStream in = Study2022.class.getResourceAsStream("/io/github/decroche/examples/calls-2022.ndjson")) {
            assertThat(out.toByteArray()).isEqualTo(in.readAllBytes());
        }
    }

    @Test
    void everyCallFitsTheStudyAndKeepsToTheProtocol() {
        StudyConformity conformity = StudyConformity.of(STUDY);

        assertThat(CALLS).hasSize(1532).allSatisfy(call -> {
            assertThat(conformity.problems(call)).isEmpty();
            assertThat(Violation.of(STUDY, call)).isEmpty();
        });
    }

    @Test
    void noFieldworkIsLeftOpen() {
        assertThat(CALLS)
                .allSatisfy(call -> assertThat(Disposition.of(STUDY.protocol(), call.attempts())
                                .isDone())
                        .isTrue());
    }

    @Test
    void profilesAreAsEqualAsIntegersAllow() {
        assertThat(CALLS.stream().collect(Collectors.groupingBy(Call::profile, Collectors.counting())))
                .isEqualTo(Map.of("lambda", 384L, "no-internet", 384L, "foreign-accent", 382L, "senior", 382L));
        CALLS.stream()
                .collect(Collectors.groupingBy(
                        Call::service, Collectors.groupingBy(Call::profile, Collectors.counting())))
                .values()
                .forEach(profiles -> assertThat(profiles.values().stream()
                                        .mapToLong(it -> it)
                                        .max()
                                        .orElseThrow()
                                - profiles.values().stream()
                                        .mapToLong(it -> it)
                                        .min()
                                        .orElseThrow())
                        .isLessThanOrEqualTo(2));
    }

    @Test
    void gendersAreHalvesOverallAndWithinOneInEachService() {
        assertThat(CALLS.stream().filter(ReconstructionTest::isByAWoman)).hasSize(766);
        CALLS.stream()
                .collect(Collectors.groupingBy(Call::service))
                .values()
                .forEach(calls -> assertThat(2
                                        * calls.stream()
                                                .filter(ReconstructionTest::isByAWoman)
                                                .count()
                                - calls.size())
                        .isBetween(-1L, 1L));
    }

    private static boolean isByAWoman(Call call) {
        return call.caller().gender().orElseThrow() == Gender.FEMALE;
    }

    @Test
    void mostUnconnectedCallsOfEachServiceBeganBetweenTenAndOne() {
        CALLS.stream()
                .filter(call -> !call.isConnected())
                .collect(Collectors.groupingBy(Call::service))
                .forEach((service, calls) -> assertThat(2
                                * calls.stream()
                                        .filter(ReconstructionTest::isBetweenTenAndOne)
                                        .count())
                        .as(service)
                        .isGreaterThan(calls.size()));
    }

    private static boolean isBetweenTenAndOne(Call call) {
        LocalDateTime local = call.localStart(STUDY.zone());
        return local.getHour() >= 10 && local.getHour() < 13;
    }

    @Test
    void realWaitsOfConnectingAttemptsLieWhereThePrintedMeansNeedThem() {
        Map<String, Double> minutes = CALLS.stream()
                .filter(Call::isConnected)
                .collect(Collectors.groupingBy(
                        Call::service,
                        Collectors.averagingDouble(call ->
                                call.lastAttempt().realWait().orElseThrow().toMillis() / 60_000.0)));

        assertThat(minutes.get("caf")).isBetween(3.83, 5.98);
        assertThat(minutes.get("pole-emploi")).isBetween(2.94, 4.13);
        assertThat(minutes.get("assurance-maladie")).isBetween(3.60, 7.15);
        assertThat(minutes.get("assurance-retraite")).isBetween(2.82, 4.22);
    }

    @Test
    void theOffsetFollowsTheChangeOfTheClock() {
        assertThat(CALLS)
                .allSatisfy(call -> call.attempts()
                        .forEach(attempt -> assertThat(attempt.startedAt())
                                .isEqualTo(attempt.startedAt()
                                        .atZoneSameInstant(STUDY.zone())
                                        .toOffsetDateTime())));
        assertThat(CALLS.stream()
                        .map(call -> call.startedAt().getOffset().toString())
                        .distinct())
                .containsExactlyInAnyOrder("+02:00", "+01:00");
    }
}
