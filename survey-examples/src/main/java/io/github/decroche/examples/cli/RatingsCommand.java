package io.github.decroche.examples.cli;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.call.Aspect;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import picocli.CommandLine.Command;

/** Prints the ratings. */
@Command(
        name = "ratings",
        mixinStandardHelpOptions = true,
        description = "Print the ratings by group and aspect: mean, share satisfied, counts of the six levels.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey ratings survey-2022/calls.ndjson",
            "      The ratings by service and aspect, as a table.",
            "  survey ratings survey-2022/calls.ndjson --by profile --format markdown",
            "      The same by profile, to paste into a text."
        })
final class RatingsCommand extends FigureCommand<Grouped<Map<Aspect, AspectRatings>>> {
    @Override
    Collector<ClassifiedCall, ?, Grouped<Map<Aspect, AspectRatings>>> collector(Tabulation tabulation) {
        return tabulation.ratings();
    }

    @Override
    Collector<ClassifiedCall, ?, Withheld> withheld(SmallCells rule, Study study, List<Dimension> by) {
        return rule.ofRatings(study, by);
    }

    @Override
    FigureWriter writer(Grouped<Map<Aspect, AspectRatings>> ratings, ReadingCounts counts) {
        return FigureWriter.ofRatings(ratings, counts);
    }

    @Override
    List<TextTable> tables(Grouped<Map<Aspect, AspectRatings>> ratings, FigureTables tables) {
        return tables.ofRatings(ratings);
    }
}
