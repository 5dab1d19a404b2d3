package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.PlanRequest;
import io.github.decroche.io.CallerReader;
import io.github.decroche.io.PlanWriter;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a plan; its subcommands follow the fieldwork. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Draw a balanced plan of calls: callers crossed with profiles, scenarios, slots and weekdays, as CSV.",
            "plan quotas and plan next then follow the fieldwork."
        },
        subcommands = {PlanQuotasCommand.class, PlanNextCommand.class},
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey plan --callers callers.csv --calls 280 -o plan.csv",
            "      280 calls, as many of each scenario as of another.",
            "  survey plan --callers callers.csv --calls caf=140,pole-emploi=150 --seed 7",
            "      So many calls of each service, drawn by other lots."
        })
final class PlanCommand implements Callable<Integer> {
    /** The options by the fields of a request. */
    private static final Map<String, String> OPTIONS = Map.of(
            "wave", "--wave",
            "callers", "--callers",
            "calls", "--calls",
            "profiles", "--profiles",
            "from", "--from",
            "to", "--to",
            "days", "--from, --to",
            "perSlot", "--per-slot");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--callers",
            paramLabel = "FILE",
            description = "Who calls, as CSV: id,gender,profiles; profiles separated by blanks, none meaning all.")
    private @Nullable Path callers;

    @Option(
            names = "--calls",
            paramLabel = "N|ID=N",
            split = ",",
            description = "How many calls: in all (1532), or for scenarios or services (caf=408,pole-emploi=410).")
    private List<String> calls = List.of();

    @Option(names = "--wave", paramLabel = "WAVE", description = "The wave (default: the study's last one).")
    private @Nullable String wave;

    @Option(
            names = "--profiles",
            paramLabel = "PROFILE",
            split = ",",
            description = "Plan these profiles only, separated by commas (default: all of the wave).")
    private List<String> profiles = List.of();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The first day (default: that of the wave's field period).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The last day (default: that of the wave's field period).")
    private @Nullable LocalDate to;

    @Option(
            names = "--per-slot",
            paramLabel = "N",
            description = "The most calls that a caller makes in one slot of a day (default: no limit).")
    private @Nullable Integer perSlot;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Draw by these lots (default: 0); the same seed gives the same plan.")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all, instead of standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Study of = study.judgedStudy().study();
        PlanRequest request;
        CallPlan plan;
        try {
            request = request(of);
            plan = CallPlan.of(request);
        } catch (InvalidValueException e) {
            PrintWriter err = spec.commandLine().getErr();
            e.problems().forEach(problem -> err.println("survey: " + ofOptions(problem)));
            return Failures.UNUSABLE;
        }
        PlanWriter writer = PlanWriter.of(of, language.locale());
        if (output == null) {
            writer.write(plan, SurveyCommand.out(spec));
        } else {
            ResultFile.write(spec, output, out -> writer.write(plan, out));
        }
        PlanSummary.tell(request, plan, spec.commandLine().getErr());
        return 0;
    }

    /** A problem of the request as one of the option that gave what is wrong. */
    private static FieldProblem ofOptions(FieldProblem problem) {
        String name = problem.field().replaceFirst(" .*", "");
        String option = OPTIONS.get(name);
        boolean isOfFile = problem.field().startsWith("profiles of caller");
        return option == null || isOfFile
                ? problem
                : new FieldProblem(
                        option + problem.field().substring(name.length()), problem.value(), problem.allowed());
    }

    private PlanRequest request(Study of) {
        if (callers == null) {
            throw new ParameterException(
                    spec.commandLine(), "--callers: missing; expected a file of callers (id,gender,profiles)");
        }
        PlanRequest.Builder request = PlanRequest.builder()
                .study(of)
                .callers(CallerReader.of(of).read(callers))
                .period(new DateRange(Optional.ofNullable(from), Optional.ofNullable(to)))
                .perSlot(perSlot == null ? OptionalInt.empty() : OptionalInt.of(perSlot))
                .seed(seed);
        Optional.ofNullable(wave).ifPresent(request::waveId);
        if (!profiles.isEmpty()) {
            request.profiles(profiles);
        }
        Set<String> counted = new HashSet<>();
        for (String part : calls) {
            if (!counted.add(part.substring(0, Math.max(0, part.lastIndexOf('='))))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--calls: \"" + part
                                + "\" is not allowed; expected each service or scenario once, or one number"
                                + " in all");
            }
            add(request, part);
        }
        return request.build();
    }

    private void add(PlanRequest.Builder request, String part) {
        int equals = part.lastIndexOf('=');
        try {
            int number = Integer.parseInt(part.substring(equals + 1));
            if (equals < 0) {
                request.calls(number);
            } else {
                request.putQuotas(part.substring(0, equals), number);
            }
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--calls: \"" + part
                            + "\" is not allowed; expected a number of calls such as 1532, or of a scenario or service"
                            + " such as caf=408",
                    e);
        }
    }
}
