package io.github.decroche.comparison;

import static io.github.decroche.comparison.ComparedCalls.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.statistics.cluster.NotEstimable;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.study.Outcome;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is made of callers: each a cluster, where they are known. */
class ComparisonOfCallersTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static GroupComparison only(ComparisonResult result) {
        assertThat(result.comparisons()).hasSize(1);
        return result.comparisons().get(0);
    }

    private static double estimate(Contrast contrast) {
        return contrast.estimate().orElseThrow().value();
    }

    /**
     * Two callers a side, each with ten calls of one scenario: seniors 2 and 4 of 10, lambda 6 and 8. Welch's test of the means
     * 0.2, 0.4 against 0.6, 0.8: difference −0.4, variance 0.02/2 + 0.02/2 = 0.02, two degrees of freedom.
     */
    @Test
    void callersAreClustersWhereTheyAreKnown() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", "a", 2, 8)
                .add("senior", "opening", "b", 4, 6)
                .add("lambda", "opening", "c", 6, 4)
                .add("lambda", "opening", "d", 8, 2)
                .compare(Comparison.ofProfiles(planning(Outcome.SATISFACTORY)).with(RandomizationTest.withDefaults())));

        assertThat(comparison.method()).isEqualTo(ContrastMethod.CALLERS);
        assertThat(comparison.withinStrata().test().orElseThrow().statistic())
                .isEqualTo(-0.4 / Math.sqrt(0.02), ROUNDING);
        assertThat(comparison
                        .withinStrata()
                        .test()
                        .orElseThrow()
                        .degreesOfFreedom()
                        .orElseThrow())
                .isEqualTo(2, within(1e-9));
        assertThat(comparison.groupFigure().callers()).isEqualTo(2);
        assertThat(comparison.cautions()).containsExactly(Caution.FEW_CALLERS);
        // of the six ways to choose two seniors among four callers, two show a difference this large
        assertThat(comparison.randomization().orElseThrow().test().pValue()).isEqualTo(2 / 6.0, ROUNDING);
    }

    @Test
    void callersCanBeDisregardedAndTheResultSaysSo() {
        var calls = new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", "a", 2, 8)
                .add("senior", "opening", "b", 4, 6)
                .add("lambda", "opening", "c", 6, 4)
                .add("lambda", "opening", "d", 8, 2);
        GroupComparison comparison = only(calls.compare(
                Comparison.ofProfiles(planning(Outcome.SATISFACTORY)).ignoringCallers()));

        assertThat(comparison.method()).isEqualTo(ContrastMethod.INDEPENDENT_CALLS);
        assertThat(comparison.cautions()).containsExactly(Caution.CALLERS_IGNORED);
    }

    @Test
    void oneCallerAProfileAllowsNoVerdict() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY, 0.1))
                .add("senior", "opening", "a", 0, 200)
                .add("lambda", "opening", "c", 90, 10)
                .add("lambda", "opening", "d", 80, 20)
                .profiles());

        assertThat(comparison.verdict()).isEqualTo(Verdict.WITHHELD);
        assertThat(comparison.withheld()).contains(NotEstimable.ONE_CLUSTER);
        assertThat(comparison.differencePValue()).isEmpty();
        assertThat(comparison.equivalencePValue()).isEmpty();
        assertThat(estimate(comparison.withinStrata())).isEqualTo(-0.85, ROUNDING);
    }

    @Test
    void callsOfUnknownCallersAreOnePersonsWhereOthersAreKnown() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", "a", 2, 8)
                .add("senior", "opening", "b", 4, 6)
                .add("senior", "opening", 6, 4)
                .add("lambda", "opening", "c", 6, 4)
                .add("lambda", "opening", "d", 8, 2)
                .add("lambda", "opening", "e", 10, 0)
                .profiles());

        assertThat(comparison.cautions()).containsExactly(Caution.SOME_CALLERS_UNRECORDED, Caution.FEW_CALLERS);
        // Welch's t on three means a side, 0.2, 0.4, 0.6 against 0.6, 0.8, 1: each with variance 0.04
        assertThat(comparison.withinStrata().test().orElseThrow().statistic())
                .isEqualTo(-0.4 / Math.sqrt(0.08 / 3), ROUNDING);
    }

    @Test
    void oneKnownCallerIsOneCallerWhateverElseIsThere() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", "a", 2, 8)
                .add("senior", "opening", 4, 6)
                .add("lambda", "opening", "c", 6, 4)
                .add("lambda", "opening", "d", 8, 2)
                .profiles());

        assertThat(comparison.withheld()).contains(NotEstimable.ONE_CLUSTER);
    }

    @Test
    void callersKnownOnOneSideOnlyAreNoClusters() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", 30, 70)
                .add("lambda", "opening", "c", 20, 30)
                .add("lambda", "opening", "d", 25, 25)
                .profiles());

        assertThat(comparison.method()).isEqualTo(ContrastMethod.INDEPENDENT_CALLS);
        assertThat(comparison.cautions()).containsExactly(Caution.CALLERS_UNRECORDED);
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    /** Four callers with a call each, all without refusal: callers that agree so prove nothing about a rate of up to 49 %. */
    @Test
    void fewCallsProveNoEquivalenceHoweverAlikeCallersAre() {
        var calls = new ComparedCalls(planning(Outcome.SATISFACTORY, 0.1));
        for (String caller : List.of("a", "b", "c", "d")) {
            calls.add("senior", "opening", caller, 0, 1);
            calls.add("lambda", "opening", "ref-" + caller, 1, 99);
        }
        GroupComparison comparison = only(calls.profiles());

        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(comparison.method()).isEqualTo(ContrastMethod.CALLERS_AS_INDEPENDENT);
    }
}
