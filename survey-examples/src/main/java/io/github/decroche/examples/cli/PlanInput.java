package io.github.decroche.examples.cli;

import io.github.decroche.call.Call;
import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.Deviation;
import io.github.decroche.fieldwork.PlannedCall;
import io.github.decroche.fieldwork.Progress;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.PlanReader;
import io.github.decroche.study.Study;
import io.github.decroche.text.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A plan and the calls made of it. */
final class PlanInput {
    /** For the help of the commands: {@link Progress} in short. */
    static final String MATCHING =
            "A call made is the planned one of its id, if profile, service and scenario agree. Else it"
                    + " is the earliest planned call of its profile and scenario that is still open: of its caller, day and slot; else"
                    + " of its caller; else of any caller. Else it is outside the plan. Standard error names the calls outside, and"
                    + " those made under a planned id with another profile, scenario or caller.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan, as plan wrote it (default: plan.csv).")
    private Path plan = Path.of("plan.csv");

    @Mixin
    private StudyOption study;

    @Mixin
    private ReadingOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "CALLS",
            description = "The calls made: NDJSON, or CSV when its name says so; .gz of both; - for standard input."
                    + " Without it, none was made yet.")
    private @Nullable String calls;

    /**
     * How far the fieldwork has come.
     *
     * @param study the study
     * @param progress the calls made against those planned
     * @param callers the ids of those who were planned to call or have called
     * @param exitCode that of the reading
     */
    record Reading(Study study, Progress progress, Set<String> callers, int exitCode) {}

    /** Reads both. Bad records, calls outside the plan and deviations from it are told on standard error. */
    Reading read() {
        Study of = study.judgedStudy().study();
        CallPlan planned = PlanReader.of(of).read(plan);
        List<Call> made = new ArrayList<>();
        int exitCode = calls == null ? 0 : read(calls, made);
        Progress progress = Progress.of(of, planned, made);
        tell(progress, planned.wave());
        return new Reading(of, progress, callers(planned, made), exitCode);
    }

    private void tell(Progress progress, String wave) {
        PrintWriter err = spec.commandLine().getErr();
        progress.deviations().forEach(deviation -> err.println(text(deviation)));
        progress.outside()
                .forEach(call -> err.println(Printable.text("outside the plan: " + call.id() + " ("
                        + call.caller().id().orElse("-") + ", " + call.profile() + ", " + call.scenario() + ")")));
        if (progress.ofOtherWaves() > 0) {
            err.printf("%d calls of other waves than %s are left out%n", progress.ofOtherWaves(), wave);
        }
    }

    private static String text(Deviation deviation) {
        PlannedCall planned = deviation.planned();
        Call made = deviation.made();
        return Printable.text(
                planned.id() + ": planned as " + planned.profile() + "/" + planned.scenario() + "/" + planned.caller()
                        + ", made as " + made.profile() + "/" + made.scenario() + "/"
                        + made.caller().id().orElse("-"));
    }

    private static Set<String> callers(CallPlan planned, List<Call> made) {
        Set<String> callers = new TreeSet<>();
        planned.calls().forEach(call -> callers.add(call.caller()));
        made.forEach(call -> call.caller().id().ifPresent(callers::add));
        return callers;
    }

    private int read(String name, List<Call> made) {
        CallReader any = options.of(study.judgedStudy().reader());
        return options.copying(any, options.format(name), reader -> read(reader, name, made));
    }

    private int read(CallReader reader, String name, List<Call> made) {
        int[] exitCode = new int[1];
        try (Stream<CallRecord> records = options.read(reader, name)) {
            records.forEachOrdered(each -> {
                if (each instanceof CallRecord.Accepted accepted) {
                    made.add(accepted.call());
                } else if (each instanceof CallRecord.Rejected rejected) {
                    exitCode[0] = Failures.PROBLEMS;
                    SurveyCommand.of(spec).problem();
                    rejected.problems().forEach(spec.commandLine().getErr()::println);
                }
            });
        }
        return exitCode[0];
    }
}
