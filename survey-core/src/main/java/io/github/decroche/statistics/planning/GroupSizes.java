package io.github.decroche.statistics.planning;

/**
 * The sizes of two groups.
 *
 * @param first of the first group
 * @param second of the second group
 */
public record GroupSizes(SampleSize first, SampleSize second) {
    /**
     * Both groups together, each rounded up.
     *
     * @throws ArithmeticException if that is more than 2⁶³ − 1
     */
    public long total() {
        return Math.addExact(first.roundedUp(), second.roundedUp());
    }

    /** The sizes that a design needs in place of simple random sampling. */
    public GroupSizes times(DesignEffect designEffect) {
        return new GroupSizes(first.times(designEffect), second.times(designEffect));
    }

    /** One line: {@code 385 (384.15) and 385 (384.15), 770 in all}. */
    @Override
    public String toString() {
        return first + " and " + second + ", " + total() + " in all";
    }
}
