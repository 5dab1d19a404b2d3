package io.github.decroche.statistics.comparison;

import io.github.decroche.text.Overview;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Two groups compared within strata: one {@link FourfoldTable} for each service, city or month. Collecting the parts of any
 * partition of the elements and adding them up gives the same strata as collecting all at once, and the order of the strata
 * changes no result, not in its last digit.
 *
 * @param <K> what names a stratum
 * @param tables each stratum's table, in the order in which the strata first occurred
 */
public record Strata<K>(Map<K, FourfoldTable> tables) {
    private static final Comparator<FourfoldTable> ANY_FIXED_ORDER = Comparator.comparingLong(FourfoldTable::a)
            .thenComparingLong(FourfoldTable::b)
            .thenComparingLong(FourfoldTable::c)
            .thenComparingLong(FourfoldTable::d);

    /** Keeps a copy. */
    public Strata {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** Strata that have no names, numbered from 1 on. */
    public static Strata<Integer> of(Collection<FourfoldTable> tables) {
        Map<Integer, FourfoldTable> numbered = new LinkedHashMap<>();
        tables.forEach(table -> numbered.put(numbered.size() + 1, table));
        return new Strata<>(numbered);
    }

    /** Collects elements into the tables of a group against all others, one for each stratum. */
    public static <T, K> Collector<T, ?, Strata<K>> collector(
            Function<? super T, ? extends K> stratum, Predicate<? super T> inGroup, Predicate<? super T> withOutcome) {
        return Collectors.collectingAndThen(
                Collectors.groupingBy(
                        stratum,
                        () -> new LinkedHashMap<K, FourfoldTable>(),
                        FourfoldTable.<T>collector(inGroup, withOutcome)),
                Strata::new);
    }

    /** The strata of both; strata of the same name are added up. */
    public Strata<K> plus(Strata<K> other) {
        Map<K, FourfoldTable> sum = new LinkedHashMap<>(tables);
        other.tables.forEach((stratum, table) -> sum.merge(stratum, table, FourfoldTable::plus));
        return new Strata<>(sum);
    }

    /** The number of strata, those with an empty group among them. */
    public int size() {
        return tables.size();
    }

    /** The table of all elements without regard to strata. */
    public FourfoldTable crude() {
        return tables.values().stream().reduce(new FourfoldTable(0, 0, 0, 0), FourfoldTable::plus);
    }

    /** The tables that inform a method, in an order of their own, so that sums over them round the same way every time. */
    List<FourfoldTable> informative(Predicate<FourfoldTable> informs) {
        return tables.values().stream().filter(informs).sorted(ANY_FIXED_ORDER).toList();
    }

    /** A small table of the strata. */
    @Override
    public String toString() {
        return Overview.of(
                tables.size() + " strata",
                List.of("stratum", "group", "reference"),
                tables.entrySet(),
                stratum -> List.of(
                        stratum.getKey(),
                        stratum.getValue().a() + "/" + stratum.getValue().groupSize(),
                        stratum.getValue().c() + "/" + stratum.getValue().referenceSize()));
    }
}
