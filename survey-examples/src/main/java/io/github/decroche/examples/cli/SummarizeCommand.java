package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.analysis.UnusableVolumesException;
import io.github.decroche.analysis.Volumes;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Prints the synthesis. */
@Command(
        name = "summarize",
        mixinStandardHelpOptions = true,
        description = "Print the synthesis: rates, waits and satisfaction by group, and of all calls.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey summarize survey-2022/calls.ndjson",
            "      The synthesis by service, as a table.",
            "  survey summarize survey-2022/calls.ndjson --by service,profile --format csv",
            "      One row for each service and profile, for a spreadsheet.",
            "  survey summarize survey-2022/calls.ndjson --interval mid-p --level 0.99",
            "      Rates with mid-P intervals at 99 %%."
        })
final class SummarizeCommand extends FigureCommand<Synthesis> {
    @Option(
            names = "--weights",
            paramLabel = "VOLUMES",
            description = "Weight the figures of all calls by volumes instead of by tests made, such as"
                    + " service=caf:42,pole-emploi:38.8. Calls of no given volume are left out there.",
            converter = VolumesConverter.class)
    private @Nullable Volumes weights;

    @Override
    Collector<ClassifiedCall, ?, Synthesis> collector(Tabulation tabulation) {
        return (weights == null ? tabulation : tabulation.weightedBy(weights)).synthesis();
    }

    @Override
    public Integer call() {
        if (weights != null && small().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--small: not allowed with --weights, since weighted figures tell of each service");
        }
        try {
            return super.call();
        } catch (UnusableVolumesException e) {
            throw new ParameterException(spec.commandLine(), "--weights: " + e.getMessage(), e);
        }
    }

    @Override
    Collector<ClassifiedCall, ?, Withheld> withheld(SmallCells rule, Study study, List<Dimension> by) {
        return rule.ofSynthesis(study, by);
    }

    @Override
    FigureWriter writer(Synthesis synthesis, ReadingCounts counts) {
        long leftOut = counts.accepted() - synthesis.all().calls();
        if (leftOut > 0) {
            spec.commandLine()
                    .getErr()
                    .printf("%d calls of no given volume are left out of the weighted figures%n", leftOut);
        }
        return FigureWriter.of(synthesis, counts);
    }

    @Override
    List<TextTable> tables(Synthesis synthesis, FigureTables tables) {
        return tables.of(synthesis);
    }
}
