package io.github.decroche.statistics.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What p-values become when several tests are made at once: rejecting where the adjusted value is at most α keeps the error of
 * all tests together at α. With the <i>m</i> p-values in ascending order, p₍₁₎ ≤ … ≤ p₍ₘ₎, the adjusted value at rank <i>i</i>
 * is, cut at 1,
 *
 * <pre>  step-down:   max over j ≤ i of  f(j) · p₍ⱼ₎
 *  step-up:     min over j ≥ i of  f(j) · p₍ⱼ₎</pre>
 *
 * <p>with the factor <i>f</i> of each constant. A missing p-value (of a test that was not estimable) stays missing and does
 * not count in <i>m</i>. Same as R's {@code p.adjust}, which has the names holm, hochberg, BH, BY and bonferroni.
 */
public enum PValueAdjustment {
    /**
     * Step-down with f(j) = m − j + 1: keeps the probability of any false rejection, whatever the dependence of the tests, and
     * rejects all that {@link #BONFERRONI} does. Holm, S. (1979), Scandinavian Journal of Statistics 6, 65–70.
     */
    HOLM {
        @Override
        double factor(int rank, int tests) {
            return tests - rank + 1.0;
        }
    },
    /**
     * Step-up with f(j) = m − j + 1: keeps the probability of any false rejection when tests are independent or positively
     * dependent. Hochberg, Y. (1988), <a href="https://doi.org/10.1093/biomet/75.4.800">doi:10.1093/biomet/75.4.800</a>.
     */
    HOCHBERG {
        @Override
        double factor(int rank, int tests) {
            return tests - rank + 1.0;
        }
    },
    /**
     * Step-up with f(j) = m / j: keeps the expected share of false ones among the rejections, when tests are independent or
     * positively dependent. Benjamini, Y. and Hochberg, Y. (1995), <a
     * href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">doi:10.1111/j.2517-6161.1995.tb02031.x</a>.
     */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int tests) {
            return (double) tests / rank;
        }
    },
    /**
     * Step-up with f(j) = (1 + 1/2 + … + 1/m) · m / j: keeps the expected share of false ones among the rejections, whatever the
     * dependence of the tests. Benjamini, Y. and Yekutieli, D. (2001), <a
     * href="https://doi.org/10.1214/aos/1013699998">doi:10.1214/aos/1013699998</a>.
     */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int rank, int tests) {
            return (double) tests / rank;
        }

        @Override
        double scale(int tests) {
            double harmonic = 0;
            for (int i = tests; i >= 1; i--) {
                harmonic += 1.0 / i;
            }
            return harmonic;
        }
    },
    /** f(j) = m: keeps the probability of any false rejection, whatever the dependence. {@link #HOLM} is never worse. */
    BONFERRONI {
        @Override
        double factor(int rank, int tests) {
            return tests;
        }
    };

    /**
     * The adjusted p-values, in the order given; a missing one stays missing.
     *
     * @param pValues each in [0, 1]
     * @throws IllegalArgumentException if one is not in [0, 1]
     */
    public List<OptionalDouble> adjust(List<OptionalDouble> pValues) {
        double[] adjusted =
                adjust(pValues.stream().flatMapToDouble(OptionalDouble::stream).toArray());
        List<OptionalDouble> all = new ArrayList<>(pValues.size());
        int next = 0;
        for (OptionalDouble pValue : pValues) {
            all.add(pValue.isPresent() ? OptionalDouble.of(adjusted[next++]) : pValue);
        }
        return List.copyOf(all);
    }

    /**
     * The adjusted p-values, in the order given, where none is missing.
     *
     * @param pValues each in [0, 1]
     * @throws IllegalArgumentException if one is not in [0, 1]
     */
    public double[] adjust(double... pValues) {
        for (double pValue : pValues) {
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException(
                        "pValues: " + pValue + " is not allowed; expected numbers in [0, 1]");
            }
        }
        double[] adjusted = new double[pValues.length];
        Integer[] order = order(pValues);
        boolean down = this == HOLM;
        double scale = scale(order.length);
        double extreme = down ? 0 : 1;
        for (int step = 1; step <= order.length; step++) {
            int rank = down ? step : order.length - step + 1;
            double candidate = scale * factor(rank, order.length) * pValues[order[rank - 1]];
            extreme = down ? Math.max(extreme, candidate) : Math.min(extreme, candidate);
            adjusted[order[rank - 1]] = Math.min(1, extreme);
        }
        return adjusted;
    }

    abstract double factor(int rank, int tests);

    /** What all factors of a number of tests have in common. */
    double scale(int tests) {
        return 1;
    }

    /** The indices of p-values in ascending order of these. */
    private static Integer[] order(double[] pValues) {
        Integer[] order = new Integer[pValues.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(index -> pValues[index]));
        return order;
    }
}
