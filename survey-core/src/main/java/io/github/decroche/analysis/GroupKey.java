package io.github.decroche.analysis;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values that the calls of a group share, one for each dimension, in the order of the dimensions. Keys are in the order
 * of their values as text, with those not recorded last; the empty key is that of all calls.
 *
 * @param values the values; empty where it was not recorded
 */
public record GroupKey(List<Optional<String>> values) implements Comparable<GroupKey> {
    /** The key of the group that holds all calls. */
    public static final GroupKey ALL = new GroupKey(List.of());

    private static final Comparator<Optional<String>> UNRECORDED_LAST =
            Comparator.<Optional<String>, Boolean>comparing(Optional::isEmpty).thenComparing(value -> value.orElse(""));

    /** Copies the values. */
    public GroupKey {
        values = List.copyOf(values);
    }

    /** The key of recorded values. */
    public static GroupKey of(String... values) {
        return new GroupKey(Arrays.stream(values)
                .map(value -> Optional.of(Objects.requireNonNull(value, "values: null; expected texts")))
                .toList());
    }

    /** The key of a call. */
    public static GroupKey of(List<Dimension> dimensions, Study study, ClassifiedCall call) {
        List<Optional<String>> values = new ArrayList<>(dimensions.size());
        for (Dimension dimension : dimensions) {
            values.add(dimension.of(study, call));
        }
        return new GroupKey(values);
    }

    /** The same key without the values that another key of the same dimensions does not tell. */
    public GroupKey keeping(GroupKey told) {
        return new GroupKey(IntStream.range(0, values.size())
                .mapToObj(i -> told.values.get(i).isPresent() ? values.get(i) : Optional.<String>empty())
                .toList());
    }

    /** The values of this key followed by those of another. */
    public GroupKey and(GroupKey other) {
        return new GroupKey(
                Stream.concat(values.stream(), other.values.stream()).toList());
    }

    @Override
    public int compareTo(GroupKey other) {
        for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
            int order = UNRECORDED_LAST.compare(values.get(i), other.values.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(values.size(), other.values.size());
    }

    /** One line: {@code caf, lambda}; values not recorded as {@code –}, the key of all calls as {@code all calls}. */
    @Override
    public String toString() {
        return values.isEmpty() ? "all calls" : Overview.cell(values);
    }
}
