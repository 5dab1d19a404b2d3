package io.github.decroche.examples.cli;

import io.github.decroche.examples.report.Section;
import io.github.decroche.examples.study2022.PublishedTable.Comparison;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.report.Labels;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The synthesis table of the report with our figures, the printed one beside ours where they differ. */
final class PublishedTableText {
    private static final List<String> ROWS = List.of(
            "calls",
            "connected",
            "meanWait",
            "satisfactoryByKind.information",
            "satisfactoryByKind.formalities",
            "sentToInternet",
            "satisfied");

    private final Locale locale;
    private final Labels labels;
    private final Study study;

    PublishedTableText(Locale locale, Study study) {
        this.locale = locale;
        this.labels = Labels.in(locale);
        this.study = study;
    }

    String text(List<Comparison> comparisons) {
        StringBuilder text = new StringBuilder();
        text.append(study.title().in(locale)).append('\n');
        text.append(labels.text("published.reconstruction")).append("\n\n");
        text.append(table(comparisons).text(Terminal.LINE)).append('\n');
        List<Comparison> unmet =
                comparisons.stream().filter(comparison -> !comparison.met()).toList();
        text.append(labels.text("published.met", comparisons.size() - unmet.size(), comparisons.size()))
                .append('\n');
        for (Comparison comparison : unmet) {
            String line =
                    comparison.figure().section() + "  " + comparison.figure().group() + ' '
                            + comparison.figure().figure() + ": " + local(comparison.ours()) + ", "
                            + labels.text("published.printed") + ' '
                            + local(comparison.figure().printed());
            text.append("  ").append(Terminal.hanging(line, 7)).append('\n');
        }
        return text.toString();
    }

    /** What readers of a report on reconstructed calls must know, and which printed figures these calls do not meet. */
    Section notice(List<Comparison> comparisons) {
        List<Comparison> unmet =
                comparisons.stream().filter(comparison -> !comparison.met()).toList();
        return new Section(
                labels.text("published.notice"),
                List.of(
                        labels.text("published.reconstruction"),
                        labels.text("published.met", comparisons.size() - unmet.size(), comparisons.size())),
                List.of(unmet(unmet)));
    }

    private TextTable unmet(List<Comparison> unmet) {
        return new TextTable(
                Stream.of("section", "calls", "figure", "ours", "printed")
                        .map(column -> labels.text("published.column." + column))
                        .toList(),
                unmet.stream()
                        .map(comparison -> List.of(
                                comparison.figure().section(),
                                comparison.figure().group(),
                                comparison.figure().figure(),
                                local(comparison.ours()),
                                local(comparison.figure().printed())))
                        .toList(),
                List.of(false, false, false, true, true));
    }

    private TextTable table(List<Comparison> comparisons) {
        List<String> header = new ArrayList<>(List.of(""));
        study.services().forEach(service -> header.add(service.id()));
        List<List<String>> rows = new ArrayList<>();
        for (String figure : ROWS) {
            List<String> row = new ArrayList<>(List.of(labels.text("published." + figure)));
            for (Service service : study.services()) {
                row.add(cell(comparisons, "service=" + service.id(), figure));
            }
            rows.add(row);
        }
        List<CallerProfile> profiles = study.wave(Study2022.WAVE).orElseThrow().profiles().stream()
                .map(id -> study.profile(id).orElseThrow())
                .toList();
        for (CallerProfile profile : profiles) {
            List<String> row = new ArrayList<>(List.of(
                    labels.text("published.level") + " " + profile.label().in(locale)));
            for (Service service : study.services()) {
                row.add(cell(comparisons, "service=" + service.id() + ";profile=" + profile.id(), "level"));
            }
            rows.add(row);
        }
        return new TextTable(header, rows);
    }

    private String cell(List<Comparison> comparisons, String group, String figure) {
        return comparisons.stream()
                .filter(comparison -> comparison.figure().group().equals(group)
                        && comparison.figure().figure().equals(figure)
                        && !comparison.figure().printed().startsWith("over"))
                .findFirst()
                .map(comparison -> comparison.met()
                        ? local(comparison.ours())
                        : local(comparison.ours()) + "\n["
                                + local(comparison.figure().printed()) + "]")
                .orElse("–");
    }

    /** A figure in the language of the table: its few words, and the decimal sign. */
    private String local(String figure) {
        return figure.replace("over ", labels.text("published.over"))
                .replace("not tested", labels.text("published.notTested"))
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
