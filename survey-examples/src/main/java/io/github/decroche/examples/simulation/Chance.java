package io.github.decroche.examples.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** The random numbers of one call. The same seed gives the same numbers in every JVM. */
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** The numbers of one call of a simulation. */
    static Chance of(long seed, long number) {
        // The generator hashes its seed, so that neighbouring calls share nothing. The seed of the simulation is hashed
        // beforehand: else call 2 of seed 0 were call 1 of seed 1.
        return new Chance(new SplittableRandom(new SplittableRandom(seed).nextLong() + number));
    }

    /** True in so many of a hundred cases. */
    boolean percent(int percent) {
        return below(100) < percent;
    }

    /** True with a probability from 0 to 1. */
    boolean occurs(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from 0 to just below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** One of the things, each as likely as the others. */
    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
