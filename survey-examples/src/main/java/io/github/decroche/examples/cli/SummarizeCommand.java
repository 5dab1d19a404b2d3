package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.report.SynthesisTables;
import io.github.decroche.report.SynthesisWriter;
import io.github.decroche.report.TextTable;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the synthesis. */
@Command(
        name = "summarize",
        mixinStandardHelpOptions = true,
        description = "Print the synthesis: rates, waits and satisfaction by group, and of all calls.")
final class SummarizeCommand implements Callable<Integer> {
    /** How the synthesis is printed. */
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

    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "DIMENSION",
            description = "Group by these, separated by commas: ${COMPLETION-CANDIDATES} (default: service).",
            converter = DimensionConverter.class,
            completionCandidates = DimensionConverter.class)
    private List<Dimension> by = List.of(Dimension.SERVICE);

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: table).")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        JudgedStudy judged = input.judgedStudy();
        List<Dimension> dimensions = List.copyOf(new LinkedHashSet<>(by));
        Gathering<?> gathering =
                Gathering.with(Synthesis.collector(judged.study(), dimensions, ConfidenceLevel.DEFAULT));
        ReadingCounts counts =
                input.calls(call -> gathering.add(judged.classifier().classify(call)));
        spec.commandLine().getOut().print(text(gathering.finish(), counts));
        return CallInput.exitCode(counts);
    }

    private String text(Synthesis synthesis, ReadingCounts counts) {
        Locale locale = language.locale();
        return switch (format) {
            case JSON -> SynthesisWriter.of(synthesis, counts).json();
            case CSV -> SynthesisWriter.of(synthesis, counts).csv();
            case MARKDOWN -> join(SynthesisTables.in(locale).tables(synthesis, Integer.MAX_VALUE), TextTable::markdown);
            case TABLE -> join(SynthesisTables.in(locale).tables(synthesis, TerminalTable.GROUPS), TerminalTable::draw);
        };
    }

    private static String join(List<TextTable> tables, Function<TextTable, String> drawing) {
        return String.join("\n", tables.stream().map(drawing).toList());
    }

    /** A collector that is fed by a consumer. */
    private record Gathering<A>(Collector<ClassifiedCall, A, Synthesis> collector, A container) {
        static <A> Gathering<A> with(Collector<ClassifiedCall, A, Synthesis> collector) {
            return new Gathering<>(collector, collector.supplier().get());
        }

        void add(ClassifiedCall call) {
            collector.accumulator().accept(container, call);
        }

        Synthesis finish() {
            return collector.finisher().apply(container);
        }
    }
}
