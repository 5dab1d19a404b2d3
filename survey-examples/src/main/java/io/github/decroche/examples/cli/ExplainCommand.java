package io.github.decroche.examples.cli;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.report.Labels;
import io.github.decroche.rules.ExpectedAnswerRule;
import io.github.decroche.rules.Explanation;
import io.github.decroche.rules.RuleDescription;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Term;
import io.github.decroche.text.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says why a call has its category. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Say why a call has its category: points said and missing, rules that fired, and what would change it.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey explain survey-2022/calls.ndjson --call caf-0001",
            "      Why this call has its category.",
            "  survey explain survey-2022/calls.ndjson --call caf-0001 --as-of 2024-01-31",
            "      The same by what was expected on that day."
        })
final class ExplainCommand implements Callable<Integer> {
    /** How many characters the names of what is told take. */
    private static final int NAMES = 13;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Mixin
    private LanguageOption language;

    @Option(names = "--call", required = true, paramLabel = "ID", description = "The id of the call.")
    private String id = "";

    private @Nullable Call found;

    @Override
    public Integer call() {
        JudgedStudy judged = input.judgedStudy();
        var counts = input.calls(call -> {
            if (call.id().equals(id)) {
                found = call;
            }
        });
        if (found == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--call: \"" + id + "\" is not allowed; expected the id of a call of the file" + hint());
        }
        explain(judged, judged.classifier().classify(found));
        return CallInput.exitCode(counts);
    }

    /** The nearest id of the file, which is read again for it if it can be. */
    private String hint() {
        if (input.source().equals("-")) {
            return "";
        }
        NearestName nearest = NearestName.to(id);
        input.recordsAgain(each -> each.accepted().ifPresent(call -> nearest.offer(call.id())));
        return nearest.name().map(NearestName::hint).orElse("");
    }

    private void explain(JudgedStudy judged, ClassifiedCall call) {
        PrintWriter out = spec.commandLine().getOut();
        Labels labels = Labels.in(language.locale());
        row(out, labels.text("explain.call"), Printable.text(call.call().id()));
        row(
                out,
                labels.text("explain.scenario"),
                call.scenario().id() + " – "
                        + Printable.text(call.scenario().question().in(language.locale())));
        for (Attempt attempt : call.call().attempts()) {
            row(
                    out,
                    labels.text("explain.attempt"),
                    attempt.startedAt() + " " + attempt.outcome().id()
                            + attempt.announcedWait()
                                    .map(wait -> ", " + labels.text("explain.announced") + " " + wait)
                                    .orElse("")
                            + attempt.realWait()
                                    .map(wait -> ", " + labels.text("explain.waited") + " " + wait)
                                    .orElse(""));
        }
        row(out, labels.text("explain.wait"), wait(labels, call));
        row(
                out,
                labels.text("explain.category"),
                labels.of(call.category()) + " (" + call.category().id() + ")"
                        + (call.classification().complete() ? ", " + labels.text("explain.complete") : ""));
        call.call().answer().ifPresent(answer -> {
            row(out, labels.text("explain.redirects"), terms(labels, answer.redirects()));
            row(
                    out,
                    labels.text("explain.refusal"),
                    terms(labels, answer.refusal().stream().toList()));
        });
        judged.classifier()
                .pattern(call.call())
                .map(judged.rules()::explain)
                .ifPresent(explanation -> explain(out, labels, explanation));
    }

    private void explain(PrintWriter out, Labels labels, Explanation explanation) {
        points(out, labels, "explain.said", explanation.verdict().said(), explanation.expected());
        points(out, labels, "explain.missing", explanation.verdict().missing(), explanation.expected());
        row(
                out,
                labels.text("explain.validity"),
                labels.text(
                        "explain.asExpected", labels.of(explanation.expected().validity())));
        for (ExpectedAnswerRule rule : explanation.expectedRules()) {
            String condition = rule.condition().map(labels::of).orElse(labels.text("rules.inDrl"));
            row(out, labels.text("explain.expected"), rule.rule().id() + ": " + condition);
        }
        for (RuleDescription rule : explanation.fired()) {
            row(out, labels.text("explain.rule"), rule.id() + ": " + rule.name().in(language.locale()));
        }
        for (String change : new ChangesText(labels).lines(explanation.smallestChanges())) {
            row(out, labels.text("change"), change);
        }
    }

    private void points(PrintWriter out, Labels labels, String name, List<String> ids, ExpectedAnswer expected) {
        if (ids.isEmpty()) {
            row(out, labels.text(name), labels.text("explain.none"));
        }
        expected.points().stream()
                .filter(point -> ids.contains(point.id()))
                .forEach(point -> row(
                        out,
                        labels.text(name),
                        point.id() + " – " + Printable.text(point.label().in(language.locale()))));
    }

    private static String terms(Labels labels, Collection<? extends Term> terms) {
        return terms.isEmpty()
                ? labels.text("explain.noTerm")
                : terms.stream().map(Term::id).collect(Collectors.joining(", "));
    }

    private static String wait(Labels labels, ClassifiedCall call) {
        Duration wait = call.callWait().duration();
        return wait + (call.callWait().censored() ? ", " + labels.text("explain.censored") : "");
    }

    private void row(PrintWriter out, String name, String text) {
        out.println(Ink.of(spec).name(name) + " ".repeat(Math.max(0, NAMES - name.length())) + " "
                + Terminal.hanging(text, NAMES + 1));
    }
}
