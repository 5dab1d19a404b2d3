package io.github.decroche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.statistics.proportion.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Four calls of the profile lambda, one of them connected, and two of the senior, one connected; volumes are 3 to 1. */
class WeightedPoolTest {
    private static final Volumes VOLUMES = new Volumes(Dimension.PROFILE, Map.of("lambda", 3.0, "senior", 1.0));

    private static final List<ClassifiedCall> CALLS = TownHallCalls.classified(Stream.of(
            call("lambda", 120)
                    .answer(Answer.builder().addPoints("days", "hours").build())
                    .putRatings(Aspect.OVERALL, SatisfactionLevel.VERY_SATISFIED),
            exhausted("lambda"),
            exhausted("lambda"),
            exhausted("lambda"),
            call("senior", 60)
                    .answer(Answer.builder().addPoints("days").build())
                    .putRatings(Aspect.OVERALL, SatisfactionLevel.VERY_DISSATISFIED),
            exhausted("senior")));

    private final GroupSummary all = CALLS.stream()
            .collect(Tabulation.of(TownHallCalls.STUDY).weightedBy(VOLUMES).synthesis())
            .all();

    /** ¾ · ¼ + ¼ · ½ = 5/16, counted 2 of 6. */
    @Test
    void aRateOfAllCallsDoneWeighsTheStrataByVolume() {
        Share connected = all.rate(Measure.CONNECTED);

        assertThat(connected.count()).isEqualTo(2);
        assertThat(connected.of()).isEqualTo(6);
        assertThat(connected.estimate().orElseThrow()).isEqualTo(5 / 16.0, Offset.offset(1e-15));
        assertThat(connected.interval().orElseThrow().low()).isBetween(0.0, 5 / 16.0);
        assertThat(connected.interval().orElseThrow().high()).isBetween(5 / 16.0, 1.0);
        assertThat(connected.methodId()).isEqualTo("stratified-korn-graubard");
    }

    /** A lambda call stands for ¾, a senior's for ½: of the two answers the satisfactory one is ¾ / (¾ + ½) = 3/5. */
    @Test
    void aRateOfSomeCallsIsThatOfADomain() {
        assertThat(all.rate(Measure.SATISFACTORY).estimate().orElseThrow()).isEqualTo(0.6, Offset.offset(1e-15));
    }

    /** ¾ · (120 + 3 · 900) / 4 + ¼ · (60 + 900) / 2 = 648.75 s; nobody waited longer than the horizon. */
    @Test
    void theMeanWaitIsTheRestrictedMeanOfTheStandardizedCurve() {
        assertThat(all.meanWait().orElseThrow().mean()).isEqualTo(648.75, Offset.offset(1e-9));
        assertThat(all.restrictedMeanWait().orElseThrow().seconds()).isEqualTo(648.75, Offset.offset(1e-9));
        assertThat(all.medianWait()).isEmpty();
    }

    /** (¾ · 6 + ½ · 1) / (¾ + ½) = 4. */
    @Test
    void theLevelIsThatOfTheWeightedMean() {
        assertThat(all.level()).hasValue(SatisfactionLevel.RATHER_SATISFIED);
    }

    @Test
    void equalSharesOfTestsAndVolumesGiveTheSameEstimates() {
        GroupSummary plain = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY).synthesis())
                .all();
        GroupSummary proportional = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY)
                        .weightedBy(new Volumes(Dimension.PROFILE, Map.of("lambda", 4e6, "senior", 2e6)))
                        .synthesis())
                .all();

        for (Measure measure : Measure.values()) {
            Share expected = plain.rate(measure);
            Share actual = proportional.rate(measure);
            assertThat(actual.estimate().isPresent())
                    .as(measure.path())
                    .isEqualTo(expected.estimate().isPresent());
            expected.estimate()
                    .ifPresent(it -> assertThat(actual.estimate().orElseThrow())
                            .as(measure.path())
                            .isEqualTo(it, Offset.offset(1e-12)));
        }
        assertThat(proportional.level()).isEqualTo(plain.level());
    }

    @Test
    void callsOfNoGivenVolumeAreLeftOut() {
        Synthesis synthesis = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY)
                        .by(Dimension.PROFILE)
                        .weightedBy(new Volumes(Dimension.PROFILE, Map.of("senior", 6.0)))
                        .synthesis());

        assertThat(synthesis.groups()).hasSize(2);
        assertThat(synthesis.all().calls()).isEqualTo(2);
        assertThat(synthesis.all().rate(Measure.CONNECTED).estimate()).hasValue(0.5);
    }

    @Test
    void aVolumeWithoutCallsIsRefused() {
        var collector = Tabulation.of(TownHallCalls.STUDY)
                .weightedBy(new Volumes(Dimension.PROFILE, Map.of("lambda", 1.0, "accent", 1.0)))
                .synthesis();

        assertThatThrownBy(() -> CALLS.stream().collect(collector))
                .isInstanceOf(UnusableVolumesException.class)
                .hasMessageContaining("profile accent has no call that is done");
        assertThatThrownBy(() -> new Volumes(Dimension.PROFILE, Map.of("lambda", 0.0)))
                .hasMessage("volumes: lambda: 0.0 is not allowed; expected a positive number");
        assertThatThrownBy(() -> new Volumes(Dimension.PROFILE, Map.of()))
                .hasMessage("volumes: none; expected one for each profile");
    }

    @Test
    void theOrderOfTheCallsDoesNotMatter() {
        List<ClassifiedCall> shuffled = new ArrayList<>(CALLS);
        Collections.reverse(shuffled);
        var collector = Tabulation.of(TownHallCalls.STUDY).weightedBy(VOLUMES).synthesis();

        assertThat(json(shuffled.parallelStream().collect(collector)))
                .isEqualTo(json(CALLS.stream().collect(collector)));
    }

    private static String json(Synthesis synthesis) {
        return FigureWriter.of(synthesis, ReadingCounts.of(6, 0)).json();
    }

    private static Call.Builder call(String profile, int seconds) {
        return TownHallCalls.call(profile)
                .addAttempts(Attempt.connected(TownHallCalls.TEN, Duration.ofSeconds(seconds)));
    }

    private static Call.Builder exhausted(String profile) {
        Call.Builder call = TownHallCalls.call(profile);
        for (int minute = 0; minute < 3; minute++) {
            call.addAttempts(Attempt.builder()
                    .startedAt(TownHallCalls.TEN.plusMinutes(minute))
                    .outcome(AttemptOutcome.BUSY)
                    .build());
        }
        return call;
    }
}
