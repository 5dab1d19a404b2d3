package io.github.decroche.call;

import io.github.decroche.study.Term;

/** The six levels of satisfaction, worst to best, with the symbols of the published table (report, section 4.1). */
public enum SatisfactionLevel implements Term {
    /** {@code ---}, score 1. */
    VERY_DISSATISFIED(1, "---"),
    /** {@code --}, score 2. */
    DISSATISFIED(2, "--"),
    /** {@code -}, score 3. */
    RATHER_DISSATISFIED(3, "-"),
    /** {@code +}, score 4. */
    RATHER_SATISFIED(4, "+"),
    /** {@code ++}, score 5. */
    SATISFIED(5, "++"),
    /** {@code +++}, score 6. */
    VERY_SATISFIED(6, "+++");

    private final int score;
    private final String symbol;

    SatisfactionLevel(int score, String symbol) {
        this.score = score;
        this.symbol = symbol;
    }

    /** The symbol in tables. */
    public String symbol() {
        return symbol;
    }

    /** The score, from 1 to 6. */
    public int score() {
        return score;
    }

    /** Whether the caller is on the satisfied side: score 4, 5 or 6. */
    public boolean isSatisfied() {
        return score() > values().length / 2;
    }

    /**
     * The level nearest to the mean of some scores, halves upward. The report prints a level for each group and does not
     * say how it was formed; this is our operationalisation.
     *
     * @param sum the sum of the scores
     * @param count how many scores, at least one
     * @throws IllegalArgumentException if no such scores exist
     */
    public static SatisfactionLevel nearest(long sum, long count) {
        if (count < 1 || sum < count || sum > values().length * count) {
            throw new IllegalArgumentException("sum: " + sum + " of " + count + " scores; expected scores from 1 to 6");
        }
        return values()[Math.toIntExact(Math.floorDiv(2 * sum + count, 2 * count)) - 1];
    }

    /**
     * The level nearest to a mean score, halves upward.
     *
     * @param mean in [1, 6]
     * @throws IllegalArgumentException if the mean is out of its range
     */
    public static SatisfactionLevel nearest(double mean) {
        if (!(mean >= 1 && mean <= values().length)) {
            throw new IllegalArgumentException("mean: " + mean + " is not allowed; expected a number from 1 to 6");
        }
        return values()[(int) Math.floor(mean + 0.5) - 1];
    }
}
