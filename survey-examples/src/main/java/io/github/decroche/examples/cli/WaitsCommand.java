package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.stream.Collector;
import picocli.CommandLine.Command;

/** Prints the waits. */
@Command(
        name = "waits",
        mixinStandardHelpOptions = true,
        description = "Print the waits by group: the share not yet connected over protocol time, what the mean owes to"
                + " its convention, and announced against real waits. JSON has the whole curves.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey waits survey-2022/calls.ndjson",
            "      The waits by service, as a table.",
            "  survey waits survey-2022/calls.ndjson --by hour --format json",
            "      The whole curves by hour, for a program."
        })
final class WaitsCommand extends FigureCommand<Grouped<WaitSummary>> {
    @Override
    Collector<ClassifiedCall, ?, Grouped<WaitSummary>> collector(Tabulation tabulation) {
        return tabulation.waits();
    }

    @Override
    Collector<ClassifiedCall, ?, Withheld> withheld(SmallCells rule, Study study, List<Dimension> by) {
        return rule.ofWaits(study, by);
    }

    @Override
    FigureWriter writer(Grouped<WaitSummary> waits, ReadingCounts counts) {
        return FigureWriter.ofWaits(waits, counts);
    }

    @Override
    List<TextTable> tables(Grouped<WaitSummary> waits, FigureTables tables) {
        return tables.ofWaits(waits);
    }
}
