package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.report.ComparisonWriter;
import io.github.decroche.report.FigureNotes;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import io.github.decroche.text.Markdown;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How figures are printed, as every command that prints figures takes it. */
final class FigureOutput {
    /** The formats that there are. */
    enum Format {
        TABLE,
        MARKDOWN,
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private LanguageOption language;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: table).")
    private Format format = Format.TABLE;

    /** The text of some figures: by the writer for programs, by the tables and their notes for people. */
    String text(
            FigureWriter writer,
            Function<FigureTables, List<TextTable>> tables,
            Function<FigureNotes, List<String>> notes) {
        return text(writer::json, writer::csv, tables, notes);
    }

    /** The text of some figures: as JSON or CSV for programs, by the tables and their notes for people. */
    String text(
            Supplier<String> json,
            Supplier<String> csv,
            Function<FigureTables, List<TextTable>> tables,
            Function<FigureNotes, List<String>> notes) {
        FigureTables all = FigureTables.in(language.locale());
        List<String> paragraphs = notes.apply(FigureNotes.in(language.locale()));
        return switch (format) {
            case JSON -> json.get();
            case CSV -> csv.get();
            case MARKDOWN ->
                join(tables.apply(all), TextTable::markdown)
                        + below(paragraphs, text -> Markdown.paragraph(text) + "\n");
            case TABLE ->
                join(tables.apply(all.ofAtMost(Terminal.GROUPS)), table -> table.text(Terminal.LINE))
                        + below(paragraphs, Terminal::wrap);
        };
    }

    /** The text of a comparison: statements stand in all of its formats, in the language asked for. */
    String text(ComparisonResult result, Study study, ReadingCounts counts) {
        ComparisonWriter writer = ComparisonWriter.of(result, study, counts, language.locale());
        return text(writer::json, writer::csv, tables -> tables.of(result, study), notes -> notes.of(result, study));
    }

    private static String below(List<String> paragraphs, Function<String, String> drawing) {
        return paragraphs.stream().map(text -> "\n" + drawing.apply(text)).collect(Collectors.joining());
    }

    private static String join(List<TextTable> tables, Function<TextTable, String> drawing) {
        return String.join("\n", tables.stream().map(drawing).toList());
    }
}
