package io.github.decroche.analysis;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
        return Collector.of(
                () -> new Parts<>(study, dimensions, figure, true), Parts::add, Parts::addAll, Parts::finish);
    }

    /**
     * The same for a figure of counts, whose containers merge exactly and leave the one that is added unchanged: all calls are those
     * of the groups together, so each call is counted once.
     */
    static <A, R> Collector<ClassifiedCall, ?, Grouped<R>> ofCounts(
            Study study, List<Dimension> dimensions, Collector<ClassifiedCall, A, R> figure) {
        return Collector.of(
                () -> new Parts<>(study, dimensions, figure, dimensions.isEmpty()),
                Parts::add,
                Parts::addAll,
                Parts::finish);
    }

    /** The figure of the group of those values, in the order of the dimensions. */
    public Optional<R> group(String... values) {
        return Optional.ofNullable(groups.get(GroupKey.of(values)));
    }

    /** The same groups with other figures. */
    <S> Grouped<S> map(Function<? super R, ? extends S> change) {
        SortedMap<GroupKey, S> changed = new TreeMap<>();
        groups.forEach((key, figure) -> changed.put(key, change.apply(figure)));
        return new Grouped<>(dimensions, changed, change.apply(all));
    }

    /** One container a group, and one of all unless that is made of the others in the end. */
    private static final class Parts<A, R> {
        private final Study study;
        private final List<Dimension> dimensions;
        private final Collector<ClassifiedCall, A, R> figure;
        private final boolean allApart;
        private final Map<GroupKey, A> groups = new HashMap<>();
        private A all;

        Parts(Study study, List<Dimension> dimensions, Collector<ClassifiedCall, A, R> figure, boolean allApart) {
            this.study = study;
            this.dimensions = dimensions;
            this.figure = figure;
            this.allApart = allApart;
            this.all = figure.supplier().get();
        }

        void add(ClassifiedCall call) {
            if (allApart) {
                figure.accumulator().accept(all, call);
            }
            if (!dimensions.isEmpty()) {
                figure.accumulator().accept(group(GroupKey.of(dimensions, study, call)), call);
            }
        }

        private A group(GroupKey key) {
            A group = groups.get(key);
            if (group == null) {
                group = figure.supplier().get();
                groups.put(key, group);
            }
            return group;
        }

        Parts<A, R> addAll(Parts<A, R> other) {
            all = figure.combiner().apply(all, other.all);
            other.groups.forEach((key, group) -> groups.merge(key, group, figure.combiner()));
            return this;
        }

        Grouped<R> finish() {
            if (!allApart) {
                groups.values().forEach(group -> all = figure.combiner().apply(all, group));
            }
            SortedMap<GroupKey, R> finished = new TreeMap<>();
            groups.forEach((key, group) -> finished.put(key, figure.finisher().apply(group)));
            return new Grouped<>(dimensions, finished, figure.finisher().apply(all));
        }
    }
}
