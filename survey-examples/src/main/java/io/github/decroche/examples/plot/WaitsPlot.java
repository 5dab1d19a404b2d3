package io.github.decroche.examples.plot;

import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The share of calls not yet connected over protocol time, with limits and the numbers at risk below. */
final class WaitsPlot {
    private final Sheet sheet;
    private final boolean atMarks;

    /**
     * A plot.
     *
     * @param sheet what to draw on
     * @param atMarks whether the curves are read at the protocol's marks only, without the numbers at risk, which tell how many
     *     connected right there
     */
    WaitsPlot(Sheet sheet, boolean atMarks) {
        this.sheet = sheet;
        this.atMarks = atMarks;
    }

    Plot of(Grouped<WaitSummary> waits) {
        List<WaitLine> lines = lines(waits);
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += Palette.lines()) {
            List<WaitLine> some = lines.subList(from, Math.min(from + Palette.lines(), lines.size()));
            WaitCurves curves = new WaitCurves(sheet, some, waits.all().marks(), atMarks);
            parts.add(curves.curves(title(waits.all())));
            if (!atMarks) {
                parts.add(curves.atRisk());
            }
        }
        return new Plot(
                "waits",
                new Plot.Words(title(waits.all()), description(lines, waits.all()), method(waits.all())),
                List.of(table(waits, lines)),
                sheet.width(),
                parts);
    }

    private String method(WaitSummary all) {
        return sheet.labels()
                .text("waits.method", all.calls(), sheet.minutes(all.curve().horizon()), all.calls() - all.done());
    }

    private TextTable table(Grouped<WaitSummary> waits, List<WaitLine> lines) {
        List<String> header = new ArrayList<>(
                List.of(sheet.heading(waits.dimensions()), sheet.labels().text("column.calls")));
        waits.all()
                .marks()
                .forEach(mark -> header.add(sheet.labels().text("column.notConnected", sheet.minutes(mark))));
        header.addAll(
                List.of(sheet.labels().text("column.median"), sheet.labels().text("column.restrictedMean")));
        List<List<String>> rows = new ArrayList<>();
        for (WaitLine line : lines) {
            SurvivalCurve curve = line.waits().curve();
            List<String> row = new ArrayList<>(
                    List.of(line.name(), Long.toString(line.waits().calls())));
            line.waits()
                    .marks()
                    .forEach(mark -> row.add(curve.at(mark).map(this::reading).orElse(Sheet.NONE)));
            row.add(curve.median()
                    .map(it -> sheet.labels().minutes(WaitLine.minutes(it) * 60))
                    .orElse(Sheet.NONE));
            row.add(curve.restrictedMean()
                    .map(mean -> sheet.labels().minutes(mean.seconds()))
                    .orElse(Sheet.NONE));
            rows.add(row);
        }
        return new TextTable(header, rows);
    }

    private String reading(SurvivalCurve.Reading reading) {
        return sheet.labels().percent(reading.surviving().value())
                + reading.surviving()
                        .interval()
                        .map(it -> "\n" + sheet.labels().number(it.low() * 100, 1) + "–"
                                + sheet.labels().number(it.high() * 100, 1))
                        .orElse("")
                + (atMarks ? "" : "\n" + sheet.labels().text("waits.atRisk", reading.atRisk()));
    }

    private List<WaitLine> lines(Grouped<WaitSummary> waits) {
        List<WaitLine> lines = new ArrayList<>();
        if (waits.dimensions().isEmpty()) {
            lines.add(new WaitLine(sheet.labels().text("all"), waits.all(), 0));
        }
        waits.groups().keySet().stream()
                .sorted(sheet.order(waits.dimensions()))
                .forEach(key -> lines.add(new WaitLine(
                        sheet.name(waits.dimensions(), key, 0),
                        Objects.requireNonNull(waits.groups().get(key), "a group of the key"),
                        lines.size())));
        return lines.stream().filter(line -> line.waits().calls() > 0).toList();
    }

    private String title(WaitSummary all) {
        String level = all.curve()
                .restrictedMean()
                .map(mean -> sheet.labels().level(mean.interval().level()))
                .orElse("");
        return sheet.labels().text("waits.title", level);
    }

    private String description(List<WaitLine> lines, WaitSummary all) {
        if (lines.isEmpty()) {
            return sheet.labels().text("nothing");
        }
        WaitLine least =
                lines.stream().min(Comparator.comparingDouble(WaitLine::last)).orElseThrow();
        WaitLine most =
                lines.stream().max(Comparator.comparingDouble(WaitLine::last)).orElseThrow();
        String horizon = sheet.minutes(all.curve().horizon());
        String allLast = sheet.labels().percent(WaitLine.last(all));
        if (lines.size() == 1) {
            return sheet.labels().text("waits.description.one", horizon, allLast);
        }
        return sheet.labels()
                .text(
                        "waits.description",
                        horizon,
                        allLast,
                        sheet.labels().percent(least.last()),
                        least.name(),
                        sheet.labels().percent(most.last()),
                        most.name());
    }
}
