package io.github.decroche.examples.cli;

import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.report.TextTable;
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

    private static String join(List<TextTable> tables, Function<TextTable, String> drawing) {
        return String.join("\n", tables.stream().map(drawing).toList());
    }
}
