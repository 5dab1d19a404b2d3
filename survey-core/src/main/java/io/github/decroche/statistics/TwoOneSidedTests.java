package io.github.decroche.statistics;

import java.util.Locale;

/**
 * Two one-sided tests of equivalence: whether a difference lies within margins, −δ &lt; d &lt; δ. The null hypothesis is that it
 * does not; it falls when both one-sided tests reject theirs, so the p-value is the larger of the two. Failing to find a
 * difference proves no equivalence, which is why this is a test of its own. Schuirmann, D. J. (1987), <a
 * href="https://doi.org/10.1007/BF01068419">doi:10.1007/BF01068419</a>.
 *
 * @param aboveLower the test of d ≤ −δ against d &gt; −δ
 * @param belowUpper the test of d ≥ δ against d &lt; δ
 */
public record TwoOneSidedTests(TestResult aboveLower, TestResult belowUpper) {
    /** The larger of the two p-values, in [0, 1]. */
    public double pValue() {
        return Math.max(aboveLower.pValue(), belowUpper.pValue());
    }

    /** One line: {@code p = 0.0123 of equivalence}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p = %.3g of equivalence", pValue());
    }
}
