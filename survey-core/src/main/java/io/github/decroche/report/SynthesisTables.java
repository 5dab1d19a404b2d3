package io.github.decroche.report;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.proportion.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A synthesis as tables for people: one column a group, one row a figure, as the report prints it. */
public final class SynthesisTables {
    private final Labels labels;

    private SynthesisTables(Labels labels) {
        this.labels = labels;
    }

    /** Tables in the language of a locale. */
    public static SynthesisTables in(Locale locale) {
        return new SynthesisTables(Labels.in(locale));
    }

    /**
     * The synthesis in tables of at most so many groups each, all calls being the last column of the last one.
     *
     * @param columns how many groups fit beside each other, at least one
     */
    public List<TextTable> tables(Synthesis synthesis, int columns) {
        List<GroupSummary> groups = Stream.concat(synthesis.groups().stream(), Stream.of(synthesis.all()))
                .toList();
        List<TextTable> tables = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += columns) {
            tables.add(table(groups.subList(from, Math.min(from + columns, groups.size()))));
        }
        return tables;
    }

    /** One table of those groups. */
    private TextTable table(List<GroupSummary> groups) {
        List<String> header = new ArrayList<>(List.of(""));
        groups.forEach(group -> header.add(name(group)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("calls", groups, group -> Long.toString(group.calls())));
        rows.add(row("incomplete", groups, group -> Long.toString(group.incomplete())));
        rows.add(row("attempts", groups, this::attempts));
        rows.add(row("meanWait", groups, this::meanWait));
        rows.add(row("restrictedMeanWait", groups, this::restrictedMeanWait));
        rows.add(row(
                "medianWait",
                groups,
                group -> group.medianWait()
                        .map(median -> labels.minutes(median.toNanos() / 1e9))
                        .orElse(none())));
        for (Measure measure : Measure.values()) {
            rows.add(row("measure." + measure.path(), groups, group -> rate(group.rate(measure))));
        }
        rows.add(row(
                "level",
                groups,
                group -> group.level().map(level -> level.symbol()).orElse(none())));
        return new TextTable(header, rows);
    }

    private List<String> row(String label, List<GroupSummary> groups, Function<GroupSummary, String> cell) {
        List<String> row = new ArrayList<>(List.of(labels.text(label)));
        groups.forEach(group -> row.add(cell.apply(group)));
        return row;
    }

    private String name(GroupSummary group) {
        return group.key().values().isEmpty()
                ? labels.text("allCalls")
                : group.key().values().stream()
                        .map(value -> value.orElse(labels.text("unrecorded")))
                        .collect(Collectors.joining("\n"));
    }

    private String attempts(GroupSummary group) {
        return group.connectedAtAttempt().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private String rate(Rate rate) {
        if (rate.of() == 0) {
            return none();
        }
        return labels.percent(rate.estimate().orElseThrow()) + "\n" + rate.count() + "/" + rate.of()
                + limits(rate.interval(), 100, 1);
    }

    private String meanWait(GroupSummary group) {
        return group.meanWait()
                .map(mean -> labels.minutes(mean.mean()) + limits(mean.interval(), 1 / 60.0, 2))
                .orElse(none());
    }

    private String restrictedMeanWait(GroupSummary group) {
        return group.restrictedMeanWait()
                .map(mean -> labels.minutes(mean.seconds()) + limits(Optional.of(mean.interval()), 1 / 60.0, 2))
                .orElse(none());
    }

    private String limits(Optional<ConfidenceInterval> interval, double scale, int decimals) {
        return interval.map(it -> "\n" + labels.number(it.low() * scale, decimals) + "–"
                        + labels.number(it.high() * scale, decimals))
                .orElse("");
    }

    private String none() {
        return "–";
    }
}
