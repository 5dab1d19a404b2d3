package io.github.decroche.analysis;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * A figure of each group of calls, and that of all calls together.
 *
 * @param dimensions what the calls are grouped by
 * @param groups the figure of each group that has calls, in the order of the keys
 * @param all the figure of all calls
 */
public record Grouped<R>(List<Dimension> dimensions, SortedMap<GroupKey, R> groups, R all) {
    /** Copies the groups. */
    public Grouped {
        dimensions = List.copyOf(dimensions);
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /**
     * Collects calls into a figure of each group: {@code Grouped.collector(study, List.of(Dimension.SERVICE,
     * Dimension.PROFILE), Measure.CONNECTED.rate())}. Merges when the figure's collector does.
     *
     * @param study the study that the calls belong to
     * @param dimensions what to group by; none gives just the figure of all calls
     * @param figure collects the calls of one group
     */
    public static <A, R> Collector<ClassifiedCall, ?, Grouped<R>> collector(
            Study study, List<Dimension> dimensions, Collector<ClassifiedCall, A, R> figure) {
        return new Grouping<>(study, dimensions, figure, true).collector();
    }

    /**
     * The same for a figure of counts, whose containers merge exactly and leave the one that is added unchanged: all calls are those
     * of the groups together, so each call is counted once.
     */
    static <A, R> Collector<ClassifiedCall, ?, Grouped<R>> ofCounts(
            Study study, List<Dimension> dimensions, Collector<ClassifiedCall, A, R> figure) {
        return new Grouping<>(study, dimensions, figure, dimensions.isEmpty())
                .collector(Collector.Characteristics.UNORDERED);
    }

    /** The figure of the group of those values, in the order of the dimensions. */
    public Optional<R> group(String... values) {
        return Optional.ofNullable(groups.get(GroupKey.of(values)));
    }

    /** One container a group, and one of all. Holds what was counted, not how, so that it can be sent between machines. */
    private static final class Parts<A> {
        private final Map<GroupKey, A> groups = new HashMap<>();
        private A all;

        Parts(A all) {
            this.all = all;
        }
    }

    /**
     * How calls are grouped.
     *
     * @param allApart whether a container of its own counts all calls; else they are those of the groups together
     */
    private record Grouping<A, R>(
            Study study, List<Dimension> dimensions, Collector<ClassifiedCall, A, R> figure, boolean allApart) {
        Collector<ClassifiedCall, ?, Grouped<R>> collector(Collector.Characteristics... characteristics) {
            return Collector.of(
                    () -> new Parts<>(figure.supplier().get()),
                    this::add,
                    this::merged,
                    this::finished,
                    characteristics);
        }

        private void add(Parts<A> parts, ClassifiedCall call) {
            if (allApart) {
                figure.accumulator().accept(parts.all, call);
            }
            if (!dimensions.isEmpty()) {
                GroupKey key = GroupKey.of(dimensions, study, call);
                A group = parts.groups.get(key);
                if (group == null) {
                    group = figure.supplier().get();
                    parts.groups.put(key, group);
                }
                figure.accumulator().accept(group, call);
            }
        }

        private Parts<A> merged(Parts<A> left, Parts<A> right) {
            left.all = figure.combiner().apply(left.all, right.all);
            right.groups.forEach((key, group) -> left.groups.merge(key, group, figure.combiner()));
            return left;
        }

        private Grouped<R> finished(Parts<A> parts) {
            if (!allApart) {
                parts.groups
                        .values()
                        .forEach(group -> parts.all = figure.combiner().apply(parts.all, group));
            }
            SortedMap<GroupKey, R> finished = new TreeMap<>();
            parts.groups.forEach(
                    (key, group) -> finished.put(key, figure.finisher().apply(group)));
            return new Grouped<>(dimensions, finished, figure.finisher().apply(parts.all));
        }
    }

    /** A small table of the figures, by their first lines; a figure of several aspects takes a row for each. */
    @Override
    public String toString() {
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, figure) -> addRows(rows, key, figure));
        addRows(rows, "all calls", all);
        return Overview.of(
                groups.size() + " groups" + Dimension.by(dimensions), List.of("", "figure"), rows, row -> row);
    }

    private static void addRows(List<List<Object>> rows, Object group, Object figure) {
        if (figure instanceof Map<?, ?> aspects) {
            aspects.forEach((aspect, value) -> rows.add(List.of(group + ", " + Overview.cell(aspect), value)));
        } else {
            rows.add(List.of(group, figure));
        }
    }
}
