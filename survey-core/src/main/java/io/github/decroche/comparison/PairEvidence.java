package io.github.decroche.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.cluster.ClusteredEstimate;
import io.github.decroche.statistics.cluster.ClusteredMean;
import io.github.decroche.statistics.cluster.ClusteredValues;
import io.github.decroche.statistics.cluster.NotEstimable;
import io.github.decroche.statistics.comparison.MatchedPairs;
import io.github.decroche.statistics.comparison.PairedDifference;
import io.github.decroche.statistics.comparison.PairedDifferenceTest;
import io.github.decroche.study.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What matched pairs say of one outcome. A pair counts if both of its calls belong to the outcome. A rating is compared by who of
 * the pair was rated higher: the probability of superiority within pairs.
 *
 * <p>With callers, the mean within-pair difference has two kinds of clusters, the callers of the group and those of the
 * reference: V = V₁ + V₀ − V₁₀, each with the variance CR2, where V₁₀ takes the pairs of the same two callers for clusters, and at
 * least the larger of V₁ and V₀; degrees of freedom are the smaller of the two (our choice). Where one caller plays both parts,
 * all three are one. Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2011), <a
 * href="https://doi.org/10.1198/jbes.2010.07136">doi:10.1198/jbes.2010.07136</a>.
 */
final class PairEvidence {
    private final Outcome outcome;
    private final int all;
    private final List<Pairs.Pair> pairs;
    private final ConfidenceLevel level;
    private final boolean clustered;

    PairEvidence(Outcome outcome, List<Pairs.Pair> all, ConfidenceLevel level, boolean clustered) {
        this.outcome = outcome;
        this.all = all.size();
        this.pairs = all.stream()
                .filter(pair -> pair.inGroup().values().containsKey(outcome)
                        && pair.inReference().values().containsKey(outcome))
                .toList();
        this.level = level;
        this.clustered = clustered;
    }

    Evidence evidence(OptionalDouble margin) {
        Evidence independent = outcome.scale() == Outcome.Scale.SHARE ? ofRates(margin) : ofMeans(margin);
        return clustered ? ofCallers(margin).orWeaker(independent) : independent;
    }

    private Evidence ofRates(OptionalDouble margin) {
        MatchedPairs counts = pairs.stream()
                .collect(MatchedPairs.collector(
                        pair -> value(pair.inGroup()) == 1, pair -> value(pair.inReference()) == 1));
        PairedDifferenceTest test = PairedDifferenceTest.withDefaults();
        return Evidence.of(
                ContrastMethod.PAIRS,
                PairedDifference.at(level).of(counts),
                test.of(counts),
                margin.isPresent() ? test.equivalence(margin.getAsDouble(), counts) : Optional.empty(),
                all,
                pairs.size());
    }

    private Evidence ofMeans(OptionalDouble margin) {
        return of(ContrastMethod.PAIRS, mean(pair -> pair), margin);
    }

    private Evidence ofCallers(OptionalDouble margin) {
        ClusteredEstimate group = mean(pair -> caller(pair.inGroup(), true));
        ClusteredEstimate reference = mean(pair -> caller(pair.inReference(), false));
        ClusteredEstimate both = mean(pair -> List.of(caller(pair.inGroup(), true), caller(pair.inReference(), false)));
        Optional<NotEstimable> withheld = group.reason().or(reference::reason);
        if (withheld.isPresent()) {
            return of(ContrastMethod.PAIRS_OF_CALLERS, group.reason().isPresent() ? group : reference, margin);
        }
        double least = Math.max(squaredError(group), squaredError(reference));
        double variance = Math.max(squaredError(group) + squaredError(reference) - squaredError(both), least);
        double degrees = Math.min(
                group.degreesOfFreedom().getAsDouble(),
                reference.degreesOfFreedom().getAsDouble());
        return of(group.estimate().orElseThrow().value(), Math.sqrt(variance), degrees, margin);
    }

    private static double squaredError(ClusteredEstimate estimate) {
        double error = estimate.estimate()
                .flatMap(it -> it.standardError().stream().boxed().findFirst())
                .orElse(0.0);
        return error * error;
    }

    private static Object caller(MatchableCall call, boolean inGroup) {
        return call.caller().isPresent() ? call.caller() : inGroup;
    }

    private ClusteredEstimate mean(Function<Pairs.Pair, Object> cluster) {
        ClusteredValues.Builder builder = ClusteredValues.builder();
        pairs.forEach(pair -> builder.add(cluster.apply(pair), "", true, difference(pair)));
        return ClusteredMean.at(level).of(builder.build());
    }

    /** How far a pair is from equality, in the unit of the outcome. */
    private double difference(Pairs.Pair pair) {
        long difference = value(pair.inGroup()) - value(pair.inReference());
        return outcome.scale() == Outcome.Scale.SUPERIORITY
                ? Math.signum((double) difference) / 2
                : CallEvidence.inUnit(outcome, difference);
    }

    private long value(MatchableCall call) {
        return call.values().getOrDefault(outcome, 0L);
    }

    private Evidence of(ContrastMethod method, ClusteredEstimate mean, OptionalDouble margin) {
        Evidence evidence = Evidence.of(method, mean, margin);
        return new Evidence(
                method,
                new Contrast(
                        evidence.contrast().estimate().map(it -> it.shiftedBy(equality())),
                        evidence.contrast().test()),
                evidence.equivalence(),
                evidence.withheld(),
                all,
                pairs.size());
    }

    private Evidence of(double mean, double error, double degrees, OptionalDouble margin) {
        Optional<TwoOneSidedTests> equivalence = margin.isPresent()
                ? Optional.of(new TwoOneSidedTests(
                        TestResult.student((mean + margin.getAsDouble()) / error, degrees, Alternative.GREATER),
                        TestResult.student((mean - margin.getAsDouble()) / error, degrees, Alternative.LESS)))
                : Optional.empty();
        return Evidence.of(
                ContrastMethod.PAIRS_OF_CALLERS,
                Optional.of(Estimate.student(mean + equality(), error, degrees, level)),
                Optional.of(TestResult.student(mean / error, degrees, Alternative.TWO_SIDED)),
                equivalence,
                all,
                pairs.size());
    }

    private double equality() {
        return outcome.scale() == Outcome.Scale.SUPERIORITY ? 0.5 : 0;
    }
}
