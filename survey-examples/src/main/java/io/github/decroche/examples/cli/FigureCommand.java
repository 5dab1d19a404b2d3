package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.report.FigureNotes;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
    private SmallOption small;

    @Mixin
    private FigureOutput output;

    /** Collects the calls into the figures. */
    abstract Collector<ClassifiedCall, ?, R> collector(Tabulation tabulation);

    /** Collects the calls into what is withheld of the figures. */
    abstract Collector<ClassifiedCall, ?, Withheld> withheld(SmallCells rule, Study study, List<Dimension> by);

    /** The figures for programs. */
    abstract FigureWriter writer(R figures, ReadingCounts counts);

    /** The figures for people. */
    abstract List<TextTable> tables(R figures, FigureTables tables);

    /** What stands below the figures for people; nothing unless a command says more. */
    List<String> notes(R figures, FigureNotes notes) {
        return List.of();
    }

    /** The rule by which small cells are withheld, if one was asked for. */
    final Optional<SmallCells> small() {
        return small.rule();
    }

    @Override
    public Integer call() {
        if (small().isPresent() && options.choice().by().contains(Dimension.CALLER)) {
            throw new ParameterException(
                    spec.commandLine(), "--small: not allowed with --by caller, since each group is one caller's");
        }
        JudgedStudy judged = input.judgedStudy();
        Collector<ClassifiedCall, ?, R> figures = collector(options.of(judged.study()));
        CallInput.Collected<Told<R>> collected = input.collected(small.rule()
                .<Collector<ClassifiedCall, ?, Told<R>>>map(rule -> Collectors.teeing(
                        figures,
                        withheld(rule, judged.study(), options.choice().by()),
                        (all, withheld) -> new Told<>(all, Optional.of(withheld))))
                .orElseGet(() -> Collectors.collectingAndThen(figures, all -> new Told<>(all, Optional.empty()))));
        print(collected.result(), collected.counts());
        return CallInput.exitCode(collected.counts());
    }

    private void print(Told<R> told, ReadingCounts counts) {
        Optional<Withheld> withheld = told.withheld();
        FigureWriter writer = writer(told.figures(), counts);
        String text = output.text(
                withheld.map(writer::withholding).orElse(writer),
                tables ->
                        tables(told.figures(), withheld.map(tables::withholding).orElse(tables)),
                notes -> {
                    FigureNotes all = withheld.map(notes::withholding).orElse(notes);
                    return Stream.concat(notes(told.figures(), all).stream(), all.ofWithheld().stream())
                            .toList();
                });
        spec.commandLine().getOut().print(Ink.of(spec).tables(text));
    }

    /** Figures, and what of them is withheld. */
    private record Told<R>(R figures, Optional<Withheld> withheld) {}
}
