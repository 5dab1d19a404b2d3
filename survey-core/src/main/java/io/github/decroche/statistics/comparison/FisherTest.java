package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;

/**
 * Fisher's exact test of whether two independent groups have the same odds. Given the margins, the count <i>a</i> then has the
 * hypergeometric distribution,
 *
 * <pre>  P(A = x) = C(n₁, x) C(n₂, m − x) / C(N, m),   n₁ = a + b,   n₂ = c + d,   m = a + c,   N = n₁ + n₂</pre>
 *
 * <p>The p-value is P(A ≥ a) for the alternative {@link Alternative#GREATER} (the group's odds are), P(A ≤ a) for
 * {@link Alternative#LESS}, and for {@link Alternative#TWO_SIDED}, the default, what {@link TwoSided} says. The statistic is
 * <i>a</i>. It is conservative: under equal odds, p ≤ α comes up less often than α. {@link PValue#MID_P} takes much of that
 * back.
 *
 * <p>When any row or column is empty, the margins leave only one table: then each p-value is 1 (and ½ with
 * {@link PValue#MID_P}), which says that the data cannot speak against equal odds. Same as R's {@code fisher.test(x)}, which
 * has no mid-P; exact2x2 and epitools have.
 *
 * <p>Fisher, R. A. (1935). <a href="https://doi.org/10.2307/2342435">doi:10.2307/2342435</a>.
 */
public final class FisherTest {
    // Not Commons' FisherExactTest (1.2): its two-sided p-value leaves out a neighbour that is as likely as the
    // observed table (2 0 / 3 2 gives 11/21 instead of 1), its counts end at 2³¹ − 1, and it has no mid-P.

    private final Alternative alternative;
    private final TwoSided twoSided;
    private final PValue pValue;

    private FisherTest(Alternative alternative, TwoSided twoSided, PValue pValue) {
        this.alternative = alternative;
        this.twoSided = twoSided;
        this.pValue = pValue;
    }

    /** The test that R makes: {@link TwoSided#MINIMUM_LIKELIHOOD}, {@link PValue#EXACT}. */
    public static FisherTest withDefaults() {
        return new FisherTest(Alternative.TWO_SIDED, TwoSided.MINIMUM_LIKELIHOOD, PValue.EXACT);
    }

    /** The same test against another alternative. */
    public FisherTest with(Alternative newAlternative) {
        return new FisherTest(newAlternative, twoSided, pValue);
    }

    /** The same test with another meaning of two-sided; of no effect on one-sided alternatives. */
    public FisherTest with(TwoSided newTwoSided) {
        return new FisherTest(alternative, newTwoSided, pValue);
    }

    /** The same test with another p-value. */
    public FisherTest with(PValue newPValue) {
        return new FisherTest(alternative, twoSided, newPValue);
    }

    /** The test of a table. */
    public TestResult of(FourfoldTable table) {
        FixedMargins margins = FixedMargins.of(table, 1);
        double p = switch (alternative) {
            case GREATER -> margins.upperTail(pValue.part);
            case LESS -> margins.lowerTail(pValue.part);
            case TWO_SIDED -> twoSided(margins);
        };
        return TestResult.exact(1.0 * table.a(), p);
    }

    private double twoSided(FixedMargins margins) {
        return switch (twoSided) {
            case MINIMUM_LIKELIHOOD -> margins.unlikely(pValue.part);
            case CENTRAL -> Math.min(1, 2 * Math.min(margins.upperTail(pValue.part), margins.lowerTail(pValue.part)));
        };
    }

    /** Which tables count as extreme both ways. */
    public enum TwoSided {
        /**
         * Those that are not more likely than the observed one: the sum of all P(A = x) ≤ P(A = a)(1 + 10⁻⁷), where the small
         * number makes up for rounding. R's {@code fisher.test}.
         */
        MINIMUM_LIKELIHOOD,
        /**
         * Twice the smaller one-sided p-value, at most 1: the one that agrees with the interval of the
         * {@link ConditionalOddsRatio}. Fay, M. P. (2010), Biostatistics 11, 373–374; R's {@code exact2x2} with
         * {@code tsmethod = "central"}.
         */
        CENTRAL
    }

    /** How much the observed table counts towards its own p-value. */
    public enum PValue {
        /** Wholly: the test keeps its level. */
        EXACT(1),
        /**
         * By half: the test keeps its level on average rather than always. With {@link TwoSided#MINIMUM_LIKELIHOOD}, a table on
         * the other side that is as likely as the observed one counts by half too. Lancaster, H. O. (1961), <a
         * href="https://doi.org/10.1080/01621459.1961.10482105">doi:10.1080/01621459.1961.10482105</a>.
         */
        MID_P(0.5);

        private final double part;

        PValue(double part) {
            this.part = part;
        }
    }
}
