package io.github.decroche.examples.study2022;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every figure that the report printed, held against the figures of the calls. */
public final class PublishedTable {
    private static final String FIGURES = "published-2022.csv";

    private PublishedTable() {}

    /**
     * A printed figure and ours.
     *
     * @param figure the printed figure
     * @param ours our figure, written as the report writes its own
     * @param met whether ours is the printed one
     */
    public record Comparison(PublishedFigure figure, String ours, boolean met) {}

    /** The printed figures, in the order of the report. */
    public static List<PublishedFigure> figures() {
        try (var reader = new InputStreamReader(Study2022.resource(FIGURES), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return rows.stream()
                    .map(row -> new PublishedFigure(
                            row.getField("section"),
                            row.getField("group"),
                            row.getField("figure"),
                            row.getField("printed")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The printed figures beside those of the calls, in the order of the report. */
    public static List<Comparison> compare(Study study, List<ClassifiedCall> calls) {
        Map<List<Dimension>, Synthesis> syntheses = new HashMap<>();
        return figures().stream()
                .map(figure -> {
                    List<String[]> parts = figure.group().isEmpty()
                            ? List.of()
                            : Arrays.stream(figure.group().split(";"))
                                    .map(part -> part.split("=", 2))
                                    .toList();
                    List<Dimension> dimensions = parts.stream()
                            .map(part -> Term.parse(Dimension.class, "group", part[0]))
                            .toList();
                    Synthesis synthesis = syntheses.computeIfAbsent(
                            dimensions,
                            by -> calls.stream()
                                    .collect(Tabulation.of(study).by(by).synthesis()));
                    String[] values = parts.stream().map(part -> part[1]).toArray(String[]::new);
                    return compare(figure, values.length == 0 ? synthesis.all() : group(synthesis, values));
                })
                .toList();
    }

    private static GroupSummary group(Synthesis synthesis, String[] values) {
        return synthesis
                .group(values)
                .orElseThrow(() -> new IllegalArgumentException("no calls of " + String.join(", ", values)));
    }

    private static Comparison compare(PublishedFigure figure, GroupSummary group) {
        var ours = new GroupFigures(group).figure(figure.figure());
        return new Comparison(figure, figure.likePrinted(ours), figure.isMetBy(ours));
    }
}
