package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The codings of some units by any number of coders, some of them missing. Which coder gave a coding does not matter: kept is
 * only how many units have the same codings, in memory that grows with the distinct sets of codings. Parts that hold whole
 * units add up in any order ({@link #plus}).
 *
 * <p>A coding is a number. Categories become numbers by their place in a list, 1, 2, 3 … ({@link #ofCategories}).
 */
public final class Codings {
    /** A coding lies in [−10¹⁰⁰, 10¹⁰⁰], so that squared differences of many stay finite. */
    private static final double LARGEST = 1e100;

    private static final Comparator<List<Double>> ORDER = Codings::compare;

    /** The codings of a unit in ascending order, with the number of units that have them. */
    private final NavigableMap<List<Double>, Long> units;

    private Codings(NavigableMap<List<Double>, Long> units) {
        this.units = units;
    }

    /**
     * The codings of units, each a collection of numbers where {@code null} stands for a missing one.
     *
     * @throws IllegalArgumentException if a coding is not in [−10¹⁰⁰, 10¹⁰⁰]
     */
    public static Codings of(Collection<? extends Collection<? extends @Nullable Number>> units) {
        NavigableMap<List<Double>, Long> counts = new TreeMap<>(ORDER);
        units.forEach(unit -> counts.merge(sorted(unit), 1L, Math::addExact));
        return new Codings(counts);
    }

    /**
     * The codings of two coders of whom none is missing; the table's first category becomes 1, the next 2. The same as to collect
     * its units by {@link #ofCategories}.
     */
    public static Codings of(AgreementTable table) {
        NavigableMap<List<Double>, Long> counts = new TreeMap<>(ORDER);
        for (int i = 0; i < table.categories(); i++) {
            for (int j = 0; j < table.categories(); j++) {
                if (table.count(i, j) > 0) {
                    counts.merge(
                            List.of(Math.min(i, j) + 1.0, Math.max(i, j) + 1.0), table.count(i, j), Math::addExact);
                }
            }
        }
        return new Codings(counts);
    }

    /**
     * Collects whole units that were coded with numbers, such as ratings. Codings that lie scattered have to be grouped by their
     * unit before. A coding that {@link #of} refuses stops the collection.
     *
     * @param codings a unit's codings, one a coder; those that are missing are {@code null} or left out
     */
    public static <T> Collector<T, ?, Codings> ofNumbers(
            Function<? super T, ? extends Collection<? extends @Nullable Number>> codings) {
        return Collector.of(
                () -> new TreeMap<List<Double>, Long>(ORDER),
                (counts, unit) -> counts.merge(sorted(codings.apply(unit)), 1L, Math::addExact),
                (left, right) -> {
                    right.forEach((unit, times) -> left.merge(unit, times, Math::addExact));
                    return left;
                },
                Codings::new);
    }

    /**
     * Collects whole units that were coded with categories. A coding that is not among them stops the collection with an
     * {@link IllegalArgumentException}.
     *
     * @param categories all categories in their order, each once; the first becomes 1, the next 2
     * @param codings a unit's codings, one a coder; those that are missing are {@code null} or left out
     * @throws IllegalArgumentException if there is no category, or one comes twice
     */
    public static <T, C> Collector<T, ?, Codings> ofCategories(
            List<? extends C> categories, Function<? super T, ? extends Collection<? extends @Nullable C>> codings) {
        Map<C, Integer> positions = AgreementTable.positions(categories);
        return ofNumbers(unit -> {
            List<Integer> numbers = new ArrayList<>();
            for (C coding : codings.apply(unit)) {
                if (coding != null) {
                    numbers.add(AgreementTable.position(positions, "coding", coding) + 1);
                }
            }
            return numbers;
        });
    }

    /** The codings of both, which must not share a unit. */
    public Codings plus(Codings other) {
        NavigableMap<List<Double>, Long> sum = new TreeMap<>(units);
        other.units.forEach((unit, times) -> sum.merge(unit, times, Math::addExact));
        return new Codings(sum);
    }

    /** The number of units, coded or not. */
    public long size() {
        return units.values().stream().reduce(0L, Math::addExact);
    }

    /** The largest number of codings that a unit has; 0 without any. */
    public int coders() {
        return units.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The units that were coded at least twice: only these tell of agreement. */
    public Codings pairable() {
        return filter(unit -> unit.size() >= 2);
    }

    /** The units with the largest number of codings, where none is missing. */
    public Codings complete() {
        int coders = coders();
        return filter(unit -> unit.size() == coders);
    }

    /**
     * The share of units on which all coders agree exactly, of those with the largest number of codings ({@link #complete}) if
     * that is at least 2: R's {@code irr::agree(ratings)}, which leaves out units with a missing coding too.
     */
    public Rate exactAgreement() {
        Codings coded = complete().pairable();
        return Rate.of(
                coded.filter(unit -> unit.get(0).equals(unit.get(unit.size() - 1)))
                        .size(),
                coded.size());
    }

    /** The codings of a unit in ascending order, with the number of units that have them. */
    NavigableMap<List<Double>, Long> units() {
        return Collections.unmodifiableNavigableMap(units);
    }

    /** How often each value was coded, in ascending order. */
    NavigableMap<Double, Long> values() {
        NavigableMap<Double, Long> values = new TreeMap<>();
        units.forEach((unit, times) -> unit.forEach(value -> values.merge(value, times, Math::addExact)));
        return values;
    }

    private Codings filter(Predicate<List<Double>> condition) {
        NavigableMap<List<Double>, Long> kept = new TreeMap<>(units);
        kept.keySet().removeIf(condition.negate());
        return new Codings(kept);
    }

    private static List<Double> sorted(Collection<? extends @Nullable Number> unit) {
        List<Double> codings = new ArrayList<>();
        for (Number coding : unit) {
            if (coding != null) {
                codings.add(checked(coding.doubleValue()));
            }
        }
        Collections.sort(codings);
        return List.copyOf(codings);
    }

    /** Refuses what squares badly; −0 becomes 0, which it equals. */
    private static double checked(double coding) {
        if (!(Math.abs(coding) <= LARGEST)) {
            throw new IllegalArgumentException("coding: " + coding + "; expected a number from -1e100 to 1e100");
        }
        return coding + 0.0;
    }

    /** Shorter lists first, then by the first number that differs. */
    private static int compare(List<Double> left, List<Double> right) {
        int order = Integer.compare(left.size(), right.size());
        for (int i = 0; order == 0 && i < left.size(); i++) {
            order = Double.compare(left.get(i), right.get(i));
        }
        return order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codings that && units.equals(that.units);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }

    /** A small table of the codings that units have, and how many have each. */
    @Override
    public String toString() {
        return Overview.of(
                size() + " units, at most " + coders() + " coders",
                List.of("codings", "units"),
                units.entrySet(),
                unit -> List.of(unit.getKey().toString(), unit.getValue()));
    }
}
