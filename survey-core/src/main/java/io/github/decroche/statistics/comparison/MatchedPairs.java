package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * The counts of matched pairs, such as two testers who make the same request of the same office:
 *
 * <pre>                         second with   second without
 *   first with outcome        both         firstOnly
 *   first without          secondOnly       neither</pre>
 *
 * <p>Paired testing knows two readings of them. The <i>gross</i> rate of one side is the share of pairs in which it alone had
 * the outcome. It takes all such pairs for unequal treatment, chance among them. The <i>net</i> rate, the gross rate of one
 * side less that of the other, takes out the chance that favours both alike, and unequal treatment that goes both ways with
 * it. Fix, M. and Struyk, R. J. (eds., 1993), Clear and Convincing Evidence, Urban Institute Press.
 *
 * @param both pairs in which both have the outcome, from 0 on
 * @param firstOnly pairs in which the first has it and the second has not
 * @param secondOnly pairs in which the second has it and the first has not
 * @param neither pairs in which neither has it
 */
public record MatchedPairs(long both, long firstOnly, long secondOnly, long neither) {
    /** Refuses a negative count, and a total over 2⁶³ − 1. */
    public MatchedPairs {
        FourCounts.check("pairs", both, firstOnly, secondOnly, neither);
    }

    /** Collects pairs by the outcomes of their two members. */
    public static <T> Collector<T, ?, MatchedPairs> collector(
            Predicate<? super T> firstWithOutcome, Predicate<? super T> secondWithOutcome) {
        return FourCounts.collector(firstWithOutcome, secondWithOutcome, MatchedPairs::new);
    }

    /** The pairs of both. */
    public MatchedPairs plus(MatchedPairs other) {
        return new MatchedPairs(
                Math.addExact(both, other.both),
                Math.addExact(firstOnly, other.firstOnly),
                Math.addExact(secondOnly, other.secondOnly),
                Math.addExact(neither, other.neither));
    }

    /** The same pairs with first and second exchanged. */
    public MatchedPairs swapped() {
        return new MatchedPairs(both, secondOnly, firstOnly, neither);
    }

    /** How many pairs there are. */
    public long size() {
        return both + firstOnly + secondOnly + neither;
    }

    /** How many pairs disagree: the only ones that tell first and second apart. */
    public long discordant() {
        return firstOnly + secondOnly;
    }

    /** The share of pairs whose first has the outcome. */
    public Rate first() {
        return Rate.of(both + firstOnly, size());
    }

    /** The share of pairs whose second has the outcome. */
    public Rate second() {
        return Rate.of(both + secondOnly, size());
    }

    /** The gross rate in favour of the first: the share of pairs in which only it has the outcome. */
    public Rate grossOfFirst() {
        return Rate.of(firstOnly, size());
    }

    /** The gross rate in favour of the second: the share of pairs in which only it has the outcome. */
    public Rate grossOfSecond() {
        return Rate.of(secondOnly, size());
    }

    /**
     * The net rate in favour of the first, in [−1, 1]: one gross rate less the other, which is also the difference of the two
     * shares. Empty without pairs. {@link PairedDifference} gives it an interval.
     */
    public OptionalDouble net() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (firstOnly - secondOnly) / size());
    }

    /** A small table of the counts with their margins. */
    @Override
    public String toString() {
        return Overview.of(
                size() + " pairs",
                List.of("first", "second with", "second without", "all"),
                List.of(
                        List.of("with", both, firstOnly, both + firstOnly),
                        List.of("without", secondOnly, neither, secondOnly + neither),
                        List.of("both", both + secondOnly, firstOnly + neither, size())),
                row -> row);
    }
}
