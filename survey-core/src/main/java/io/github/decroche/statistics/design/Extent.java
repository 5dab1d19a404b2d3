package io.github.decroche.statistics.design;

/**
 * What is known of the number of primary sampling units in a stratum's population.
 *
 * @param kind what the value is
 * @param value the number of units, or the share that was drawn; 0 where nothing is known
 */
record Extent(Kind kind, double value) {
    /** So many that drawing some does not matter, or drawn with replacement: no finite population correction. */
    static final Extent UNLIMITED = new Extent(Kind.UNLIMITED, 0);

    /** Refuses a size or a share out of its range. */
    Extent {
        if (kind == Kind.SIZE && !(value >= 1 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("populationSize: " + value + "; expected a number of units from 1 on");
        }
        if (kind == Kind.FRACTION && !(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("samplingFraction: " + value + "; expected a number in (0, 1]");
        }
    }

    /** The share of the population's units that are not among those drawn. */
    double undrawn(long drawn) {
        return switch (kind) {
            case UNLIMITED -> 1;
            case SIZE -> (value - drawn) / value;
            case FRACTION -> 1 - value;
        };
    }

    /** Whether so many units can have been drawn. */
    boolean allows(long drawn) {
        return kind != Kind.SIZE || drawn <= value;
    }

    enum Kind {
        UNLIMITED,
        SIZE,
        FRACTION
    }
}
