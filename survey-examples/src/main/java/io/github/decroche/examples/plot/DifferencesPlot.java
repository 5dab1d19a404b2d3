package io.github.decroche.examples.plot;

import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.GroupComparison;
import io.github.decroche.comparison.Verdict;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.Statements;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;

/** How far groups are from the reference: a forest plot, with the margin and the verdict. */
final class DifferencesPlot {
    private static final int ROW = 24;

    private final Sheet sheet;
    private final Statements statements;

    DifferencesPlot(Sheet sheet) {
        this.sheet = sheet;
        this.statements = Statements.in(sheet.labels().locale(), sheet.study());
    }

    Plot of(ComparisonResult result) {
        List<Part> parts = new ArrayList<>();
        for (Outcome.Scale scale : Outcome.Scale.values()) {
            List<GroupComparison> comparisons = result.comparisons().stream()
                    .filter(it -> it.outcome().scale() == scale)
                    .toList();
            if (!comparisons.isEmpty()) {
                parts.add(part(result, scale, comparisons));
            }
        }
        return new Plot(
                "differences",
                new Plot.Words(
                        sheet.labels().text("differences.title", name(result, result.reference())),
                        description(result),
                        method(result)),
                FigureTables.in(sheet.labels().locale()).of(result, sheet.study()),
                sheet.width(),
                parts);
    }

    private String method(ComparisonResult result) {
        long calls = result.comparisons().stream()
                .mapToLong(it -> it.groupFigure().calls())
                .max()
                .orElse(0);
        return sheet.labels()
                .text(
                        "differences.method",
                        calls,
                        sheet.labels()
                                .level(ConfidenceLevel.fromErrorRate(
                                        result.plan().alpha())));
    }

    private Part part(ComparisonResult result, Outcome.Scale scale, List<GroupComparison> comparisons) {
        double reach = reach(comparisons, scale);
        List<Outcome> outcomes =
                comparisons.stream().map(GroupComparison::outcome).distinct().toList();
        List<String> names = new ArrayList<>();
        outcomes.forEach(outcome -> names.add(statements.of(outcome)));
        comparisons.forEach(it -> names.add(name(result, it.group())));
        double nameWidth = sheet.nameWidth(names);
        double wordWidth = comparisons.stream()
                .mapToDouble(it -> Look.width(Look.SMALL, words(it)))
                .max()
                .orElse(0);
        double to = reach + 2 * reach * RowChart.room(sheet.width(), nameWidth, wordWidth);
        NumberAxis axis = Look.axis(-reach, to, ticks(scale, reach));
        RowChart chart = new RowChart(sheet.width(), ROW, nameWidth, axis);
        chart.mark(0, Palette.INK, Look.THIN);
        for (Outcome outcome : outcomes) {
            chart.heading(statements.of(outcome));
            comparisons.stream()
                    .filter(it -> it.outcome() == outcome)
                    .forEach(it -> add(chart, chart.row(name(result, it.group())), it, reach));
        }
        return chart.part(
                sheet.labels()
                        .text(
                                "differences.title." + scale.name().toLowerCase(Locale.ROOT),
                                name(result, result.reference())),
                List.of());
    }

    private void add(RowChart chart, RowChart.Row row, GroupComparison comparison, double reach) {
        comparison.margin().map(EquivalenceMargin::value).ifPresent(margin -> chart.band(row, -margin, margin));
        comparison.withinStrata().estimate().ifPresent(estimate -> {
            double value = centred(comparison, estimate.value());
            Optional<ConfidenceInterval> interval = estimate.interval();
            chart.point(
                    row,
                    value,
                    interval.map(it -> centred(comparison, it.low())).orElse(value),
                    interval.map(it -> centred(comparison, it.high())).orElse(value),
                    comparison.verdict() == Verdict.DIFFERENT ? Palette.line(1) : Palette.SINGLE);
        });
        chart.text(row, reach, "  " + words(comparison), TextAnchor.CENTER_LEFT, Look.SMALL, Palette.INK);
    }

    private String words(GroupComparison comparison) {
        Optional<Double> value =
                comparison.withinStrata().estimate().map(Estimate::value).map(it -> centred(comparison, it));
        String verdict = statements.of(comparison.verdict());
        return value.map(it -> written(comparison.outcome().scale(), it) + "  " + verdict)
                .orElse(verdict);
    }

    /** A difference as a distance from equality, which is ½ for a probability of superiority. */
    private static double centred(GroupComparison comparison, double value) {
        return comparison.outcome().scale() == Outcome.Scale.SUPERIORITY ? value - 0.5 : value;
    }

    private String written(Outcome.Scale scale, double value) {
        return scale == Outcome.Scale.SECONDS
                ? sheet.labels().signed(value, 0)
                : sheet.labels().signed(value);
    }

    /** How far the axis goes to both sides. */
    private static double reach(List<GroupComparison> comparisons, Outcome.Scale scale) {
        double most = comparisons.stream()
                .flatMapToDouble(it -> it.withinStrata()
                        .estimate()
                        .map(estimate -> estimate.interval()
                                .map(interval ->
                                        DoubleStream.of(centred(it, interval.low()), centred(it, interval.high())))
                                .orElse(DoubleStream.of(centred(it, estimate.value()))))
                        .orElse(DoubleStream.empty()))
                .map(Math::abs)
                .max()
                .orElse(0);
        double margins = comparisons.stream()
                .flatMap(it -> it.margin().stream())
                .mapToDouble(EquivalenceMargin::value)
                .max()
                .orElse(0);
        double unit = scale == Outcome.Scale.SECONDS ? 60 : 0.1;
        return unit * Math.max(1, Math.ceil(Math.max(most, margins) / unit + 0.05));
    }

    private List<Look.Tick> ticks(Outcome.Scale scale, double reach) {
        List<Look.Tick> ticks = new ArrayList<>();
        for (double share : sheet.isNarrow() ? new double[] {-1, 0, 1} : new double[] {-1, -0.5, 0, 0.5, 1}) {
            ticks.add(new Look.Tick(
                    share * reach,
                    scale == Outcome.Scale.SECONDS
                            ? sheet.labels().signed(share * reach, 0)
                            : sheet.labels().signed(share * reach * 100, 0)));
        }
        return ticks;
    }

    private String name(ComparisonResult result, String group) {
        return sheet.names().of(result.dimension(), group);
    }

    private String description(ComparisonResult result) {
        long different = count(result, Verdict.DIFFERENT) + count(result, Verdict.DIFFERENT_BUT_NEGLIGIBLE);
        return sheet.labels()
                .text(
                        "differences.description",
                        result.comparisons().size(),
                        name(result, result.reference()),
                        different,
                        count(result, Verdict.EQUIVALENT),
                        count(result, Verdict.INCONCLUSIVE),
                        count(result, Verdict.WITHHELD));
    }

    private static long count(ComparisonResult result, Verdict verdict) {
        return result.comparisons().stream()
                .filter(it -> it.verdict() == verdict)
                .count();
    }
}
