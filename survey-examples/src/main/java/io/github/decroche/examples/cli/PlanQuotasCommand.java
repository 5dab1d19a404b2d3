package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.PlanDimension;
import io.github.decroche.fieldwork.Quota;
import io.github.decroche.report.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "Without CALLS none was made yet."
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
        Labels labels = Labels.in(language.locale());
        List<RowsOutput.Column<Quota>> columns = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            columns.add(RowsOutput.Column.text(
                    by.get(i).id(),
                    labels.text("plan." + by.get(i).id()),
                    quota -> quota.key().isEmpty()
                            ? labels.text("allCalls")
                            : quota.key().get(at).orElse(labels.text("unrecorded"))));
        }
        columns.add(RowsOutput.Column.number("planned", labels.text("plan.planned"), Quota::planned));
        columns.add(RowsOutput.Column.number("done", labels.text("plan.done"), Quota::done));
        columns.add(RowsOutput.Column.number("unfinished", labels.text("plan.unfinished"), Quota::unfinished));
        columns.add(RowsOutput.Column.number("missing", labels.text("plan.missing"), Quota::missing));
        columns.add(RowsOutput.Column.number("extra", labels.text("plan.extra"), Quota::extra));
        List<Quota> rows = new ArrayList<>(reading.progress().quotas(by));
        rows.add(reading.progress().total());
        spec.commandLine().getOut().print(output.text(columns, rows));
        return reading.exitCode();
    }
}
