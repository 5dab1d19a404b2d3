package io.github.decroche.examples.report;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.classification.Category;
import io.github.decroche.examples.report.Page.Part;
import io.github.decroche.examples.report.Page.Table;
import io.github.decroche.report.Labels;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was left out of the figures, and why; and what was kept although it departs from the protocol. */
final class LeftOut {
    private final StudyReport report;
    private final Labels labels;

    LeftOut(StudyReport report, Labels labels) {
        this.report = report;
        this.labels = labels;
    }

    Part part() {
        Reading reading = report.reading();
        ReadingCounts counts = reading.counts();
        GroupSummary all = report.figures().rates().byService().all();
        List<String> paragraphs = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        paragraphs.add(
                counts.rejected() == 0
                        ? labels.text("left.rejected.none")
                        : labels.counted("left.rejected", counts.rejected(), counts.rejected()));
        if (counts.rejected() > 0 && report.withheld().isEmpty()) {
            tables.add(table(
                    "left.rejected.caption", "left.field", "left.records", reading.rejectedByField(), this::name));
        }
        Shown shown = new Shown(report);
        if (shown.ofAll("incomplete")) {
            paragraphs.add(labels.counted("left.incomplete", all.incomplete(), all.incomplete()));
        }
        long notRecorded = all.categories().getOrDefault(Category.NOT_RECORDED, 0L);
        if (shown.ofAll("connected", "satisfactory")) {
            paragraphs.add(labels.counted("left.notRecorded", notRecorded, notRecorded));
        }
        long unrated = all.rate(Measure.CONNECTED).count()
                - all.rate(Measure.SATISFIED).of();
        if (shown.ofAll("connected", "satisfied")) {
            paragraphs.add(labels.counted("left.unrated", unrated, unrated));
        }
        if (report.withheld().isPresent()) {
            paragraphs.add(labels.text("left.withheld"));
        } else if (reading.violations().isEmpty()) {
            paragraphs.add(labels.text("left.violations.none"));
        } else {
            paragraphs.add(labels.text("left.violations"));
            tables.add(table(
                    "left.violations",
                    "left.violation",
                    "left.times",
                    reading.violations(),
                    kind -> labels.text("violation." + kind.id())));
        }
        return new Part(labels.text("left"), paragraphs, tables);
    }

    private String name(String field) {
        return switch (field) {
            case "" -> labels.text("left.whole");
            case Reading.OTHERS -> labels.text("left.others");
            default -> field;
        };
    }

    private <K> Table table(
            String caption, String first, String second, Map<K, Long> counts, Function<K, String> name) {
        return PageMaker.table(
                labels.text(caption),
                new TextTable(
                        List.of(labels.text(first), labels.text(second)),
                        counts.entrySet().stream()
                                .map(entry -> List.of(
                                        name.apply(entry.getKey()),
                                        entry.getValue().toString()))
                                .toList()),
                false);
    }
}
