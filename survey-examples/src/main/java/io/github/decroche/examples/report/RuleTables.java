package io.github.decroche.examples.report;

import io.github.decroche.report.Labels;
import io.github.decroche.rules.ClassificationRule;
import io.github.decroche.rules.ExpectedAnswerRule;
import io.github.decroche.rules.JudgedAnswer;
import io.github.decroche.rules.RuleCatalogue;
import io.github.decroche.rules.RuleDescription;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.text.TextTable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A catalogue of rules as tables that can be reviewed without the code. */
public final class RuleTables {
    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final Labels labels;

    private RuleTables(RuleCatalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.labels = Labels.in(locale);
    }

    /** Tables of a catalogue in the language of a locale. */
    public static RuleTables in(RuleCatalogue catalogue, Locale locale) {
        return new RuleTables(catalogue, locale);
    }

    /** The numbers of a scenario's versions; only those valid on the day, if one is given. */
    public static List<Integer> versions(Scenario scenario, Optional<LocalDate> day) {
        return IntStream.rangeClosed(1, scenario.versions().size())
                .filter(version ->
                        day.map(scenario.expected(version).validity()::contains).orElse(true))
                .boxed()
                .toList();
    }

    /** The points of an expected answer. */
    public TextTable points(ExpectedAnswer expected) {
        return texts(
                header("point", "said", "essential"),
                expected.points().stream()
                        .map(point -> List.of(
                                point.id(),
                                point.label().in(locale),
                                labels.text(point.essential() ? "rules.yes" : "rules.no")))
                        .toList());
    }

    /** The rules on the expected answer of one version of a scenario. */
    public TextTable expected(Scenario scenario, int version) {
        List<ExpectedAnswerRule> rules = catalogue.expectedAnswers().stream()
                .filter(rule -> rule.scenario().id().equals(scenario.id()) && rule.version() == version)
                .toList();
        return texts(
                header("rule", "sentence", "condition", "source", "validity"),
                rules.stream()
                        .map(rule -> List.of(
                                rule.rule().id(),
                                rule.rule().name().in(locale),
                                rule.condition().map(labels::of).orElse(labels.text("rules.inDrl")),
                                rule.rule().source().in(locale),
                                labels.of(rule.expected().validity())))
                        .toList());
    }

    /** The rules that say what category follows. */
    public TextTable classification() {
        return texts(
                header(
                        "rule",
                        "sentence",
                        "informationColumn",
                        "refused",
                        "website",
                        "elsewhere",
                        "category",
                        "source",
                        "validity"),
                catalogue.classification().stream()
                        .flatMap(this::classification)
                        .toList());
    }

    /** One row when the rule asks each thing for itself; else one for each answer that it fires for. */
    private Stream<List<String>> classification(ClassificationRule rule) {
        List<JudgedAnswer> answers = rule.answers();
        long combinations = (long) values(answers, JudgedAnswer::information).size()
                * values(answers, JudgedAnswer::refused).size()
                * values(answers, JudgedAnswer::sentToWebsite).size()
                * values(answers, JudgedAnswer::sentElsewhere).size();
        return combinations == answers.size()
                ? Stream.of(row(rule, answers))
                : answers.stream().map(answer -> row(rule, List.of(answer)));
    }

    private List<String> row(ClassificationRule rule, List<JudgedAnswer> answers) {
        return List.of(
                rule.rule().id(),
                rule.rule().name().in(locale),
                values(answers, JudgedAnswer::information).stream()
                        .map(information -> labels.text("rules.information." + information.id()))
                        .collect(Collectors.joining(", ")),
                either(answers, JudgedAnswer::refused),
                either(answers, JudgedAnswer::sentToWebsite),
                either(answers, JudgedAnswer::sentElsewhere),
                labels.of(rule.category()) + " (" + rule.category().id() + ")",
                rule.rule().source().in(locale),
                labels.of(rule.rule().validity()));
    }

    private String either(List<JudgedAnswer> answers, Function<JudgedAnswer, Boolean> of) {
        Set<Boolean> values = values(answers, of);
        return labels.text(values.size() > 1 ? "rules.any" : values.contains(true) ? "rules.yes" : "rules.no");
    }

    private static <T> Set<T> values(List<JudgedAnswer> answers, Function<JudgedAnswer, T> of) {
        return answers.stream().map(of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rules of one's own. */
    public TextTable own() {
        return texts(
                header("rule", "sentence", "source", "validity"),
                catalogue.own().stream().map(this::own).toList());
    }

    private List<String> own(RuleDescription rule) {
        return List.of(rule.id(), rule.name().in(locale), rule.source().in(locale), labels.of(rule.validity()));
    }

    private List<String> header(String... columns) {
        return Stream.of(columns).map(column -> labels.text("rules." + column)).toList();
    }

    private static TextTable texts(List<String> header, List<List<String>> rows) {
        return new TextTable(header, rows, header.stream().map(column -> false).toList());
    }
}
