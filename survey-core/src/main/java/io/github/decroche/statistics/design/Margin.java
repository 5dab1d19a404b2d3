package io.github.decroche.statistics.design;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The known sizes of the classes that a variable divides a population into: calls a year by service, say. Shares do as well as
 * numbers, where only means and proportions are asked for.
 *
 * @param <K> the cells of the sample
 */
public final class Margin<K> {
    private final Function<? super K, ?> classOf;
    private final Map<Object, Double> sizes;

    private Margin(Function<? super K, ?> classOf, Map<?, ? extends Number> sizes) {
        this.classOf = classOf;
        this.sizes = new LinkedHashMap<>();
        sizes.forEach((key, size) -> {
            if (!(size.doubleValue() > 0 && size.doubleValue() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("margin: " + key + " has size " + size + "; expected in (0, ∞)");
            }
            this.sizes.put(key, size.doubleValue());
        });
    }

    /**
     * The sizes of classes of cells.
     *
     * @param classOf the class of a cell
     * @param sizes the size of each class, in (0, ∞)
     * @throws IllegalArgumentException if a size is out of its range
     */
    public static <K, C> Margin<K> of(
            Function<? super K, ? extends C> classOf, Map<? extends C, ? extends Number> sizes) {
        return new Margin<>(classOf, sizes);
    }

    /**
     * The sizes of the cells themselves.
     *
     * @throws IllegalArgumentException if a size is not in (0, ∞)
     */
    public static <K> Margin<K> of(Map<? extends K, ? extends Number> sizes) {
        return new Margin<>(Function.identity(), sizes);
    }

    /** The class of a cell. */
    Object classOf(K cell) {
        return classOf.apply(cell);
    }

    /** The size of each class. */
    Map<Object, Double> sizes() {
        return sizes;
    }

    /** The size of the population. */
    double size() {
        return sizes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Refuses classes that only the sample or only the population has. */
    void checkAgainst(Set<K> cells) {
        Set<Object> found = new HashSet<>();
        for (K cell : cells) {
            if (!sizes.containsKey(classOf(cell))) {
                throw new IllegalArgumentException(
                        "margin: " + classOf(cell) + " has no size; expected one for each class of the sample");
            }
            found.add(classOf(cell));
        }
        for (Object key : sizes.keySet()) {
            if (!found.contains(key)) {
                throw new IllegalArgumentException(
                        "margin: " + key + " has no element in the sample; expected one (maybe merge it with another)");
            }
        }
    }
}
