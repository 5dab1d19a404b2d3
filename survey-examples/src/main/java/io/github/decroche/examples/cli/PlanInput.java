package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.call.Call;
import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.Progress;
import io.github.decroche.io.PlanReader;
import io.github.decroche.study.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A plan and the calls made of it. */
final class PlanInput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan, as plan wrote it (default: plan.csv).")
    private Path plan = Path.of("plan.csv");

    @Mixin
    private CallInput input;

    /**
     * How far the fieldwork has come.
     *
     * @param study the study
     * @param progress the calls made against those planned
     * @param exitCode that of the reading
     */
    record Reading(Study study, Progress progress, int exitCode) {}

    /** Reads both; what is outside the plan is told on standard error. Without a call file no call was made yet. */
    Reading read() {
        Study study = input.judgedStudy().study();
        CallPlan planned = PlanReader.of(study).read(plan);
        List<Call> calls = new ArrayList<>();
        ReadingCounts counts = spec.commandLine().getParseResult().hasMatchedPositional(0)
                ? input.calls(calls::add)
                : ReadingCounts.of(0, 0);
        Progress progress = Progress.of(study, planned, calls);
        PrintWriter err = spec.commandLine().getErr();
        progress.outside()
                .forEach(call -> err.printf(
                        "outside the plan: %s (%s, %s, %s)%n",
                        call.id(), call.caller().id().orElse("-"), call.profile(), call.scenario()));
        if (progress.ofOtherWaves() > 0) {
            err.printf("%d calls of other waves than %s are left out%n", progress.ofOtherWaves(), planned.wave());
        }
        return new Reading(study, progress, CallInput.exitCode(counts));
    }
}
