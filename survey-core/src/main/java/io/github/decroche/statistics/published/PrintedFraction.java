package io.github.decroche.statistics.published;

/**
 * A count of a number of units, and how it is printed: {@code 142/188 = 75.5 %}.
 *
 * @param count the count, in [0, of]
 * @param of the number of units, at least 1
 * @param printed the percentage as which it is printed
 */
public record PrintedFraction(long count, long of, PublishedPercentage printed) {
    /** Refuses a count outside [0, of], and a fraction of nothing. */
    public PrintedFraction {
        if (of < 1) {
            throw new IllegalArgumentException("of: " + of + "; expected at least 1");
        }
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("count: " + count + "; expected from 0 to " + of);
        }
    }

    /** One line: {@code 142/188 = 75.5 %}. */
    @Override
    public String toString() {
        return count + "/" + of + " = " + printed;
    }
}
