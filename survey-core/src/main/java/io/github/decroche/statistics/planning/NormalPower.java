package io.github.decroche.statistics.planning;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The power of a test whose statistic is close to normal. With n observations (of the first group) it detects with
 *
 * <pre>  Φ((d √n − c / √n − z s₀) / s)</pre>
 *
 * <p>where <i>z</i> is the quantile beyond which it rejects.
 *
 * @param effect d, the planned difference, from 0 on
 * @param correction c, the continuity correction, from 0 on
 * @param nullDeviation s₀, the standard deviation times √n when there is no difference, from 0 on
 * @param deviation s, the same under the planned difference, from 0 on
 */
record NormalPower(double effect, double correction, double nullDeviation, double deviation) {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** The power of a number of observations, in [0, 1]. */
    double of(double n, double z, Sides sides) {
        double planned = tail(effect, n, z);
        return sides == Sides.TWO_STRICT ? Math.min(1, planned + tail(-effect, n, z)) : planned;
    }

    private double tail(double difference, double n, double z) {
        double root = Math.sqrt(n);
        double shift = correction == 0 ? 0 : correction / root;
        return STANDARD_NORMAL.cumulativeProbability((difference * root - shift - z * nullDeviation) / deviation);
    }

    /** The number of observations that gives a power, which is above the error rate. */
    double size(double power, double z, Sides sides) {
        double enough = size(power, z);
        return sides == Sides.TWO_STRICT ? strict(power, z, enough) : enough;
    }

    /** The positive root of d x² − t x − c = 0 in x = √n, where t = z s₀ + z_power s; 0 where no observation is needed. */
    private double size(double power, double z) {
        double target =
                Math.max(0, z * nullDeviation + STANDARD_NORMAL.inverseCumulativeProbability(power) * deviation);
        double root = (target + Math.sqrt(target * target + 4 * effect * correction)) / (2 * effect);
        return root * root;
    }

    /** The other side's rejections only add power: less than enough for one side is enough. */
    private double strict(double power, double z, double enough) {
        return of(0, z, Sides.TWO_STRICT) >= power
                ? 0
                : new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                        .findRoot(n -> of(n, z, Sides.TWO_STRICT) - power, 0, 2 * enough);
    }
}
