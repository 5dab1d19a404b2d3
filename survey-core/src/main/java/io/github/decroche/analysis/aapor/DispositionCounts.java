package io.github.decroche.analysis.aapor;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.text.Overview;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * How many cases came to which end: of calls, or of any survey.
 *
 * <pre>{@code
 * calls.collect(DispositionCounts.collector()).rates();
 * calls.collect(groupingBy(call -> call.call().service(), DispositionCounts.collector()));
 * new DispositionCounts(Map.of(FinalDisposition.COMPLETE, 400L, FinalDisposition.NON_CONTACT, 600L)).rates();
 * }</pre>
 *
 * @param counts the number of cases of each disposition, in AAPOR's order; those not given are 0
 */
public record DispositionCounts(Map<FinalDisposition, Long> counts) {
    /**
     * Refuses negative numbers, and more than 2³¹ − 1 cases in all, which no rate can be of.
     *
     * @throws IllegalArgumentException if there are such
     */
    public DispositionCounts {
        Map<FinalDisposition, Long> all = new EnumMap<>(FinalDisposition.class);
        long cases = 0;
        for (FinalDisposition disposition : FinalDisposition.values()) {
            long count = counts.getOrDefault(disposition, 0L);
            if (count < 0 || count > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        disposition.letters() + ": " + count + "; expected from 0 to " + Integer.MAX_VALUE);
            }
            all.put(disposition, count);
            cases += count;
        }
        if (cases > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("cases: " + cases + "; expected at most " + Integer.MAX_VALUE);
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** Collects calls, each as {@linkplain FinalDisposition#of we read it}. */
    public static Collector<ClassifiedCall, ?, DispositionCounts> collector() {
        return collector(FinalDisposition::of);
    }

    /** Collects calls, or cases of any other kind, as one reads them. */
    public static <T> Collector<T, ?, DispositionCounts> collector(Function<? super T, FinalDisposition> disposition) {
        return Collector.of(
                () -> new EnumMap<FinalDisposition, Long>(FinalDisposition.class),
                (counts, element) -> counts.merge(disposition.apply(element), 1L, Long::sum),
                (left, right) -> {
                    right.forEach((key, count) -> left.merge(key, count, Long::sum));
                    return left;
                },
                DispositionCounts::new,
                Collector.Characteristics.UNORDERED);
    }

    /** The number of cases of a disposition. */
    public long count(FinalDisposition disposition) {
        return counts.getOrDefault(disposition, 0L);
    }

    /** The number of cases of these dispositions. */
    long count(Collection<FinalDisposition> dispositions) {
        return dispositions.stream().mapToLong(this::count).sum();
    }

    /** The number of cases, those that are not eligible included. */
    public long cases() {
        return count(Set.of(FinalDisposition.values()));
    }

    /** The outcome rates, with every case of unknown eligibility taken as eligible. */
    public OutcomeRates rates() {
        return new OutcomeRates(this, 1);
    }

    /**
     * The share of eligible cases among those known, in [0, 1], as an estimate of the share among the unknown:
     * (I + P + R + NC + O) / (I + P + R + NC + O + NE), AAPOR's proportional allocation, also named after CASRO. It takes unknown
     * cases to be like known ones, which AAPOR leaves to the researcher to defend. Empty when no case is known.
     */
    public OptionalDouble eligibleShareOfKnown() {
        List<FinalDisposition> known = Arrays.stream(FinalDisposition.values())
                .filter(disposition -> !disposition.isUnknown())
                .toList();
        long all = count(known);
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (all - count(FinalDisposition.NOT_ELIGIBLE)) / all);
    }

    /** A small table of the dispositions, with AAPOR's codes and letters. */
    @Override
    public String toString() {
        return Overview.of(
                cases() + " cases",
                List.of("disposition", "code", "letters", "cases"),
                counts.keySet(),
                it -> List.of(it, it.code(), it.letters(), count(it)));
    }
}
