package io.github.decroche.examples.cli;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.PublishedTableFile;
import io.github.decroche.io.PublishedTableReader;
import io.github.decroche.report.TableCheckText;
import io.github.decroche.report.TableCheckWriter;
import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.Rounding;
import io.github.decroche.statistics.published.TableCheck;
import io.github.decroche.statistics.published.TableFindings;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether published percentages can have come from counts. */
@Command(
        name = "check-table",
        mixinStandardHelpOptions = true,
        description = {
            "Say which percentages of a published table no counts can give, alone or together, and which are the nearest"
                    + " that some do.",
            "",
            "TABLE is CSV with the columns cell,percent,decimals,n,group; decimals and group may be empty. Where semicolons"
                    + " separate the columns, percent may have a decimal comma. Cells of one group are of disjoint parts of the group's n. Cells whose group is the same path, such as caf/2,"
                    + " are of the same part."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all percentages are possible",
            "1:some are impossible (with all n recorded, or under --denominators), or some rows have problems; all"
                    + " listed, the good rows are checked",
            "2:wrong usage or unreadable input"
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey check-table",
            "      The percentages printed of the study of 2022.",
            "  survey check-table table.csv --rounding half-even",
            "      A table of your own, whose shares were rounded to even digits."
        })
final class CheckTableCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TABLE",
            arity = "0..1",
            description = "The table; - for standard input; by default the percentages printed of the study of 2022.")
    private @Nullable String table;

    @Option(
            names = "--rounding",
            converter = RoundingIds.class,
            completionCandidates = RoundingIds.class,
            description = "How shares were rounded: ${COMPLETION-CANDIDATES} (default: half-up).")
    private Rounding rounding = Rounding.HALF_UP;

    @Option(
            names = "--denominators",
            converter = DenominatorsIds.class,
            completionCandidates = DenominatorsIds.class,
            description = "What n says: ${COMPLETION-CANDIDATES} (default: both are told).")
    private @Nullable Denominators denominators;

    @Mixin
    private LanguageOption language;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: table).")
    private FigureOutput.Format format = FigureOutput.Format.TABLE;

    @Override
    public Integer call() throws IOException {
        PublishedTableFile file = file();
        file.problems().forEach(spec.commandLine().getErr()::println);
        TableFindings findings = TableCheck.withDefaults().with(rounding).of(file.cells());
        spec.commandLine().getOut().print(Ink.of(spec).tables(text(findings)));
        Denominators strictest = denominators == null ? Denominators.EXACT : denominators;
        boolean possible = findings.impossibleCells(strictest).isEmpty()
                && findings.impossibleGroups(strictest).isEmpty();
        return possible && file.problems().isEmpty() ? 0 : Failures.PROBLEMS;
    }

    private PublishedTableFile file() throws IOException {
        if (table == null) {
            return Study2022.percentages();
        }
        return table.equals("-")
                ? PublishedTableReader.read(StandardStreams.in(), "-")
                : PublishedTableReader.read(StudyOption.path(spec, table));
    }

    private String text(TableFindings findings) {
        TableCheckWriter writer = TableCheckWriter.of(findings);
        TableCheckText text = TableCheckText.in(language.locale(), findings);
        return switch (format) {
            case JSON -> (denominators == null ? writer : writer.under(denominators)).json();
            case CSV -> writer.csv();
            case TABLE -> CheckedTable.terminal(denominators == null ? text : text.under(denominators));
            case MARKDOWN -> CheckedTable.markdown(denominators == null ? text : text.under(denominators));
        };
    }

    /** Reads the name of a rounding rule. */
    static final class RoundingIds extends IdConverter<Rounding> {
        RoundingIds() {
            super(Rounding.values(), Rounding::id);
        }
    }

    /** Reads the name of an assumption on denominators. */
    static final class DenominatorsIds extends IdConverter<Denominators> {
        DenominatorsIds() {
            super(Denominators.values(), Denominators::id);
        }
    }
}
