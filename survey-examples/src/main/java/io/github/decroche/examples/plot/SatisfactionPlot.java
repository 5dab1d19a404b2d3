package io.github.decroche.examples.plot;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.text.TextTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.ui.TextAnchor;

/** The six levels of satisfaction, the dissatisfied to the left and the satisfied to the right of a line. */
final class SatisfactionPlot {
    private static final int ROW = 27;
    private static final List<SatisfactionLevel> LEVELS = List.of(SatisfactionLevel.values());
    private static final int SIDE = LEVELS.size() / 2;
    /** How many pixels the symbol of the mean level takes. */
    private static final int SYMBOL = 40;

    /** How far from the line bars go. */
    private static final double END = 1.02;

    private final Sheet sheet;

    SatisfactionPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Grouped<Map<Aspect, AspectRatings>> grouped) {
        Map<GroupKey, AspectRatings> ratings = rated(grouped);
        List<String> names = new ArrayList<>();
        ratings.keySet().forEach(key -> names.add(sheet.name(grouped.dimensions(), key, 1)));
        ratings.keySet().forEach(key -> names.add(sheet.name(grouped.dimensions(), key, 0)));
        double nameWidth = sheet.nameWidth(names);
        double words = ratings.values().stream()
                .mapToDouble(it -> Look.width(Look.TEXT, words(it)) + SYMBOL)
                .max()
                .orElse(0);
        double to = END + 2 * END * RowChart.room(sheet.width(), nameWidth, words);
        RowChart chart = new RowChart(sheet.width(), ROW, nameWidth, Look.axis(-END, to, ticks()));
        chart.mark(0, Palette.INK, Look.THIN);
        String heading = "";
        for (Map.Entry<GroupKey, AspectRatings> entry : ratings.entrySet()) {
            String service = sheet.name(grouped.dimensions(), entry.getKey(), 0);
            if (!service.equals(heading)) {
                heading = service;
                chart.heading(service);
            }
            add(chart, chart.row(sheet.name(grouped.dimensions(), entry.getKey(), 1)), entry.getValue());
        }
        String title = sheet.labels().text("satisfaction.title");
        Part part = chart.part(title, key());
        return new Plot(
                "satisfaction",
                new Plot.Words(title, description(grouped, ratings), method(grouped)),
                List.of(table(grouped, ratings)),
                sheet.width(),
                List.of(part));
    }

    private String method(Grouped<Map<Aspect, AspectRatings>> grouped) {
        AspectRatings all =
                Optional.ofNullable(grouped.all().get(Aspect.OVERALL)).orElseThrow();
        return sheet.labels().text("satisfaction.method", all.satisfied().of(), all.unrated());
    }

    private TextTable table(Grouped<Map<Aspect, AspectRatings>> grouped, Map<GroupKey, AspectRatings> ratings) {
        List<String> header = new ArrayList<>(List.of(
                sheet.heading(grouped.dimensions().subList(0, 1)),
                sheet.heading(grouped.dimensions().subList(1, 2)),
                sheet.labels().text("column.rated")));
        for (SatisfactionLevel level : LEVELS) {
            header.add(level.symbol());
        }
        header.addAll(List.of(
                sheet.labels().text("column.satisfied"),
                sheet.labels().text("column.low"),
                sheet.labels().text("column.high"),
                sheet.labels().text("column.level")));
        List<List<String>> rows = new ArrayList<>();
        ratings.forEach((key, rated) -> {
            List<String> row = new ArrayList<>(List.of(
                    sheet.name(grouped.dimensions(), key, 0),
                    sheet.name(grouped.dimensions(), key, 1),
                    Long.toString(rated.satisfied().of())));
            for (SatisfactionLevel level : LEVELS) {
                row.add(Long.toString(rated.counts().getOrDefault(level, 0L)));
            }
            row.addAll(List.of(
                    sheet.percent(rated.satisfied()),
                    sheet.low(rated.satisfied()),
                    sheet.high(rated.satisfied()),
                    rated.level().map(SatisfactionLevel::symbol).orElse(Sheet.NONE)));
            rows.add(row);
        });
        return new TextTable(header, rows);
    }

    private Map<GroupKey, AspectRatings> rated(Grouped<Map<Aspect, AspectRatings>> grouped) {
        Map<GroupKey, AspectRatings> ratings = new LinkedHashMap<>();
        grouped.groups().keySet().stream()
                .sorted(sheet.order(grouped.dimensions()))
                .forEach(key -> Optional.ofNullable(grouped.groups().get(key))
                        .map(aspects -> aspects.get(Aspect.OVERALL))
                        .filter(overall -> overall.satisfied().of() > 0)
                        .ifPresent(overall -> ratings.put(key, overall)));
        return ratings;
    }

    private List<Look.Tick> ticks() {
        List<Look.Tick> ticks = new ArrayList<>();
        for (double share : sheet.isNarrow() ? new double[] {-1, 0, 1} : new double[] {-1, -0.5, 0, 0.5, 1}) {
            ticks.add(new Look.Tick(share, sheet.labels().percent(Math.abs(share), 0)));
        }
        return ticks;
    }

    private void add(RowChart chart, RowChart.Row row, AspectRatings ratings) {
        long rated = ratings.satisfied().of();
        for (boolean better : new boolean[] {false, true}) {
            double from = 0;
            for (int distance = 0; distance < SIDE; distance++) {
                SatisfactionLevel level = level(better, distance);
                double share = (double) ratings.counts().getOrDefault(level, 0L) / rated;
                double to = from + (better ? share : -share);
                if (share > 0) {
                    Color color = color(better, distance);
                    chart.bar(row, (better ? SIDE : 0) + distance, to - from, color);
                    chart.textInBar(row, from, to, level.symbol(), Look.SMALL, color);
                }
                from = to;
            }
        }
        ratings.level()
                .ifPresent(level -> chart.text(
                        row,
                        END + chart.distance(SYMBOL / 2.0),
                        level.symbol(),
                        TextAnchor.CENTER,
                        Look.SYMBOL,
                        Palette.INK));
        double at = END + chart.distance(SYMBOL);
        chart.text(row, at, words(ratings), TextAnchor.CENTER_LEFT, Look.TEXT, Palette.INK);
    }

    private String words(AspectRatings ratings) {
        return sheet.percent(ratings.satisfied()) + "  (" + ratings.satisfied().of() + ")";
    }

    /** The level at a distance from the middle, from 0. */
    private static SatisfactionLevel level(boolean better, int distance) {
        return LEVELS.get(better ? SIDE + distance : SIDE - 1 - distance);
    }

    private static Color color(boolean better, int distance) {
        return better ? Palette.better(distance) : Palette.worse(distance);
    }

    private List<Look.Swatch> key() {
        List<Look.Swatch> key = new ArrayList<>();
        for (int distance = SIDE - 1; distance >= 0; distance--) {
            key.add(swatch(false, distance));
        }
        for (int distance = 0; distance < SIDE; distance++) {
            key.add(swatch(true, distance));
        }
        return key;
    }

    private Look.Swatch swatch(boolean better, int distance) {
        SatisfactionLevel level = level(better, distance);
        return new Look.Swatch(
                color(better, distance), level.symbol() + " " + sheet.labels().text("level." + level.id()));
    }

    private String description(Grouped<Map<Aspect, AspectRatings>> grouped, Map<GroupKey, AspectRatings> ratings) {
        if (ratings.isEmpty()) {
            return sheet.labels().text("satisfaction.none");
        }
        Comparator<Map.Entry<GroupKey, AspectRatings>> bySatisfied = Comparator.comparingDouble(
                entry -> entry.getValue().satisfied().estimate().orElseThrow());
        Map.Entry<GroupKey, AspectRatings> least =
                ratings.entrySet().stream().min(bySatisfied).orElseThrow();
        Map.Entry<GroupKey, AspectRatings> most =
                ratings.entrySet().stream().max(bySatisfied).orElseThrow();
        Share all = Optional.ofNullable(grouped.all().get(Aspect.OVERALL))
                .orElseThrow()
                .satisfied();
        return sheet.labels()
                .text(
                        "satisfaction.description",
                        sheet.percent(all),
                        all.of(),
                        name(grouped, least.getKey()),
                        sheet.percent(least.getValue().satisfied()),
                        name(grouped, most.getKey()),
                        sheet.percent(most.getValue().satisfied()));
    }

    private String name(Grouped<?> grouped, GroupKey key) {
        return sheet.name(grouped.dimensions(), key, 0) + ", " + sheet.name(grouped.dimensions(), key, 1);
    }
}
