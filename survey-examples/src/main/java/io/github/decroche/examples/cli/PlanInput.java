package io.github.decroche.examples.cli;

import io.github.decroche.call.Call;
import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.Progress;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.PlanReader;
import io.github.decroche.study.Printable;
import io.github.decroche.study.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A plan and the calls made of it. */
final class PlanInput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan, as plan wrote it (default: plan.csv).")
    private Path plan = Path.of("plan.csv");

    @Mixin
    private StudyOption study;

    @Parameters(
            arity = "0..1",
            paramLabel = "CALLS",
            description = "The calls made: NDJSON, or CSV when its name says so; .gz of both; - for NDJSON from"
                    + " standard input. Without it, none was made yet.")
    private @Nullable String calls;

    /**
     * How far the fieldwork has come.
     *
     * @param study the study
     * @param progress the calls made against those planned
     * @param exitCode that of the reading
     */
    record Reading(Study study, Progress progress, int exitCode) {}

    /** Reads both. Bad records and calls outside the plan are told on standard error. */
    Reading read() {
        Study of = study.judgedStudy().study();
        CallPlan planned = PlanReader.of(of).read(plan);
        List<Call> made = new ArrayList<>();
        int exitCode = calls == null ? 0 : read(calls, made);
        Progress progress = Progress.of(of, planned, made);
        PrintWriter err = spec.commandLine().getErr();
        progress.outside()
                .forEach(call -> err.println(Printable.text("outside the plan: " + call.id() + " ("
                        + call.caller().id().orElse("-") + ", " + call.profile() + ", " + call.scenario() + ")")));
        if (progress.ofOtherWaves() > 0) {
            err.printf("%d calls of other waves than %s are left out%n", progress.ofOtherWaves(), planned.wave());
        }
        return new Reading(of, progress, exitCode);
    }

    private int read(String name, List<Call> made) {
        CallReader reader = study.judgedStudy().reader();
        int[] exitCode = new int[1];
        try (Stream<CallRecord> records = name.equals("-")
                ? reader.read(System.in, "-", CallFormat.NDJSON)
                : reader.read(StudyOption.path(spec, name))) {
            records.forEachOrdered(each -> {
                if (each instanceof CallRecord.Accepted accepted) {
                    made.add(accepted.call());
                } else if (each instanceof CallRecord.Rejected rejected) {
                    exitCode[0] = Failures.PROBLEMS;
                    rejected.problems().forEach(spec.commandLine().getErr()::println);
                }
            });
        }
        return exitCode[0];
    }
}
