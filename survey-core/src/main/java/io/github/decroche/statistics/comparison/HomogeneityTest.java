package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * Whether the odds ratio is the same in all strata: the test of Breslow and Day. It compares each <i>a</i> with the <i>A</i>
 * that would give its stratum, its margins kept, the odds ratio ψ̂ of {@link MantelHaenszel},
 *
 * <pre>  X² = Σ (a − A)² / V,   1/V = 1/A + 1/(n₁ − A) + 1/(m₁ − A) + 1/(n₀ − m₁ + A)</pre>
 *
 * <p>and holds X² against the χ² distribution with one degree of freedom less than there are informative strata: those without
 * an empty row or column. It wants large strata: in strata of a handful it rejects equal odds ratios much too often. With fewer
 * than two informative strata, or where ψ̂ is 0 or ∞, nothing is estimable. Same as {@code DescTools::BreslowDayTest} in R on
 * those strata.
 *
 * <p>Breslow, N. E. and Day, N. E. (1980), Statistical Methods in Cancer Research I, IARC, 142–146.
 */
public final class HomogeneityTest {
    private final Method method;

    private HomogeneityTest(Method method) {
        this.method = method;
    }

    /** Which statistic is taken. {@link #TARONE} is the default; the two mostly differ in a late digit. */
    public enum Method {
        /**
         * Breslow and Day's with Tarone's correction, which makes it a χ² also though ψ̂ is not the most efficient estimate:
         *
         * <pre>  X² − (Σ (a − A))² / Σ V</pre>
         *
         * <p>Same as {@code BreslowDayTest(x, correct = TRUE)}. Tarone, R. E. (1985), <a
         * href="https://doi.org/10.1093/biomet/72.1.91">doi:10.1093/biomet/72.1.91</a>.
         */
        TARONE,
        /** Breslow and Day's X² itself. */
        BRESLOW_DAY
    }

    /** Breslow and Day's test with Tarone's correction. */
    public static HomogeneityTest withDefaults() {
        return new HomogeneityTest(Method.TARONE);
    }

    /** The test with another statistic. */
    public HomogeneityTest with(Method newMethod) {
        return new HomogeneityTest(newMethod);
    }

    /** Tests some strata. */
    public Pooled<TestResult> of(Strata<?> strata) {
        List<FourfoldTable> tables = strata.informative(table -> !table.hasZeroMargin());
        Optional<TestResult> result = MantelHaenszel.at(ConfidenceLevel.DEFAULT)
                .oddsRatio(strata)
                .result()
                .map(Estimate::value)
                .filter(ratio -> tables.size() > 1 && ratio > 0 && ratio < Double.POSITIVE_INFINITY)
                .map(ratio -> TestResult.chiSquared(statistic(tables, ratio), tables.size() - 1.0));
        return new Pooled<>(result, strata.size(), tables.size());
    }

    private double statistic(List<FourfoldTable> tables, double ratio) {
        double statistic = 0;
        double deviations = 0;
        double variances = 0;
        for (FourfoldTable table : tables) {
            double expected = expected(table, ratio);
            double deviation = table.a() - expected;
            double variance = variance(table, expected);
            statistic += deviation * deviation / variance;
            deviations += deviation;
            variances += variance;
        }
        return switch (method) {
            case TARONE -> Math.max(0, statistic - deviations * deviations / variances);
            case BRESLOW_DAY -> statistic;
        };
    }

    /** The root A of A (n₀ − m₁ + A) = ψ (n₁ − A) (m₁ − A) within the margins, by the formula that does not cancel. */
    private static double expected(FourfoldTable table, double ratio) {
        double product = ratio * table.groupSize() * table.withOutcome();
        double linear = ratio * ((double) table.groupSize() + table.withOutcome())
                + (table.referenceSize() - table.withOutcome());
        double root = Math.sqrt(linear * linear - 4 * (ratio - 1) * product);
        return linear >= 0 ? 2 * product / (linear + root) : (linear - root) / (2 * (ratio - 1));
    }

    private static double variance(FourfoldTable table, double expected) {
        return 1
                / (1 / expected
                        + 1 / (table.groupSize() - expected)
                        + 1 / (table.withOutcome() - expected)
                        + 1 / (table.referenceSize() - table.withOutcome() + expected));
    }
}
