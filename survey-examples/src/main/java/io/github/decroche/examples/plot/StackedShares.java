package io.github.decroche.examples.plot;

import io.github.decroche.text.TextTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;

/** Totals divided into kinds, a bar for each, all of the same length: the picture's chart and its table. */
final class StackedShares {
    private final Sheet sheet;
    private final List<Look.Swatch> kinds;
    private final List<Total> totals = new ArrayList<>();

    /**
     * Without totals.
     *
     * @param sheet what to draw on
     * @param kinds the kinds in the order of the bars, each with its colour
     */
    StackedShares(Sheet sheet, List<Look.Swatch> kinds) {
        this.sheet = sheet;
        this.kinds = kinds;
    }

    /** A total with its counts of each kind. */
    private record Total(String name, boolean isHeading, List<Long> counts) {
        long sum() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Adds a bar below all others; nothing where the total is 0. */
    void add(String name, List<Long> counts) {
        add(new Total(name, false, counts));
    }

    /** Adds a bar whose name stands out: that of everything together. */
    void addAll(String name, List<Long> counts) {
        add(new Total(name, true, counts));
    }

    private void add(Total total) {
        if (total.sum() > 0) {
            totals.add(total);
        }
    }

    /** The chart; its key has the kinds that occur. */
    Part part(String title, int rowHeight) {
        double nameWidth = sheet.nameWidth(totals.stream().map(Total::name).toList());
        NumberAxis axis = sheet.percentAxis(nameWidth, totals.stream().map(this::words));
        RowChart chart = new RowChart(sheet.width(), rowHeight, nameWidth, axis);
        for (Total total : totals) {
            draw(chart, total.isHeading() ? chart.heading(total.name()) : chart.row(total.name()), total);
        }
        return chart.part(title, kinds.stream().filter(this::occurs).toList());
    }

    private boolean occurs(Look.Swatch kind) {
        return totals.stream().anyMatch(total -> total.counts().get(kinds.indexOf(kind)) > 0);
    }

    private void draw(RowChart chart, RowChart.Row row, Total total) {
        double from = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            double share = (double) total.counts().get(kind) / total.sum();
            if (share > 0) {
                Color color = kinds.get(kind).color();
                chart.bar(row, kind, share, color);
                chart.textInBar(row, from, from + share, sheet.labels().percent(share, 0), Look.SMALL, color);
                from += share;
            }
        }
        chart.text(row, Sheet.WORDS, words(total), TextAnchor.CENTER_LEFT, Look.TEXT, Palette.INK);
    }

    private String words(Total total) {
        return sheet.labels().text("n", total.sum());
    }

    /** The numbers: the totals, and the count and share of each kind. */
    TextTable table(String names, String sums) {
        List<String> header = new ArrayList<>(List.of(names, sums));
        kinds.forEach(kind -> header.add(kind.text()));
        return new TextTable(header, totals.stream().map(this::row).toList());
    }

    private List<String> row(Total total) {
        List<String> row = new ArrayList<>(List.of(total.name(), Long.toString(total.sum())));
        total.counts().forEach(count -> row.add(sheet.countAndShare(count, total.sum())));
        return row;
    }
}
