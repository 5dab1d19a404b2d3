package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.TestResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The test of a linear trend in a table of two ordered variables (Mantel–Haenszel), with <i>n</i> observations and the
 * correlation <i>r</i> of their scores:
 *
 * <pre>  M² = (n − 1) r²   in [0, n − 1],   held against the χ² distribution with 1 degree of freedom</pre>
 *
 * <p>The scores are the x and y themselves (equally spaced in a table of {@link ScorePairs#ofTable}), or with
 * {@link Correlation#SPEARMAN} midranks. It is not testable when all x or all y are equal. Same as the first statistic,
 * "nonzero correlation", of SAS PROC FREQ's CMH option.
 *
 * <p>Mantel, N. (1963), <a href="https://doi.org/10.1080/01621459.1963.10500879">doi:10.1080/01621459.1963.10500879</a>.
 */
public final class LinearByLinearTest {
    private final Correlation correlation;

    private LinearByLinearTest(Correlation correlation) {
        this.correlation = correlation;
    }

    /** The test in the scores themselves. */
    public static LinearByLinearTest withDefaults() {
        return new LinearByLinearTest(Correlation.PEARSON);
    }

    /** The test in the scores of another correlation. */
    public LinearByLinearTest with(Correlation newCorrelation) {
        return new LinearByLinearTest(newCorrelation);
    }

    /** The test of some observations; empty when they allow none. */
    public Optional<TestResult> of(ScorePairs pairs) {
        OptionalDouble r = correlation.of(pairs);
        return r.isEmpty()
                ? Optional.empty()
                : Optional.of(TestResult.chiSquared((pairs.size() - 1) * r.getAsDouble() * r.getAsDouble(), 1));
    }
}
