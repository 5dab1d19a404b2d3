package io.github.decroche.examples.cli;

import io.github.decroche.analysis.AttemptSummary;
import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.OperatorRates;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.analysis.UnusableOperatorRatesException;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.report.FigureNotes;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Prints rates per attempt beside rates per call. */
@Command(
        name = "attempts",
        mixinStandardHelpOptions = true,
        description =
                "Print calls answered of calls presented, as operators count, beside the study's rate per call, and"
                        + " what lies between them.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey attempts survey-2022/calls.ndjson",
            "      Rates per attempt beside rates per call, by service.",
            "  survey attempts survey-2022/calls.ndjson --operator service=caf:0.82",
            "      The same beside the rate that an operator publishes."
        })
final class AttemptsCommand extends FigureCommand<Grouped<AttemptSummary>> {
    @Option(
            names = "--operator",
            paramLabel = "RATES",
            description = "Shares of calls answered that operators publish, to stand beside ours, such as"
                    + " service=caf:0.82,pole-emploi:0.86.",
            converter = OperatorConverter.class)
    private @Nullable OperatorRates operators;

    @Override
    Collector<ClassifiedCall, ?, Grouped<AttemptSummary>> collector(Tabulation tabulation) {
        return operators == null
                ? tabulation.attempts()
                : Collectors.collectingAndThen(tabulation.attempts(), operators::beside);
    }

    @Override
    public Integer call() {
        try {
            return super.call();
        } catch (UnusableOperatorRatesException e) {
            throw new ParameterException(spec.commandLine(), "--operator: " + e.getMessage(), e);
        }
    }

    @Override
    Collector<ClassifiedCall, ?, Withheld> withheld(SmallCells rule, Study study, List<Dimension> by) {
        return rule.ofAttempts(study, by);
    }

    @Override
    FigureWriter writer(Grouped<AttemptSummary> attempts, ReadingCounts counts) {
        return FigureWriter.ofAttempts(attempts, counts);
    }

    @Override
    List<TextTable> tables(Grouped<AttemptSummary> attempts, FigureTables tables) {
        return tables.ofAttempts(attempts);
    }

    @Override
    List<String> notes(Grouped<AttemptSummary> attempts, FigureNotes notes) {
        return notes.ofAttempts(attempts);
    }
}
