package io.github.decroche.comparison;

import io.github.decroche.statistics.Alternative;
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

    /**
     * What an estimate and its tests say. Where there is a difference of 0 and no variation to test it against, nothing speaks
     * for a difference: p is 1.
     */
    static Evidence of(
            ContrastMethod method,
            Optional<Estimate> estimate,
            Optional<TestResult> test,
            Optional<TwoOneSidedTests> equivalence,
            int strata,
            int informative) {
        Optional<TestResult> orEqual = test.or(() ->
                estimate.filter(it -> it.value() == 0).map(unused -> TestResult.normal(0, Alternative.TWO_SIDED)));
        Optional<NotEstimable> withheld = orEqual.isPresent()
                ? Optional.empty()
                : Optional.of(
                        strata == 0
                                ? NotEstimable.EMPTY_SIDE
                                : informative == 0 ? NotEstimable.NO_COMMON_STRATUM : NotEstimable.NO_VARIATION);
        return new Evidence(method, new Contrast(estimate, orEqual), equivalence, withheld, strata, informative);
    }

    /** The same without a test, for a reason. */
    Evidence withheld(ContrastMethod newMethod, NotEstimable reason) {
        return new Evidence(
                newMethod,
                new Contrast(contrast.estimate().map(it -> Estimate.of(it.value())), Optional.empty()),
                Optional.empty(),
                Optional.of(reason),
                strata,
                informative);
    }

    /** This evidence, or other evidence of the same difference where that shows less; in each of the three tests. */
    Evidence orWeaker(Evidence other) {
        if (other.withheld.isPresent()) {
            return other.withheld(method, other.withheld.get());
        }
        if (withheld.isPresent()) {
            return withheld.get() == NotEstimable.NO_VARIATION ? other.inPlaceOf(this) : this;
        }
        boolean otherIsWeaker = other.difference().orElseThrow() > difference().orElseThrow();
        Evidence weaker = otherIsWeaker ? other.inPlaceOf(this) : this;
        Optional<TwoOneSidedTests> tests =
                equivalence.flatMap(mine -> other.equivalence.map(theirs -> new TwoOneSidedTests(
                        larger(mine.aboveLower(), theirs.aboveLower()),
                        larger(mine.belowUpper(), theirs.belowUpper()))));
        return new Evidence(weaker.method, weaker.contrast, tests, Optional.empty(), weaker.strata, weaker.informative);
    }

    private Evidence inPlaceOf(Evidence ofCallers) {
        ContrastMethod known =
                ofCallers.method == ContrastMethod.CALLERS ? ContrastMethod.CALLERS_AS_INDEPENDENT : method;
        return new Evidence(known, contrast, equivalence, withheld, strata, informative);
    }

    private static TestResult larger(TestResult one, TestResult other) {
        return one.pValue() >= other.pValue() ? one : other;
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
