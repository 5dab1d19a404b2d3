package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * The counts of two independent groups, one a row: with the outcome, and without.
 *
 * <pre>
 *               with   without
 *   group        a        b
 *   reference    c        d</pre>
 *
 * @param a the group's count with the outcome, from 0 on
 * @param b the group's count without
 * @param c the reference's count with the outcome
 * @param d the reference's count without
 */
public record FourfoldTable(long a, long b, long c, long d) {
    /** Refuses a negative count, and a total over 2⁶³ − 1. */
    public FourfoldTable {
        FourCounts.check("table", a, b, c, d);
    }

    /** The table of two rates. */
    public static FourfoldTable of(Rate group, Rate reference) {
        return new FourfoldTable(
                group.count(), group.of() - group.count(), reference.count(), reference.of() - reference.count());
    }

    /** Collects elements into the table of a group against all others. */
    public static <T> Collector<T, ?, FourfoldTable> collector(
            Predicate<? super T> inGroup, Predicate<? super T> withOutcome) {
        return FourCounts.collector(inGroup, withOutcome, FourfoldTable::new);
    }

    /** The table of both tables' elements. */
    public FourfoldTable plus(FourfoldTable other) {
        return new FourfoldTable(
                Math.addExact(a, other.a),
                Math.addExact(b, other.b),
                Math.addExact(c, other.c),
                Math.addExact(d, other.d));
    }

    /** The size of the group: a + b. */
    public long groupSize() {
        return a + b;
    }

    /** The size of the reference: c + d. */
    public long referenceSize() {
        return c + d;
    }

    /** How many have the outcome: a + c. */
    public long withOutcome() {
        return a + c;
    }

    /** How many do not have the outcome: b + d. */
    public long withoutOutcome() {
        return b + d;
    }

    /** How many there are. */
    public long size() {
        return a + b + c + d;
    }

    /** Whether a group is empty: then nothing compares them. */
    public boolean hasEmptyGroup() {
        return groupSize() == 0 || referenceSize() == 0;
    }

    /** Whether any row or column is empty: then no test of association is possible. */
    public boolean hasZeroMargin() {
        return hasEmptyGroup() || withOutcome() == 0 || withoutOutcome() == 0;
    }

    /**
     * The association coefficient of the two rows with the two columns, in [−1, 1],
     *
     * <pre>  φ = (ad − bc) / √((a + b)(c + d)(a + c)(b + d))</pre>
     *
     * <p>positive where the group has the outcome more often than the reference. Pearson's χ² without correction is N φ². Empty
     * when any row or column is. R's {@code assocstats} (vcd) gives |φ|.
     */
    public OptionalDouble phi() {
        return hasZeroMargin()
                ? OptionalDouble.empty()
                : OptionalDouble.of(crossDifference().doubleValue() / spread());
    }

    /**
     * Cohen's effect size of two proportions, in [−π, π],
     *
     * <pre>  h = 2 arcsin √p₁ − 2 arcsin √p₂,   p₁ = a / (a + b),   p₂ = c / (c + d)</pre>
     *
     * <p>positive where the group has the outcome more often; Cohen calls 0.2 small, 0.5 medium and 0.8 large. Empty when a
     * group is. Same as R's {@code ES.h} (pwr). Cohen, J. (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd
     * edition, chapter 6.
     */
    public OptionalDouble cohensH() {
        return hasEmptyGroup() ? OptionalDouble.empty() : OptionalDouble.of(2 * angle(a, b) - 2 * angle(c, d));
    }

    /** arcsin √(with / (with + without)), without the loss of digits of a root near 1. */
    private static double angle(long with, long without) {
        return Math.atan2(Math.sqrt(1.0 * with), Math.sqrt(1.0 * without));
    }

    /** The share of the group that has the outcome; NaN when the group is empty. */
    double groupShare() {
        return (double) a / groupSize();
    }

    /** The share of the reference that has the outcome; NaN when the reference is empty. */
    double referenceShare() {
        return (double) c / referenceSize();
    }

    /** ad − bc, exactly. */
    BigInteger crossDifference() {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .subtract(BigInteger.valueOf(b).multiply(BigInteger.valueOf(c)));
    }

    /** The root of the product of the four margins: what ad − bc would be at most. */
    double spread() {
        return Math.sqrt(1.0 * groupSize() * referenceSize() * withOutcome() * withoutOutcome());
    }

    /** A small table of the counts with their margins. */
    @Override
    public String toString() {
        return Overview.of(
                "outcome by group",
                List.of("", "with", "without", "all"),
                List.of(
                        List.of("group", a, b, groupSize()),
                        List.of("reference", c, d, referenceSize()),
                        List.of("both", withOutcome(), withoutOutcome(), size())),
                row -> row);
    }
}
