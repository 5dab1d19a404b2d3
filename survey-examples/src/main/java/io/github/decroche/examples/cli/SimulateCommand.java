package io.github.decroche.examples.cli;

import io.github.decroche.examples.simulation.SimulatedLog;
import io.github.decroche.examples.simulation.Simulation;
import io.github.decroche.io.CallFormat;
import io.github.decroche.study.InvalidValueException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all, instead of standard output: NDJSON, or CSV when its"
                    + " name says so; .gz of both.")
    private @Nullable Path output;

    @Option(
            names = "--output-format",
            paramLabel = "FORMAT",
            description = "How standard output is written: ndjson (the default) or csv.")
    private @Nullable CallFormat format;

    @Override
    public Integer call() throws IOException {
        if (study.day().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of: not of use here; simulated answers are those of the day of each call");
        }
        if (output != null && format != null) {
            throw new ParameterException(
                    spec.commandLine(), "--output-format: of standard output only; the name of a file says its format");
        }
        Simulation simulation;
        try {
            simulation = Simulation.of(study.definition()).withSeed(seed);
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println("survey: " + problem));
            return Failures.UNUSABLE;
        }
        try (ProgressLine progress = ProgressLine.ofCalls(spec, calls)) {
            if (output == null) {
                SimulatedLog.of(simulation, format == null ? CallFormat.NDJSON : format)
                        .write(calls, SurveyCommand.out(spec), progress::count);
            } else {
                SimulatedLog log = log(simulation, output.toString());
                ResultFile.write(spec, output, out -> log.write(calls, out, progress::count));
            }
        }
        return 0;
    }

    private static SimulatedLog log(Simulation simulation, String name) {
        SimulatedLog log = SimulatedLog.of(simulation, CallFormat.ofFileName(name));
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? log.withGzip() : log;
    }
}
