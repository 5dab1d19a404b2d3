package io.github.decroche.fieldwork;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws lots. The generator is named, so that a seed gives the same lots on every Java; only its 64-bit numbers are used,
 * because how a Java derives bounded numbers from them is not part of any specification.
 */
final class Lot {
    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator random;

    private Lot(RandomGenerator random) {
        this.random = random;
    }

    /** The lots of a seed. */
    static Lot ofSeed(long seed) {
        return new Lot(RandomGeneratorFactory.of(ALGORITHM).create(seed));
    }

    /** A number from 0 to just below the bound, each equally likely. */
    long below(long bound) {
        long unfair =
                Long.MAX_VALUE - (Long.MAX_VALUE % bound + 1) % bound; // what is above it would favour small numbers
        long drawn;
        do {
            drawn = random.nextLong() >>> 1;
        } while (drawn > unfair);
        return drawn % bound;
    }

    /** The same for an index. */
    int index(int bound) {
        return Math.toIntExact(below(bound));
    }

    /** The numbers from 0 to just below the length, in an order that is drawn. */
    int[] order(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int j = index(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
