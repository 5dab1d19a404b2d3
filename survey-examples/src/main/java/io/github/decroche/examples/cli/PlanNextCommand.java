package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.NextCall;
import io.github.decroche.fieldwork.PlannedCall;
import io.github.decroche.report.Labels;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what to call next. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = {
            "Print what to call next, the most urgent first: calls begun with attempts left; planned calls of the present"
                    + " slot that are overdue; those due now; then the others.",
            PlanInput.MATCHING,
            "A planned call whose id is that of another call made is marked: record it under a new id.",
            "Without CALLS none was made yet."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey plan next --plan plan.csv",
            "      What to call first.",
            "  survey plan next --plan plan.csv survey-2022/calls.ndjson -n 3 \\",
            "      --at 2022-10-03T09:30",
            "      The three most urgent calls of that moment, after those made."
        })
final class PlanNextCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanInput input;

    @Mixin
    private LanguageOption language;

    @Mixin
    private RowsOutput output;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "The present moment, as 2022-10-03T09:30 in the study's zone or with an offset (default: now).")
    private @Nullable String at;

    @Option(names = "--caller", paramLabel = "ID", description = "Calls of this caller only.")
    private @Nullable String caller;

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            description = "How many calls, at least 1 (default: 10).")
    private int number = 10;

    @Override
    public Integer call() {
        if (number < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--number: " + number + " is not allowed; expected a whole number from 1");
        }
        PlanInput.Reading reading = input.read();
        Study study = reading.study();
        if (caller != null && !reading.callers().contains(caller)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--caller: \"" + caller + "\" is not allowed; expected " + FieldProblem.oneOf(reading.callers()));
        }
        List<NextCall> next = reading.progress().next(moment(study.zone())).stream()
                .filter(call -> caller == null || call.caller().equals(Optional.of(caller)))
                .limit(number)
                .toList();
        spec.commandLine().getOut().print(Ink.of(spec).tables(output.text(columns(study), next)));
        if (next.isEmpty()) {
            spec.commandLine().getErr().println("nothing is left to call" + (caller == null ? "" : " for " + caller));
        }
        return reading.exitCode();
    }

    private List<RowsOutput.Column<NextCall>> columns(Study study) {
        return output.isForPrograms() ? forPrograms(study) : forPeople(Labels.in(language.locale()));
    }

    private static List<RowsOutput.Column<NextCall>> forPrograms(Study study) {
        return List.of(
                RowsOutput.Column.text("id", NextCall::id),
                RowsOutput.Column.text("due", call -> call.due().id()),
                RowsOutput.Column.text("date", call -> planned(call, PlannedCall::date)),
                RowsOutput.Column.text("slot", call -> planned(call, PlannedCall::slot)),
                RowsOutput.Column.text("caller", call -> call.caller().orElse("")),
                RowsOutput.Column.text("profile", NextCall::profile),
                RowsOutput.Column.text("service", NextCall::service),
                RowsOutput.Column.text(
                        "number",
                        call -> study.service(call.service())
                                .flatMap(Service::number)
                                .orElse("")),
                RowsOutput.Column.text("scenario", NextCall::scenario),
                RowsOutput.Column.number("attempts", call -> (long) call.attempts()),
                RowsOutput.Column.text("idTaken", call -> Boolean.toString(call.isIdTaken())));
    }

    private static List<RowsOutput.Column<NextCall>> forPeople(Labels labels) {
        return List.of(
                RowsOutput.Column.text(
                        labels.text("plan.id"),
                        call -> call.id() + (call.isIdTaken() ? " (" + labels.text("plan.idTaken") + ")" : "")),
                RowsOutput.Column.text(
                        labels.text("plan.due"),
                        call -> labels.text("plan.due." + call.due().id())),
                RowsOutput.Column.text(
                        labels.text("plan.when"), call -> planned(call, each -> each.date() + " " + each.slot())),
                RowsOutput.Column.text(
                        labels.text("plan.caller"), call -> call.caller().orElse("")),
                RowsOutput.Column.text(labels.text("plan.profile"), NextCall::profile),
                RowsOutput.Column.text(labels.text("plan.scenario"), NextCall::scenario));
    }

    private static String planned(NextCall call, Function<PlannedCall, Object> part) {
        return call.planned().map(part).map(Object::toString).orElse("");
    }

    private ZonedDateTime moment(ZoneId zone) {
        if (at == null) {
            return ZonedDateTime.now(zone);
        }
        try {
            boolean hasOffset = at.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
            return hasOffset
                    ? OffsetDateTime.parse(at).toZonedDateTime()
                    : LocalDateTime.parse(at).atZone(zone);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--at: \"" + at + "\" is not allowed; expected a date and time such as 2022-10-03T09:30 or"
                            + " 2022-10-03T09:30:00+02:00",
                    e);
        }
    }
}
