package io.github.decroche.statistics.planning;

import java.util.Locale;

/**
 * By how much a design's variance exceeds that of a simple random sample of the same size.
 *
 * @param value in (0, ∞); 1 for a simple random sample, over 1 for most clustered ones, below 1 for well stratified ones
 */
public record DesignEffect(double value) {
    /** That of a simple random sample: 1. */
    public static final DesignEffect NONE = new DesignEffect(1);

    /** Refuses a value that is not positive and finite. */
    public DesignEffect {
        Ranges.positive("designEffect", value);
    }

    /** A known design effect. */
    public static DesignEffect of(double value) {
        return new DesignEffect(value);
    }

    /**
     * That of equal clusters, such as the calls of one caller,
     *
     * <pre>  deff = 1 + (m − 1) · ρ</pre>
     *
     * <p>Kish, L. (1965), Survey Sampling, Wiley. For clusters of unequal sizes the mean size gives too small a value.
     *
     * @param size how many observations m a cluster has, in [1, ∞)
     * @param correlation ρ, the intra-class correlation of two observations of one cluster, in (−1/(m − 1), 1]
     * @throws IllegalArgumentException if either is out of its range
     */
    public static DesignEffect ofClusters(double size, double correlation) {
        if (!(size >= 1 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("size: " + size + "; expected a number in [1, ∞)");
        }
        double value = 1 + (size - 1) * correlation;
        if (!(value > 0 && correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "correlation: " + correlation + "; expected a number in (−1/(m − 1), 1] for clusters of " + size);
        }
        return new DesignEffect(value);
    }

    /**
     * How many observations of a simple random sample tell as much: n / deff.
     *
     * @param size of the sample, in (0, ∞)
     * @throws IllegalArgumentException if the size is out of its range
     */
    public double effectiveSize(double size) {
        return Ranges.positive("size", size) / value;
    }

    /** The effect: {@code 1.900}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
