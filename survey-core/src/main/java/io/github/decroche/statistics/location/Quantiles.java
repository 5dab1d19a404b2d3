package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ValueCounts;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The quantiles of whole numbers. With the values in ascending order, x₁ ≤ … ≤ xₙ, and x₍ₕ₎ between two neighbours by linear
 * interpolation,
 *
 * <pre>
 *   TYPE_2   x₍ₕ₎,  h = ⌈n p⌉, or the mean of its two neighbours when n p is whole
 *   TYPE_6   x₍ₕ₎,  h = (n + 1) p
 *   TYPE_7   x₍ₕ₎,  h = (n − 1) p + 1   (the default)</pre>
 *
 * <p>where <i>h</i> under 1 means 1 and over n means n. The probability <i>p</i> is in [0, 1]. Nothing has no quantile; one
 * value is its own quantile. Type 2 gives a score or the middle of two, which suits ratings; the median is the same in all.
 *
 * <p>Same as R's {@code quantile(x, p, type = 2)}, 6 and 7. As in R, n p is the product of two doubles: where it should be
 * whole and rounding makes it not (100 · 0.07 is above 7), type 2 takes the next value. The quantiles are computed by Apache
 * Commons from at most 2³¹ − 1 values, as doubles: exact up to 2⁵³, which in nanoseconds is 104 days.
 *
 * <p>Hyndman, R. J. and Fan, Y. (1996), <a
 * href="https://doi.org/10.1080/00031305.1996.10473566">doi:10.1080/00031305.1996.10473566</a>.
 */
public final class Quantiles {
    private final Type type;

    private Quantiles(Type type) {
        this.type = type;
    }

    /** Which definition of a sample quantile, by the numbers of Hyndman and Fan. */
    public enum Type {
        /** The inverse of the distribution function, with averaging where it is flat: the default of SAS and Stata. */
        TYPE_2(Quantile.EstimationMethod.HF2),
        /** Interpolates between expected ranks, k / (n + 1): the default of SPSS and Minitab. */
        TYPE_6(Quantile.EstimationMethod.HF6),
        /** Interpolates between modes of ranks, (k − 1) / (n − 1): the default of R, and of spreadsheets. */
        TYPE_7(Quantile.EstimationMethod.HF7);

        private final Quantile.EstimationMethod method;

        Type(Quantile.EstimationMethod method) {
            this.method = method;
        }
    }

    /** Quantiles of type 7. */
    public static Quantiles withDefaults() {
        return new Quantiles(Type.TYPE_7);
    }

    /** Quantiles of another type. */
    public Quantiles with(Type newType) {
        return new Quantiles(newType);
    }

    /** The median: the middle value, or the mean of the two in the middle. Empty when there is no value. */
    public static OptionalDouble median(ValueCounts values) {
        return withDefaults().of(values, 0.5);
    }

    /**
     * A quantile of some values; empty when there are none.
     *
     * @param probability in [0, 1]
     * @throws IllegalArgumentException if the probability is out of its range, or there are over 2³¹ − 1 values
     */
    public OptionalDouble of(ValueCounts values, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "probability: " + probability + " is not allowed; expected a number in [0, 1]");
        }
        if (values.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "values: " + values.size() + " observations; expected at most " + Integer.MAX_VALUE);
        }
        if (values.size() == 0) {
            return OptionalDouble.empty();
        }
        Line line = new Line(values.ascending());
        return OptionalDouble.of(
                Quantile.withDefaults().with(type.method).evaluate((int) values.size(), line::at, probability));
    }

    /** The values as if each occurrence stood in line: distinct values, and how many stand up to the end of each. */
    private static final class Line {
        private final double[] values;
        private final int[] ends;

        Line(NavigableMap<Long, Long> counts) {
            values = counts.keySet().stream().mapToDouble(Long::doubleValue).toArray();
            ends = counts.values().stream().mapToInt(Long::intValue).toArray();
            Arrays.parallelPrefix(ends, Integer::sum);
        }

        double at(int index) {
            int found = Arrays.binarySearch(ends, index + 1);
            return values[found >= 0 ? found : -found - 1];
        }
    }
}
