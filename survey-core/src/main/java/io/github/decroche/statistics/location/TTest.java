package io.github.decroche.statistics.location;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.Optional;

/**
 * The test of equal means in two independent groups of whole numbers, or in pairs of them,
 *
 * <pre>  t = (x̄ − ȳ) / SE,   held against Student's t with ν degrees of freedom,</pre>
 *
 * <p>with the SE and ν of {@link MeanDifference}: by default Welch's, and two-sided. Its two-sided p-value is under 1 − level
 * exactly where the interval at the level leaves out 0. An empty group, a group of one value with unequal variances, and two
 * groups without any variation are not testable. Same as R's {@code t.test(x, y)} and
 * {@code t.test(x, y, var.equal = TRUE)}; R also refuses variances that rounding alone might have made, which exact sums do
 * not need.
 *
 * <p>Welch, B. L. (1947), <a href="https://doi.org/10.1093/biomet/34.1-2.28">doi:10.1093/biomet/34.1-2.28</a>; Student (1908),
 * <a href="https://doi.org/10.1093/biomet/6.1.1">doi:10.1093/biomet/6.1.1</a>.
 */
public final class TTest {
    private final Variances variances;
    private final Alternative alternative;

    private TTest(Variances variances, Alternative alternative) {
        this.variances = variances;
        this.alternative = alternative;
    }

    /** Welch's test, two-sided. */
    public static TTest withDefaults() {
        return new TTest(Variances.UNEQUAL, Alternative.TWO_SIDED);
    }

    /** The same with another assumption on the variances. */
    public TTest with(Variances newVariances) {
        return new TTest(newVariances, alternative);
    }

    /** The same against another alternative, such as a mean of {@code x} that is greater. */
    public TTest with(Alternative newAlternative) {
        return new TTest(variances, newAlternative);
    }

    /** The test of two groups; empty when they allow none. */
    public Optional<TestResult> of(ValueCounts x, ValueCounts y) {
        return MeanContrast.of(x, y, variances)
                .map(it ->
                        TestResult.student(it.difference() / it.standardError(), it.degreesOfFreedom(), alternative));
    }

    /**
     * The test that paired differences have a mean of 0,
     *
     * <pre>  t = d̄ / (s / √n),   ν = n − 1</pre>
     *
     * <p>whose p-value is under 1 − level exactly where the interval of {@link StudentMean} leaves out 0. Fewer than two
     * differences, or differences that are all equal, are not testable: empty. Same as R's {@code t.test(x, y, paired = TRUE)}.
     */
    public Optional<TestResult> ofDifferences(ValueCounts differences) {
        if (differences.size() < 2) {
            return Optional.empty();
        }
        Moments moments = Moments.of(differences);
        return moments.allEqual()
                ? Optional.empty()
                : Optional.of(TestResult.student(
                        moments.mean() / Math.sqrt(moments.varianceOfMean()), moments.count() - 1.0, alternative));
    }
}
