package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.TestResult;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The χ² test of whether rows and columns are independent, with O the observed counts, E = (row total × column total)/N the
 * expected ones, and (r − 1)(c − 1) degrees of freedom. The statistic is {@link Statistic#PEARSON} unless another is asked for.
 *
 * <p>It is an approximation, by an old rule a good one where no expected count is below 5 (see
 * {@link ContingencyTable#smallestExpected()}). When any row or column is empty, or there are fewer than two of either, there is
 * no test: R's {@code chisq.test} gives {@code NaN} for an empty one.
 */
public final class ChiSquaredTest {
    private final Statistic statistic;

    private ChiSquaredTest(Statistic statistic) {
        this.statistic = statistic;
    }

    /** The test with Pearson's statistic. */
    public static ChiSquaredTest withDefaults() {
        return new ChiSquaredTest(Statistic.PEARSON);
    }

    /** The test with another statistic. */
    public ChiSquaredTest with(Statistic newStatistic) {
        return new ChiSquaredTest(newStatistic);
    }

    /** The test of two groups, with one degree of freedom; empty when any row or column is. */
    public Optional<TestResult> of(FourfoldTable table) {
        return of(ContingencyTable.of(new long[][] {{table.a(), table.b()}, {table.c(), table.d()}}));
    }

    /**
     * The test of a table; empty when any row or column is, or there are fewer than two rows or columns.
     *
     * @throws IllegalArgumentException if the statistic is {@link Statistic#YATES} and the table has more than two rows or
     *     columns
     */
    public Optional<TestResult> of(ContingencyTable<?, ?> table) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        if (statistic == Statistic.YATES && (rows > 2 || columns > 2)) {
            throw new IllegalArgumentException(
                    "statistic: YATES of a table of " + rows + " × " + columns + "; expected one of 2 × 2");
        }
        return table.isTestable()
                ? Optional.of(TestResult.chiSquared(statistic.of(table), (rows - 1.0) * (columns - 1.0)))
                : Optional.empty();
    }

    /** The statistics that have a χ² distribution in large tables without association; each is in [0, ∞). */
    public enum Statistic {
        /**
         * Pearson's, without correction,
         *
         * <pre>  X² = Σ (O − E)² / E;   of two groups   N (ad − bc)² / ((a + b)(c + d)(a + c)(b + d))</pre>
         *
         * <p>Same as R's {@code chisq.test(x, correct = FALSE)}. Pearson, K. (1900), <a
         * href="https://doi.org/10.1080/14786440009463897">doi:10.1080/14786440009463897</a>.
         */
        PEARSON {
            @Override
            double of(ContingencyTable<?, ?> table) {
                return table.cells().stream()
                        .mapToDouble(cell -> Math.pow(cell.pearsonResidual().orElseThrow(), 2))
                        .sum();
            }
        },
        /**
         * Pearson's with Yates' continuity correction, of two rows and two columns only,
         *
         * <pre>  Σ (|O − E| − min(½, |O − E|))² / E</pre>
         *
         * <p>It is conservative, as Fisher's test. Where |O − E| &lt; ½ the statistic is 0, as in R; the plain formula would let
         * it rise again. Same as R's {@code chisq.test(x)}, which corrects tables of 2 × 2 by default, and leaves larger ones as
         * they are where we refuse them. Yates, F. (1934), <a href="https://doi.org/10.2307/2983604">doi:10.2307/2983604</a>.
         */
        YATES {
            @Override
            double of(ContingencyTable<?, ?> table) {
                // |O − E| is the same in all four cells: 2N|O − E| − N tells exactly whether it exceeds ½.
                BigInteger doubled = table.cells().get(0).excess().abs().shiftLeft(1);
                BigInteger kept = doubled.subtract(BigInteger.valueOf(table.size()));
                return kept.signum() <= 0
                        ? 0
                        : PEARSON.of(table) * Math.pow(kept.doubleValue() / doubled.doubleValue(), 2);
            }
        },
        /**
         * Pearson's times (N − 1)/N: the exact variance given the margins. Of two groups it keeps its level down to expected
         * counts of 1. Campbell, I. (2007), <a href="https://doi.org/10.1002/sim.2832">doi:10.1002/sim.2832</a>; R's
         * {@code coin::chisq_test}.
         */
        N_MINUS_1 {
            @Override
            double of(ContingencyTable<?, ?> table) {
                return PEARSON.of(table) * (table.size() - 1) / table.size();
            }
        },
        /**
         * The likelihood ratio G², where a count of 0 adds nothing,
         *
         * <pre>  G² = 2 Σ O log(O / E)</pre>
         *
         * <p>Same as the likelihood ratio of R's {@code vcd::assocstats}. Wilks, S. S. (1938), <a
         * href="https://doi.org/10.1214/aoms/1177732360">doi:10.1214/aoms/1177732360</a>.
         */
        LIKELIHOOD_RATIO {
            @Override
            double of(ContingencyTable<?, ?> table) {
                return table.cells().stream()
                        .mapToDouble(cell -> 2 * cell.expected().orElseThrow() * deviance(cell.relativeExcess()))
                        .sum();
            }
        };

        /** The statistic of a table without empty rows and columns, two of each at least. */
        abstract double of(ContingencyTable<?, ?> table);

        /**
         * (1 + x) log(1 + x) − x, in [0, ∞): what a cell with O = E (1 + x) adds for each expected one. The − x cancel in the sum
         * over a table; near independence they save the digits that the logarithms alone would lose.
         */
        private static double deviance(double x) {
            if (x <= -1) {
                return 1;
            }
            if (Math.abs(x) > 0.05) {
                return (1 + x) * Math.log1p(x) - x;
            }
            double sum = 0;
            double power = x;
            for (int k = 2; k <= 14; k++) {
                power *= -x;
                sum -= power / (k * (k - 1.0));
            }
            return sum;
        }
    }
}
