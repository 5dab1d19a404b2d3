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
        List<Quota> rows = new ArrayList<>(reading.progress().quotas(by));
        if (!output.isForPrograms()) {
            rows.add(reading.progress().total());
        }
        spec.commandLine().getOut().print(output.text(columns(), rows));
        return reading.exitCode();
    }

    private List<RowsOutput.Column<Quota>> columns() {
        Labels labels = Labels.in(language.locale());
        List<RowsOutput.Column<Quota>> columns = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            columns.add(RowsOutput.Column.text(name(by.get(i).id(), labels), quota -> key(quota, at, labels)));
        }
        columns.add(RowsOutput.Column.number(name("planned", labels), Quota::planned));
        columns.add(RowsOutput.Column.number(name("done", labels), Quota::done));
        columns.add(RowsOutput.Column.number(name("unfinished", labels), Quota::unfinished));
        columns.add(RowsOutput.Column.number(name("missing", labels), Quota::missing));
        columns.add(RowsOutput.Column.number(name("extra", labels), Quota::extra));
        return columns;
    }

    private String name(String key, Labels labels) {
        return output.isForPrograms() ? key : labels.text("plan." + key);
    }

    /** The value of a dimension; of all calls together, their name in the first. */
    private String key(Quota quota, int at, Labels labels) {
        if (quota.key().isEmpty()) {
            return at == 0 ? labels.text("allCalls") : "";
        }
        return quota.key().get(at).orElse(output.isForPrograms() ? "" : labels.text("unrecorded"));
    }
}
