package io.github.decroche.benchmark;

import java.util.Arrays;
import java.util.Locale;
import org.openjdk.jmh.results.Result;

/**
 * A figure with its error.
 *
 * @param value the figure
 * @param error half the width of the 95 % interval of the mean of JMH's iterations, or half the range of the runs of a process; NaN
 *     when there was but one
 */
record Measurement(double value, double error) {
    private static final double LEVEL = 0.95;

    /** The score of a benchmark. */
    static Measurement of(Result<?> result) {
        return new Measurement(result.getScore(), result.getStatistics().getMeanErrorAt(LEVEL));
    }

    /** The median of some runs. */
    static Measurement medianOf(double... runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Measurement(median, sorted.length == 1 ? Double.NaN : (sorted[sorted.length - 1] - sorted[0]) / 2);
    }

    /** How many times the other this is. Relative errors add up in quadrature, as those of independent figures do. */
    Measurement over(Measurement other) {
        if (equals(other)) {
            return new Measurement(1, Double.NaN);
        }
        double ratio = value / other.value;
        return new Measurement(ratio, ratio * Math.hypot(error / value, other.error / other.value));
    }

    /** The same in another unit. */
    Measurement times(double factor) {
        return new Measurement(value * factor, error * factor);
    }

    /** Figure and error with three digits of the figure: {@code 0.251 ± 0.012}. */
    String text() {
        int decimals = value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        String format = "%." + decimals + "f";
        String figure = String.format(Locale.ROOT, format, value);
        return Double.isNaN(error) ? figure : figure + " ± " + String.format(Locale.ROOT, format, error);
    }
}
