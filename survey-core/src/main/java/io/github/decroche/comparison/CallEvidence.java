package io.github.decroche.comparison;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.cluster.ClusteredDifference;
import io.github.decroche.statistics.cluster.ClusteredEstimate;
import io.github.decroche.statistics.cluster.ClusteredScores;
import io.github.decroche.statistics.cluster.ClusteredSuperiority;
import io.github.decroche.statistics.cluster.ClusteredValues;
import io.github.decroche.statistics.cluster.NotEstimable;
import io.github.decroche.statistics.comparison.MantelHaenszel;
import io.github.decroche.statistics.comparison.Pooled;
import io.github.decroche.statistics.comparison.RateDifference;
import io.github.decroche.statistics.comparison.RateDifferenceTest;
import io.github.decroche.statistics.comparison.Strata;
import io.github.decroche.statistics.location.MeanDifference;
import io.github.decroche.statistics.location.TTest;
import io.github.decroche.statistics.rank.MannWhitneyTest;
import io.github.decroche.statistics.rank.ProbabilityOfSuperiority;
import io.github.decroche.study.Outcome;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What calls that are not matched say of one outcome. */
final class CallEvidence {
    static final double NANOS_IN_SECOND = 1e9;

    private final Outcome outcome;
    private final ComparedValues compared;
    private final ConfidenceLevel level;

    CallEvidence(Outcome outcome, ComparedValues compared, ConfidenceLevel level) {
        this.outcome = outcome;
        this.compared = compared;
        this.level = level;
    }

    /** A value in the unit of the outcome. */
    static double inUnit(Outcome outcome, long value) {
        return outcome.scale() == Outcome.Scale.SECONDS ? value / NANOS_IN_SECOND : 1.0 * value;
    }

    /** All calls at once, taken for independent. */
    Contrast crude() {
        ValueCounts group = compared.values(true);
        ValueCounts reference = compared.values(false);
        return switch (outcome.scale()) {
            case SHARE ->
                new Contrast(
                        RateDifference.at(level)
                                .with(RateDifference.Interval.SCORE)
                                .of(compared.table()),
                        RateDifferenceTest.withDefaults().of(compared.table()));
            case SECONDS ->
                new Contrast(
                        MeanDifference.at(level)
                                .of(group, reference)
                                .map(difference -> difference.dividedBy(NANOS_IN_SECOND)),
                        TTest.withDefaults().of(group, reference));
            case SUPERIORITY ->
                new Contrast(
                        ProbabilityOfSuperiority.at(level).of(group, reference),
                        MannWhitneyTest.withDefaults().of(group, reference));
        };
    }

    /**
     * Calls within strata, those of one caller a cluster; but calls taken for independent where that shows less. Callers can only
     * take away from what calls show: that theirs are more alike in some other way is chance, and with few calls, or rare
     * outcomes, their variance is a poor guess.
     */
    Evidence ofCallers(OptionalDouble margin) {
        Evidence independent = ofIndependentCalls(margin);
        if (Math.min(compared.callers(true), compared.callers(false)) == 1) {
            return independent.withheld(ContrastMethod.CALLERS, NotEstimable.ONE_CLUSTER);
        }
        Evidence callers = Evidence.of(ContrastMethod.CALLERS, clustered(this::eachCaller), margin);
        return callers.orWeaker(independent);
    }

    /** Calls within strata, taken for independent. */
    Evidence ofIndependentCalls(OptionalDouble margin) {
        if (outcome.scale() == Outcome.Scale.SHARE) {
            return ofIndependentShares(margin);
        }
        Evidence evidence = Evidence.of(ContrastMethod.INDEPENDENT_CALLS, clustered(this::eachCall), margin);
        boolean constant = compared.values(true).distinctValues().length == 1
                || compared.values(false).distinctValues().length == 1;
        return constant && evidence.withheld().isEmpty()
                ? evidence.withheld(ContrastMethod.INDEPENDENT_CALLS, NotEstimable.NO_VARIATION)
                : evidence;
    }

    /** The score has the factor N/(N − 1), as strata may be small. */
    private Evidence ofIndependentShares(OptionalDouble margin) {
        Strata<?> strata = compared.strata();
        Pooled<Estimate> estimate = MantelHaenszel.at(level)
                .with(MantelHaenszel.Variance.MIETTINEN_NURMINEN)
                .riskDifference(strata);
        RateDifferenceTest test =
                RateDifferenceTest.withDefaults().with(RateDifferenceTest.Variance.MIETTINEN_NURMINEN);
        Optional<TestResult> difference = test.of(strata).result();
        Optional<TwoOneSidedTests> equivalence = margin.isPresent()
                ? test.equivalence(margin.getAsDouble(), strata).result()
                : Optional.empty();
        return Evidence.of(
                ContrastMethod.INDEPENDENT_CALLS,
                estimate.result(),
                difference,
                equivalence,
                estimate.strata(),
                estimate.informative());
    }

    private ClusteredEstimate clustered(Consumer<Clusters> calls) {
        if (outcome.scale() == Outcome.Scale.SUPERIORITY) {
            ClusteredScores.Builder scores = ClusteredScores.builder();
            calls.accept(scores::add);
            return ClusteredSuperiority.at(level).of(scores.build());
        }
        ClusteredValues.Builder values = ClusteredValues.builder();
        calls.accept((cluster, stratum, inGroup, value, count) -> {
            double inUnit = inUnit(outcome, value);
            values.add(cluster, stratum, inGroup, count, count * inUnit, count * inUnit * inUnit);
        });
        return ClusteredDifference.at(level).of(values.build());
    }

    /** Takes calls of one value. */
    private interface Clusters {
        void add(Object cluster, Object stratum, boolean inGroup, long value, long count);
    }

    private void eachCaller(Clusters clusters) {
        for (ComparedValues.Part part : compared.parts()) {
            part.values()
                    .ascending()
                    .forEach((value, count) ->
                            clusters.add(part.callerOrSide(), part.stratum(), part.inGroup(), value, count));
        }
    }

    private void eachCall(Clusters clusters) {
        long[] call = {0};
        for (ComparedValues.Part part : compared.parts()) {
            part.values().ascending().forEach((value, count) -> {
                for (long i = 0; i < count; i++) {
                    clusters.add(call[0]++, part.stratum(), part.inGroup(), value, 1);
                }
            });
        }
    }
}
