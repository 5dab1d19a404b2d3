package io.github.decroche.examples.cli;

import io.github.decroche.examples.simulation.SimulatedLog;
import io.github.decroche.examples.simulation.Simulation;
import io.github.decroche.study.InvalidValueException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes made-up calls. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Write a call file of any length, made up by chance: to measure and to try out, not to learn from.",
            "The same study, seed and number of calls give the same file."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey simulate --calls 1000 -o made-up.ndjson",
            "      A thousand made-up calls of the study of 2022.",
            "  survey simulate --calls 500 --seed 7 --study my-study/study.json \\",
            "      --output-format csv",
            "      500 of the study that init wrote, as CSV."
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study;

    @Option(
            names = "--calls",
            paramLabel = "N",
            required = true,
            converter = CallCountConverter.class,
            description = "How many calls, from 1 to " + Simulation.MOST_CALLS + ".")
    private long calls;

    @Option(names = "--seed", paramLabel = "SEED", description = "Draw by these lots (default: 0).")
    private long seed;

    @Mixin
    private CallOutput output;

    @Override
    public Integer call() throws IOException {
        if (study.day().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of: not of use here; simulated answers are those of the day of each call");
        }
        output.check();
        Simulation simulation;
        try {
            simulation = Simulation.of(study.definition()).withSeed(seed);
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println("survey: " + problem));
            return Failures.UNUSABLE;
        }
        try (ProgressLine progress = ProgressLine.ofCalls(spec, calls)) {
            output.write((out, format, compressed) -> {
                SimulatedLog log = SimulatedLog.of(simulation, format);
                (compressed ? log.withGzip() : log).write(calls, out, progress::count);
            });
        }
        return 0;
    }
}
