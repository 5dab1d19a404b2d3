package io.github.decroche.benchmark;

import java.time.Duration;
import java.util.Arrays;

/** The product-limit estimate as textbooks compute it: sort, then multiply. */
final class SortedWaits {
    private SortedWaits() {}

    /**
     * The first time at which the curve is below a half.
     *
     * @param waits in milliseconds, those at the horizon being censored; sorted by this
     */
    static Duration median(int[] waits, int horizon) {
        Arrays.sort(waits);
        double surviving = 1;
        double greenwood = 0;
        Duration median = Duration.ZERO;
        int i = 0;
        while (i < waits.length && waits[i] < horizon) {
            int next = i;
            while (next < waits.length && waits[next] == waits[i]) {
                next++;
            }
            double atRisk = waits.length - i;
            double events = next - i;
            surviving *= 1 - events / atRisk;
            greenwood += events / (atRisk * (atRisk - events));
            if (surviving < 0.5 && median.isZero()) {
                median = Duration.ofMillis(waits[i]);
            }
            i = next;
        }
        if (Double.isNaN(greenwood)) {
            throw new ArithmeticException("all waits ended before the horizon");
        }
        return median;
    }
}
