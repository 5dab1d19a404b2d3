package io.github.decroche.report;

import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.Contrast;
import io.github.decroche.comparison.GroupComparison;
import io.github.decroche.comparison.GroupFigure;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.study.Outcome;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A comparison as tables for people: one table a group, one row an outcome. */
final class ComparisonTables {
    private final Labels labels;
    private final Statements statements;

    ComparisonTables(Labels labels, Statements statements) {
        this.labels = labels;
        this.statements = statements;
    }

    /** One table a group: each outcome with both figures, the difference and the verdict, then the checks of balance. */
    List<TextTable> of(ComparisonResult result) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        result.comparisons()
                .forEach(it -> rows.computeIfAbsent(it.group(), unused -> new ArrayList<>())
                        .add(row(it, statements.of(it.outcome()), "verdict.")));
        result.balance()
                .forEach(it -> rows.computeIfAbsent(it.group(), unused -> new ArrayList<>())
                        .add(row(
                                it,
                                labels.text("compare.check") + "\n" + statements.of(it.outcome()),
                                "balance.verdict.")));
        List<TextTable> tables = new ArrayList<>();
        rows.forEach((group, cells) -> tables.add(new TextTable(header(group, result), cells)));
        return tables;
    }

    private List<String> header(String group, ComparisonResult result) {
        return List.of(
                labels.text("compare.corner", statements.name(group), statements.name(result.reference())),
                labels.text("compare.group", group),
                labels.text("compare.reference", result.reference()),
                labels.text(
                        "compare.difference",
                        labels.level(ConfidenceLevel.fromErrorRate(result.plan().alpha()))),
                labels.text("compare.crude"),
                labels.text("compare.p"),
                labels.text("compare.verdict"));
    }

    private List<String> row(GroupComparison comparison, String name, String verdict) {
        Outcome outcome = comparison.outcome();
        return List.of(
                name,
                figure(outcome, comparison.groupFigure()),
                figure(outcome, comparison.referenceFigure()),
                difference(outcome, comparison.withinStrata()) + limits(outcome, comparison.withinStrata()),
                difference(outcome, comparison.crude()),
                p(comparison.differencePValue()) + "\n" + p(comparison.equivalencePValue()) + rearranged(comparison),
                labels.text(verdict + comparison.verdict().id()).replace(" ", "\n"));
    }

    private String rearranged(GroupComparison comparison) {
        return comparison
                .randomization()
                .map(it -> "\n" + p(OptionalDouble.of(it.test().pValue())))
                .orElse("");
    }

    private String figure(Outcome outcome, GroupFigure figure) {
        return figure.rate()
                .filter(rate -> rate.estimate().isPresent())
                .map(rate -> labels.percent(rate.estimate().getAsDouble()) + "\n" + rate.count() + "/" + rate.of())
                .orElseGet(() -> figure.mean()
                        .map(mean -> value(outcome, mean.mean()) + "\n" + mean.count())
                        .orElse(FigureRows.NONE));
    }

    private String value(Outcome outcome, double value) {
        return outcome.scale() == Outcome.Scale.SECONDS ? labels.minutes(value) : labels.number(value, 2);
    }

    private String difference(Outcome outcome, Contrast contrast) {
        return contrast.estimate()
                .map(Estimate::value)
                .map(value -> switch (outcome.scale()) {
                    case SHARE -> labels.signed(value * 100, 1);
                    case SECONDS -> labels.signed(value, 0) + "\u00A0s";
                    case SUPERIORITY -> labels.number(value, 2);
                })
                .orElse(FigureRows.NONE);
    }

    private String limits(Outcome outcome, Contrast contrast) {
        return contrast.estimate()
                .flatMap(Estimate::interval)
                .map(interval -> "\n" + limits(outcome, interval))
                .orElse("");
    }

    private String limits(Outcome outcome, ConfidenceInterval interval) {
        double scale = outcome.scale() == Outcome.Scale.SHARE ? 100 : 1;
        int decimals = switch (outcome.scale()) {
            case SHARE -> 1;
            case SECONDS -> 0;
            case SUPERIORITY -> 2;
        };
        return labels.number(interval.low() * scale, decimals) + "…" + labels.number(interval.high() * scale, decimals);
    }

    private String p(OptionalDouble p) {
        if (p.isEmpty()) {
            return FigureRows.NONE;
        }
        return p.getAsDouble() < 0.0001 ? "<" + labels.number(0.0001, 4) : labels.number(p.getAsDouble(), 4);
    }
}
