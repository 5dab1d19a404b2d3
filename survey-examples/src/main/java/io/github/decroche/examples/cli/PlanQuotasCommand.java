package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.PlanDimension;
import io.github.decroche.fieldwork.Quota;
import io.github.decroche.report.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints quotas. */
@Command(
        name = "quotas",
        mixinStandardHelpOptions = true,
        description = {
            "Print the calls made against those planned: done, unfinished (attempts left), missing, extra.",
            "Each row counts the calls planned and the calls made of its kind, whichever planned call they are.",
            PlanInput.MATCHING,
            "Without CALLS none was made yet."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey plan quotas --plan plan.csv",
            "      What is planned; nothing was called yet.",
            "  survey plan quotas --plan plan.csv survey-2022/calls.ndjson --by profile",
            "      The calls made of each profile, against those planned."
        })
final class PlanQuotasCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanInput input;

    @Mixin
    private LanguageOption language;

    @Mixin
    private RowsOutput output;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "DIMENSION",
            description = "Group by these, separated by commas: ${COMPLETION-CANDIDATES} (default: scenario,profile).",
            converter = PlanDimensionConverter.class,
            completionCandidates = PlanDimensionConverter.class)
    private List<PlanDimension> by = List.of(PlanDimension.SCENARIO, PlanDimension.PROFILE);

    @Override
    public Integer call() {
        PlanInput.Reading reading = input.read();
        List<Quota> quotas = reading.progress().quotas(by);
        List<Row> rows = new ArrayList<>(quotas.stream().map(Row::of).toList());
        if (!output.isForPrograms()) {
            rows.add(Row.sum(quotas));
        }
        spec.commandLine().getOut().print(Ink.of(spec).tables(output.text(columns(), rows)));
        return reading.exitCode();
    }

    private List<RowsOutput.Column<Row>> columns() {
        Labels labels = Labels.in(language.locale());
        List<RowsOutput.Column<Row>> columns = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            columns.add(RowsOutput.Column.text(name(by.get(i).id(), labels), row -> key(row, at, labels)));
        }
        columns.add(RowsOutput.Column.number(name("planned", labels), Row::planned));
        columns.add(RowsOutput.Column.number(name("done", labels), Row::done));
        columns.add(RowsOutput.Column.number(name("unfinished", labels), Row::unfinished));
        columns.add(RowsOutput.Column.number(name("missing", labels), Row::missing));
        columns.add(RowsOutput.Column.number(name("extra", labels), Row::extra));
        return columns;
    }

    private String name(String key, Labels labels) {
        return output.isForPrograms() ? key : labels.text("plan." + key);
    }

    /** The value of a dimension; of all calls together, their name in the first. */
    private String key(Row row, int at, Labels labels) {
        if (row.key().isEmpty()) {
            return at == 0 ? labels.text("allCalls") : "";
        }
        return row.key().get(at).orElse(output.isForPrograms() ? "" : labels.text("unrecorded"));
    }

    /** A line of the table; the last one adds the others up, so that what is missing of one kind is not made up by another. */
    private record Row(List<Optional<String>> key, long planned, long done, long unfinished, long missing, long extra) {
        static Row of(Quota quota) {
            return new Row(
                    quota.key(), quota.planned(), quota.done(), quota.unfinished(), quota.missing(), quota.extra());
        }

        static Row sum(List<Quota> quotas) {
            return new Row(
                    List.of(),
                    sum(quotas, Quota::planned),
                    sum(quotas, Quota::done),
                    sum(quotas, Quota::unfinished),
                    sum(quotas, Quota::missing),
                    sum(quotas, Quota::extra));
        }

        private static long sum(List<Quota> quotas, ToLongFunction<Quota> count) {
            return quotas.stream().mapToLong(count).sum();
        }
    }
}
