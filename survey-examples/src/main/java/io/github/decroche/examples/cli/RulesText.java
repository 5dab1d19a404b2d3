package io.github.decroche.examples.cli;

import io.github.decroche.report.Labels;
import io.github.decroche.rules.ClassificationRule;
import io.github.decroche.rules.ExpectedAnswerRule;
import io.github.decroche.rules.JudgedAnswer;
import io.github.decroche.rules.RuleCatalogue;
import io.github.decroche.rules.RuleDescription;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.text.Markdown;
import io.github.decroche.text.TextTable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A catalogue of rules as a Markdown document that can be reviewed without the code. */
final class RulesText {
    private final Locale locale;
    private final Labels labels;
    private final Study study;
    private final Optional<LocalDate> day;
    private final StringBuilder text = new StringBuilder();

    /** Of the expected answers, only those valid on the day are shown, if one is given. */
    RulesText(Locale locale, Study study, Optional<LocalDate> day) {
        this.locale = locale;
        this.labels = Labels.in(locale);
        this.study = study;
        this.day = day;
    }

    String text(RuleCatalogue catalogue) {
        heading(1, labels.text("rules.title", study.id()));
        paragraph(Markdown.paragraph(study.title().in(locale)));
        paragraph(labels.text("rules.how"));
        heading(2, labels.text("rules.expected"));
        study.scenarios().forEach(scenario -> scenario(scenario, catalogue));
        heading(2, labels.text("rules.classification"));
        paragraph(labels.text("rules.information"));
        text.append(classification(catalogue.classification()).markdownOfTexts())
                .append('\n');
        heading(2, labels.text("rules.withoutAnswer"));
        paragraph(labels.text(
                "rules.withoutAnswer.text",
                study.protocol().maxAttempts(),
                labels.minutes(study.protocol().announcedLimit().toNanos() / 1e9),
                labels.minutes(study.protocol().giveUpAfter().toNanos() / 1e9)));
        if (!catalogue.own().isEmpty()) {
            heading(2, labels.text("rules.own"));
            paragraph(labels.text("rules.own.text"));
            text.append(own(catalogue.own()).markdownOfTexts()).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void scenario(Scenario scenario, RuleCatalogue catalogue) {
        heading(3, scenario.id());
        paragraph("> " + Markdown.paragraph(scenario.question().in(locale)));
        String service = study.service(scenario.service())
                .map(Service::name)
                .orElseThrow()
                .in(locale);
        paragraph(labels.text(
                "rules.scenario",
                Markdown.text(service),
                labels.text("rules.kind." + scenario.kind().id())));
        List<Integer> versions = Stream.iterate(1, version -> version + 1)
                .limit(scenario.versions().size())
                .filter(version ->
                        day.map(scenario.expected(version).validity()::contains).orElse(true))
                .toList();
        if (versions.isEmpty()) {
            paragraph(labels.text("rules.noVersion", day.orElseThrow()));
        }
        for (int version : versions) {
            ExpectedAnswer expected = scenario.expected(version);
            if (scenario.versions().size() > 1) {
                heading(4, labels.text("rules.version", version, labels.of(expected.validity())));
            }
            text.append(points(expected).markdownOfTexts()).append('\n');
            List<ExpectedAnswerRule> rules = catalogue.expectedAnswers().stream()
                    .filter(rule -> rule.scenario().id().equals(scenario.id()) && rule.version() == version)
                    .toList();
            text.append(expected(rules).markdownOfTexts()).append('\n');
        }
    }

    private TextTable points(ExpectedAnswer expected) {
        return new TextTable(
                header("point", "said", "essential"),
                expected.points().stream()
                        .map(point -> List.of(
                                point.id(),
                                point.label().in(locale),
                                labels.text(point.essential() ? "rules.yes" : "rules.no")))
                        .toList());
    }

    private TextTable expected(List<ExpectedAnswerRule> rules) {
        return new TextTable(
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

    private TextTable classification(List<ClassificationRule> rules) {
        return new TextTable(
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
                rules.stream().flatMap(this::classification).toList());
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

    private TextTable own(List<RuleDescription> rules) {
        return new TextTable(
                header("rule", "sentence", "source", "validity"),
                rules.stream()
                        .map(rule -> List.of(
                                rule.id(),
                                rule.name().in(locale),
                                rule.source().in(locale),
                                labels.of(rule.validity())))
                        .toList());
    }

    private List<String> header(String... columns) {
        return Stream.of(columns).map(column -> labels.text("rules." + column)).toList();
    }

    private void heading(int level, String words) {
        paragraph("#".repeat(level) + " " + words);
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
