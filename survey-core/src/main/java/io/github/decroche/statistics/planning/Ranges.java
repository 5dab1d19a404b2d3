package io.github.decroche.statistics.planning;

import io.github.decroche.statistics.ConfidenceLevel;

/** What the plans accept. */
final class Ranges {
    private Ranges() {}

    /** A proportion that leaves something to chance: in (0, 1). */
    static void proportion(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + ": " + value + "; expected a number in (0, 1)");
        }
    }

    /** Any proportion: in [0, 1]. */
    static void closedProportion(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + ": " + value + "; expected a number in [0, 1]");
        }
    }

    /** A power that takes observations to reach, and can be reached: between the error rate and 1. */
    static void power(Power power, ConfidenceLevel level) {
        if (!(power.value() > level.errorRate() && power.value() < 1)) {
            throw new IllegalArgumentException(
                    "power: " + power.value() + "; expected a number in (1 - " + level.value() + ", 1)");
        }
    }

    /** A number that is positive and finite. */
    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + "; expected a number in (0, ∞)");
        }
        return value;
    }
}
