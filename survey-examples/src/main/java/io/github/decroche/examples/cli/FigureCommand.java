package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.report.FigureNotes;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collector;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads calls once and prints figures of them. */
abstract class FigureCommand<R> implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    private CallInput input;

    @Mixin
    private TabulationOptions options;

    @Mixin
    private FigureOutput output;

    /** Collects the calls into the figures. */
    abstract Collector<ClassifiedCall, ?, R> collector(Tabulation tabulation);

    /** The figures for programs. */
    abstract FigureWriter writer(R figures, ReadingCounts counts);

    /** The figures for people. */
    abstract List<TextTable> tables(R figures, FigureTables tables);

    /** What stands below the figures for people; nothing unless a command says more. */
    List<String> notes(R figures, FigureNotes notes) {
        return List.of();
    }

    @Override
    public Integer call() {
        JudgedStudy judged = input.judgedStudy();
        CallInput.Collected<R> collected = input.collected(collector(options.of(judged.study())));
        spec.commandLine()
                .getOut()
                .print(Ink.of(spec)
                        .tables(output.text(
                                writer(collected.result(), collected.counts()),
                                tables -> tables(collected.result(), tables),
                                notes -> notes(collected.result(), notes))));
        return CallInput.exitCode(collected.counts());
    }
}
