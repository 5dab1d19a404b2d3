package io.github.decroche.examples.reconstruction;

import java.util.ArrayList;
import java.util.List;

/** Real waits of so many calls, in whole seconds: many short, few long, and of exactly the mean asked for. */
final class SkewedWaits {
    /** Nobody gets an agent sooner than this: the voice server speaks first. */
    private static final int SHORTEST = 20;

    private SkewedWaits() {}

    /** The quantiles of a Rayleigh distribution above the shortest wait, ascending, rounded so that the mean is met. */
    static List<Integer> ofMean(int seconds, int calls) {
        double[] quantiles = new double[calls];
        double sum = 0;
        for (int i = 0; i < calls; i++) {
            quantiles[i] = StrictMath.sqrt(-StrictMath.log1p(-(i + 0.5) / calls));
            sum += quantiles[i];
        }
        double scale = (seconds - SHORTEST) * calls / sum;
        List<Integer> waits = new ArrayList<>();
        int missing = seconds * calls;
        for (double quantile : quantiles) {
            int wait = SHORTEST + (int) (scale * quantile);
            waits.add(wait);
            missing -= wait;
        }
        for (int i = 0; i < missing; i++) {
            waits.set(i, waits.get(i) + 1);
        }
        return waits;
    }
}
