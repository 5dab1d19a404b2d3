package io.github.decroche.statistics.published;

import java.util.Locale;

/** What a printed <i>n</i> says of the number of units that a percentage is of. */
public enum Denominators {
    /** All n units were recorded: a percentage is of exactly n, and the parts of a group add up to exactly its n. */
    EXACT,
    /**
     * Some units may not have been recorded (an answer missing, a rating not given), and are in no denominator: a percentage is
     * of n units or fewer, and the parts of a group add up to its n or less.
     */
    MAY_SHRINK;

    /** The assumption's name in results and on the command line, such as {@code may-shrink}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
