package io.github.decroche.statistics.survival;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A made-up service whose true curve is known. A call has up to three attempts. One attempt connects with its own probability,
 * after a wait within five minutes of which a tenth are zero and the others 5 · u² minutes, u uniform; an attempt in vain counts
 * five minutes. After three the wait is censored at 15 minutes. A share of calls is never finished: censored after one or two
 * attempts, whatever would have come.
 */
record StudyWaits(double first, double second, double third, double unfinished) {
    static final Duration HORIZON = Duration.ofMinutes(15);

    private static final double NO_WAIT = 0.1;
    private static final long ATTEMPT = Duration.ofMinutes(5).toNanos();

    SurvivalTimes sample(int size, RandomGenerator random) {
        SurvivalTimes times = new SurvivalTimes();
        for (int i = 0; i < size; i++) {
            int attempts = random.nextDouble() < unfinished ? 1 + random.nextInt(2) : 3;
            int failed = 0;
            while (failed < attempts && random.nextDouble() >= connection(failed)) {
                failed++;
            }
            if (failed < attempts) {
                times.event(Duration.ofNanos(failed * ATTEMPT + wait(random)));
            } else {
                times.censored(Duration.ofNanos(failed * ATTEMPT));
            }
        }
        return times;
    }

    private static long wait(RandomGenerator random) {
        return random.nextDouble() < NO_WAIT ? 0 : (long) (ATTEMPT * Math.pow(random.nextDouble(), 2));
    }

    private double connection(int attempt) {
        return attempt == 0 ? first : attempt == 1 ? second : third;
    }

    /** The true share still waiting after a number of minutes in [0, 15]. */
    double surviving(double minutes) {
        int failed = Math.min((int) (minutes / 5), 2);
        return reaches(failed) * (1 - connection(failed) * connectedWithin(minutes - 5 * failed));
    }

    private double reaches(int failed) {
        double share = 1;
        for (int attempt = 0; attempt < failed; attempt++) {
            share *= 1 - connection(attempt);
        }
        return share;
    }

    private static double connectedWithin(double minutes) {
        return NO_WAIT + (1 - NO_WAIT) * Math.sqrt(minutes / 5);
    }

    /** The true time, in minutes, by which a share has connected; infinite when that is after the horizon. */
    double quantile(double probability) {
        if (surviving(15) > 1 - probability) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = 15;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (surviving(middle) > 1 - probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The true restricted mean in minutes: an attempt that connects takes 5/3 minutes on average if it waits at all. */
    double restrictedMean() {
        double mean = 0;
        for (int failed = 0; failed < 3; failed++) {
            mean += reaches(failed) * (5 - connection(failed) * (5 - (1 - NO_WAIT) * 5 / 3));
        }
        return mean;
    }

    /** The true cumulative hazard: each connection at once jumps by its share, what lies between goes by the logarithm. */
    double hazard(double minutes) {
        double sum = 0;
        for (int failed = 0; 5 * failed <= minutes && failed < 3; failed++) {
            double jump = connection(failed) * NO_WAIT;
            double end = Math.min(minutes - 5 * failed, 5);
            sum += jump + Math.log((1 - jump) / (1 - connection(failed) * connectedWithin(end)));
        }
        return sum;
    }
}
