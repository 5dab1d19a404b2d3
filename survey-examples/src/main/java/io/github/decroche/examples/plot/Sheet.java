package io.github.decroche.examples.plot;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.examples.plot.Look.Tick;
import io.github.decroche.report.Labels;
import io.github.decroche.report.Names;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;

/**
 * What a picture is drawn on, and in which words.
 *
 * @param study the study, which orders its services, profiles and scenarios
 * @param labels the words
 * @param names the names of the study's parts
 * @param width the width of the picture in pixels
 */
record Sheet(Study study, Labels labels, Names names, int width) {
    /** What stands where there is no figure. */
    static final String NONE = "–";

    /** Where words stand beside an axis of percentages. */
    static final double WORDS = 1.03;

    /** Whether the picture is for a phone. */
    boolean isNarrow() {
        return width < 500;
    }

    /** How much of the width the names of rows may take. */
    double nameWidth(List<String> rows) {
        double most = width * (isNarrow() ? 0.33 : 0.28);
        double longest = rows.stream()
                .mapToDouble(row -> Look.width(Look.BOLD, row))
                .max()
                .orElse(0);
        return Math.min(most, longest + RowChart.NAME_GAP);
    }

    /** Ticks at 0, 20, … 100 %, or fewer where there is no room. */
    List<Tick> percentTicks() {
        int step = isNarrow() ? 50 : 20;
        return IntStream.rangeClosed(0, 100 / step)
                .mapToObj(i -> new Tick(i * step / 100.0, labels.percent(i * step / 100.0, 0)))
                .toList();
    }

    /** An axis from 0 to 100 %, with room beside it for the longest of some words. */
    NumberAxis percentAxis(double nameWidth, Stream<String> words) {
        double most =
                words.mapToDouble(text -> Look.width(Look.TEXT, text)).max().orElse(0);
        return Look.axis(0, WORDS + RowChart.room(width, nameWidth, most), percentTicks());
    }

    /** A share as a percentage with one decimal; a dash where it is of nothing. */
    String percent(Share share) {
        return labels.percent(share);
    }

    /** The lower limit of a share as a percentage. */
    String low(Share share) {
        return share.interval().map(it -> labels.percent(it.low())).orElse(NONE);
    }

    /** The upper limit of a share as a percentage. */
    String high(Share share) {
        return share.interval().map(it -> labels.percent(it.high())).orElse(NONE);
    }

    /** A count, and what share of a total it is. */
    String countAndShare(long count, long of) {
        return of == 0 ? NONE : count + "\n" + labels.percent((double) count / of);
    }

    /** What the groups of the first dimension are. */
    String heading(List<Dimension> dimensions) {
        return dimensions.isEmpty()
                ? ""
                : labels.text("column." + dimensions.get(0).id());
    }

    /** The name of a value of a dimension, or that it was not recorded. */
    String name(List<Dimension> dimensions, GroupKey key, int place) {
        return key.values()
                .get(place)
                .map(value -> names.of(dimensions.get(place), value))
                .orElse(labels.text("unrecorded"));
    }

    /** A time in minutes, without decimals where it has none. */
    String minutes(Duration time) {
        double minutes = WaitLine.minutes(time);
        return labels.number(minutes, minutes == Math.rint(minutes) ? 0 : 1);
    }

    /** The groups of a synthesis in the order of the study. */
    List<GroupSummary> sorted(Synthesis synthesis) {
        return synthesis.groups().stream()
                .sorted(Comparator.comparing(GroupSummary::key, order(synthesis.dimensions())))
                .toList();
    }

    /** Compares values of a dimension by the order that the study gives them; others come after, as text. */
    Comparator<String> order(Dimension dimension) {
        List<String> ids = new ArrayList<>(
                switch (dimension) {
                    case SERVICE -> study.services().stream().map(it -> it.id()).toList();
                    case PROFILE -> study.profiles().stream().map(it -> it.id()).toList();
                    case SCENARIO ->
                        study.scenarios().stream().map(it -> it.id()).toList();
                    default -> List.<String>of();
                });
        return Comparator.<String>comparingInt(id -> ids.contains(id) ? ids.indexOf(id) : ids.size())
                .thenComparing(Comparator.naturalOrder());
    }

    /** Compares keys in the same way, what was not recorded last. */
    Comparator<GroupKey> order(List<Dimension> dimensions) {
        List<Comparator<String>> orders = dimensions.stream().map(this::order).toList();
        return (one, other) -> IntStream.range(0, dimensions.size())
                .map(place -> compare(
                        orders.get(place),
                        one.values().get(place),
                        other.values().get(place)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static int compare(Comparator<String> order, Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent()
                ? order.compare(one.get(), other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }
}
