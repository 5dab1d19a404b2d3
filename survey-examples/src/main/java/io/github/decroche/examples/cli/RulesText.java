package io.github.decroche.examples.cli;

import io.github.decroche.examples.report.RuleTables;
import io.github.decroche.report.Labels;
import io.github.decroche.rules.RuleCatalogue;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.text.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        RuleTables tables = RuleTables.in(catalogue, locale);
        heading(1, labels.text("rules.title", study.id()));
        paragraph(Markdown.paragraph(study.title().in(locale)));
        paragraph(labels.text("rules.how"));
        heading(2, labels.text("rules.expected"));
        study.scenarios().forEach(scenario -> scenario(scenario, tables));
        heading(2, labels.text("rules.classification"));
        paragraph(labels.text("rules.information"));
        text.append(tables.classification().markdown()).append('\n');
        heading(2, labels.text("rules.withoutAnswer"));
        paragraph(labels.text(
                "rules.withoutAnswer.text",
                study.protocol().maxAttempts(),
                labels.minutes(study.protocol().announcedLimit()),
                labels.minutes(study.protocol().giveUpAfter())));
        if (!catalogue.own().isEmpty()) {
            heading(2, labels.text("rules.own"));
            paragraph(labels.text("rules.own.text"));
            text.append(tables.own().markdown()).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void scenario(Scenario scenario, RuleTables tables) {
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
        List<Integer> versions = RuleTables.versions(scenario, day);
        if (versions.isEmpty()) {
            paragraph(labels.text("rules.noVersion", day.orElseThrow()));
        }
        for (int version : versions) {
            ExpectedAnswer expected = scenario.expected(version);
            if (scenario.versions().size() > 1) {
                heading(4, labels.text("rules.version", version, labels.of(expected.validity())));
            }
            text.append(tables.points(expected).markdown()).append('\n');
            text.append(tables.expected(scenario, version).markdown()).append('\n');
        }
    }

    private void heading(int level, String words) {
        paragraph("#".repeat(level) + " " + words);
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
