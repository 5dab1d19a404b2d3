package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.io.CallRecord;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every problem and warning of a call file. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "List every problem and warning, one a line; exit code 1 if there is any problem.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey validate survey-2022/calls.ndjson",
            "      Every problem and warning of the calls that demo wrote: none.",
            "  survey validate my-study/calls.csv --study my-study/study.json",
            "      The same of the example calls of init, by that study."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = Messages.of(spec);
        Ink ink = Ink.of(spec);
        long[] warnings = new long[1];
        ReadingCounts counts = input.records(callRecord -> {
            if (callRecord instanceof CallRecord.Accepted accepted) {
                accepted.violations().forEach(violation -> {
                    warnings[0]++;
                    out.println(ink.result(messages.apply(input.source() + ":" + accepted.line() + ": warning: "
                            + violation.field() + ": " + violation.message())));
                });
            } else if (callRecord instanceof CallRecord.Rejected rejected) {
                rejected.problems().forEach(problem -> out.println(messages.apply(problem.toString())));
            }
        });
        spec.commandLine()
                .getErr()
                .printf(
                        "%d records read: %d accepted (%d warnings), %d rejected%n",
                        counts.read(), counts.accepted(), warnings[0], counts.rejected());
        return CallInput.exitCode(counts);
    }
}
