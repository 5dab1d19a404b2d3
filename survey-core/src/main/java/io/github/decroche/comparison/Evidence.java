package io.github.decroche.comparison;

import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.cluster.ClusteredEstimate;
import io.github.decroche.statistics.cluster.NotEstimable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the calls say of one difference, before several tests are considered together.
 *
 * @param method how it was estimated and tested
 * @param contrast the difference within strata or pairs, with its test
 * @param equivalence the tests of equivalence; empty without a margin, and where there is no test
 * @param withheld why there is no test, when there is none
 * @param strata how many strata, or pairs, there were
 * @param informative how many of them inform
 */
record Evidence(
        ContrastMethod method,
        Contrast contrast,
        Optional<TwoOneSidedTests> equivalence,
        Optional<NotEstimable> withheld,
        int strata,
        int informative) {

    /** What clusters say. */
    static Evidence of(ContrastMethod method, ClusteredEstimate estimate, OptionalDouble margin) {
        return new Evidence(
                method,
                new Contrast(estimate.estimate(), estimate.test()),
                margin.isPresent() ? estimate.equivalence(margin.getAsDouble()) : Optional.empty(),
                estimate.reason(),
                estimate.counts().strata(),
                estimate.counts().informative());
    }

    /** What an estimate and its tests say, the reason for the want of a test being the first that applies. */
    static Evidence of(
            ContrastMethod method,
            Optional<Estimate> estimate,
            Optional<TestResult> test,
            Optional<TwoOneSidedTests> equivalence,
            int strata,
            int informative) {
        Optional<NotEstimable> withheld = test.isPresent()
                ? Optional.empty()
                : Optional.of(
                        strata == 0
                                ? NotEstimable.EMPTY_SIDE
                                : informative == 0 ? NotEstimable.NO_COMMON_STRATUM : NotEstimable.NO_VARIATION);
        return new Evidence(method, new Contrast(estimate, test), equivalence, withheld, strata, informative);
    }

    /** The p-value of a difference. */
    OptionalDouble difference() {
        return contrast.test().map(test -> OptionalDouble.of(test.pValue())).orElse(OptionalDouble.empty());
    }

    /** The p-value of equivalence. */
    OptionalDouble equivalent() {
        return equivalence.map(tests -> OptionalDouble.of(tests.pValue())).orElse(OptionalDouble.empty());
    }
}
