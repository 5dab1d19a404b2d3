package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.report.ComparisonTables;
import io.github.decroche.report.ComparisonWriter;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.report.Statements;
import io.github.decroche.report.TextTable;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

    /** The text of some figures: by the writer for programs, by the tables for people. */
    String text(FigureWriter writer, Function<FigureTables, List<TextTable>> tables) {
        FigureTables all = FigureTables.in(language.locale());
        return switch (format) {
            case JSON -> writer.json();
            case CSV -> writer.csv();
            case MARKDOWN -> join(tables.apply(all), TextTable::markdown);
            case TABLE -> join(tables.apply(all.ofAtMost(TerminalTable.GROUPS)), TerminalTable::draw);
        };
    }

    /** The text of a comparison. */
    String text(ComparisonResult result, Study study, ReadingCounts counts) {
        return switch (format) {
            case JSON ->
                ComparisonWriter.of(result, study, counts, language.locale()).json();
            case CSV ->
                ComparisonWriter.of(result, study, counts, language.locale()).csv();
            case MARKDOWN -> join(tables(result, study), TextTable::markdown) + notes(result, study, "\n- ");
            case TABLE -> join(tables(result, study), TerminalTable::draw) + notes(result, study, "\n* ");
        };
    }

    private List<TextTable> tables(ComparisonResult result, Study study) {
        return ComparisonTables.in(language.locale(), study).of(result);
    }

    private String notes(ComparisonResult result, Study study, String bullet) {
        List<String> notes = Statements.in(language.locale(), study).notes(result);
        return notes.isEmpty() ? "" : bullet + String.join(bullet, notes) + "\n";
    }

    private static String join(List<TextTable> tables, Function<TextTable, String> drawing) {
        return String.join("\n", tables.stream().map(drawing).toList());
    }
}
