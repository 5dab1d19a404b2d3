package io.github.decroche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.statistics.proportion.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TabulationTest {
    private static final List<ClassifiedCall> CALLS = TownHallCalls.classified(Stream.of(
            TownHallCalls.call("lambda")
                    .addAttempts(connected(0, 2, 1))
                    .answer(Answer.builder().addPoints("days").build())
                    .putRatings(Aspect.OVERALL, SatisfactionLevel.SATISFIED)
                    .putRatings(Aspect.KINDNESS, SatisfactionLevel.VERY_SATISFIED),
            TownHallCalls.call("senior")
                    .addAttempts(tooLong(0, 7), connected(1, 1, 3))
                    .putRatings(Aspect.OVERALL, SatisfactionLevel.RATHER_DISSATISFIED),
            TownHallCalls.call("senior")
                    .addAttempts(
                            tooLong(0, 7),
                            Attempt.builder()
                                    .startedAt(TownHallCalls.TEN.plusMinutes(1))
                                    .outcome(AttemptOutcome.BUSY)
                                    .build(),
                            tooLong(2, 8)),
            TownHallCalls.call("senior").addAttempts(tooLong(0, 9))));

    private final WaitSummary waits =
            CALLS.stream().collect(Tabulation.of(TownHallCalls.STUDY).waits()).all();

    /** (2 + 1 + 0) / 3, (2 + 5 + 1 + 15) / 3 and (2 + 7 + 1 + 7 + 5 + 8) / 3 minutes; the busy line announced nothing. */
    @Test
    void theMeanUnderEachConventionByHand() {
        assertThat(mean(FailedAttempts.NOTHING)).isEqualTo(60.0);
        assertThat(mean(FailedAttempts.PENALTY)).isEqualTo(1380 / 3.0, Offset.offset(1e-12));
        assertThat(mean(FailedAttempts.ANNOUNCED)).isEqualTo(600.0);
    }

    private double mean(FailedAttempts convention) {
        return Optional.ofNullable(waits.means().get(convention))
                .map(MeanEstimate::mean)
                .orElseThrow();
    }

    @Test
    void thePublishedConventionGivesTheMeanOfTheSynthesis() {
        GroupSummary synthesis = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY).synthesis())
                .all();

        assertThat(synthesis.meanWait()).hasValue(waits.means().get(FailedAttempts.PENALTY));
        assertThat(waits.curve().restrictedMean()).isEqualTo(synthesis.restrictedMeanWait());
    }

    @Test
    void incompleteCallsAreInTheCurveAndInNoMean() {
        assertThat(waits.calls()).isEqualTo(4);
        assertThat(waits.done()).isEqualTo(3);
        assertThat(waits.curve().steps()).extracting(step -> step.censored()).containsExactly(0L, 1L, 0L, 1L);
    }

    /** Real less announced is +1 and −2 minutes: mean −30 s, s = 180/√2, s/√2 = 90 s, and t(1) = tan(0.475 π). */
    @Test
    void announcedAgainstRealByHand() {
        AnnouncedWaits announced = waits.announced();
        MeanEstimate excess = announced.excess().orElseThrow();

        assertThat(announced.understated()).isEqualTo(Rate.of(1, 2));
        assertThat(announced.overstated()).isEqualTo(Rate.of(1, 2));
        assertThat(announced.announced().orElseThrow().mean()).isEqualTo(120.0);
        assertThat(announced.real().orElseThrow().mean()).isEqualTo(90.0);
        assertThat(excess.mean()).isEqualTo(-30.0);
        assertThat(excess.interval().orElseThrow().high())
                .isCloseTo(-30 + 90 * Math.tan(0.475 * Math.PI), Offset.offset(1e-6));
        assertThat(announced.givenUp()).isEqualTo(4);
    }

    @Test
    void nothingAnnouncedGivesNothingToCompare() {
        WaitSummary nothing = Stream.<ClassifiedCall>empty()
                .collect(Tabulation.of(TownHallCalls.STUDY).waits())
                .all();

        assertThat(nothing.means()).isEmpty();
        assertThat(nothing.announced().excess()).isEmpty();
        assertThat(nothing.announced().understated().estimate()).isEmpty();
    }

    @Test
    void ratingsAreTabulatedByAspectAndThoseMissingAreCounted() {
        Map<Aspect, AspectRatings> ratings = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY).ratings())
                .all();
        AspectRatings overall = ratings.get(Aspect.OVERALL);
        AspectRatings patience = ratings.get(Aspect.PATIENCE);

        assertThat(overall.counts())
                .containsExactly(
                        Map.entry(SatisfactionLevel.RATHER_DISSATISFIED, 1L),
                        Map.entry(SatisfactionLevel.SATISFIED, 1L));
        assertThat(overall.satisfied()).isEqualTo(Rate.of(1, 2));
        assertThat(overall.mean().orElseThrow().mean()).isEqualTo(4.0);
        assertThat(overall.median()).hasValue(4.0);
        assertThat(overall.level()).hasValue(SatisfactionLevel.RATHER_SATISFIED);
        assertThat(overall.unrated()).isZero();
        assertThat(ratings.get(Aspect.KINDNESS).unrated()).isEqualTo(1);
        assertThat(patience.mean()).isEmpty();
        assertThat(patience.level()).isEmpty();
        assertThat(patience.unrated()).isEqualTo(2);
    }

    @Test
    void groupsAreFoundByTheirValues() {
        Grouped<WaitSummary> grouped = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY)
                        .by(Dimension.PROFILE, Dimension.ATTEMPT, Dimension.PROFILE)
                        .waits());

        assertThat(grouped.dimensions()).containsExactly(Dimension.PROFILE, Dimension.ATTEMPT);
        assertThat(grouped.groups().keySet())
                .containsExactly(
                        GroupKey.of("lambda", "1"),
                        GroupKey.of("senior", "1"),
                        GroupKey.of("senior", "2"),
                        GroupKey.of("senior", "3"));
        assertThat(grouped.group("senior", "3").orElseThrow().calls()).isEqualTo(1);
        assertThat(grouped.group("senior", "4")).isEmpty();
    }

    @Test
    void theIntervalAndItsLevelAreThoseAskedFor() {
        GroupSummary all = CALLS.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY)
                        .at(ConfidenceLevel.of(0.9))
                        .with(ProportionInterval.CLOPPER_PEARSON)
                        .synthesis())
                .all();

        assertThat(all.rate(Measure.CONNECTED))
                .isEqualTo(new Rate(2, 3, ConfidenceLevel.of(0.9), ProportionInterval.CLOPPER_PEARSON));
        assertThat(all.meanWait().orElseThrow().interval().orElseThrow().level())
                .isEqualTo(ConfidenceLevel.of(0.9));
        assertThat(all.restrictedMeanWait().orElseThrow().interval().level()).isEqualTo(ConfidenceLevel.of(0.9));
    }

    private static Attempt connected(int minute, int wait, int announced) {
        return Attempt.builder()
                .startedAt(TownHallCalls.TEN.plusMinutes(minute))
                .outcome(AttemptOutcome.CONNECTED)
                .realWait(Duration.ofMinutes(wait))
                .announcedWait(Duration.ofMinutes(announced))
                .build();
    }

    private static Attempt tooLong(int minute, int announced) {
        return Attempt.announcedTooLong(TownHallCalls.TEN.plusMinutes(minute), Duration.ofMinutes(announced));
    }
}
