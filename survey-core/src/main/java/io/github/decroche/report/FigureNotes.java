package io.github.decroche.report;

import io.github.decroche.analysis.AttemptSummary;
import io.github.decroche.analysis.ConnectionGap;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.OperatorGap;
import io.github.decroche.analysis.PresentedAttempts;
import io.github.decroche.analysis.agreement.CodingAgreement;
import io.github.decroche.analysis.agreement.ItemAgreement;
import io.github.decroche.analysis.agreement.LeftOut;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.Verdict;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands below tables: figures in sentences, and how to read them. */
public final class FigureNotes {
    private final Labels labels;
    private final Optional<Withheld> withheld;

    private FigureNotes(Labels labels, Optional<Withheld> withheld) {
        this.labels = labels;
        this.withheld = withheld;
    }

    /** Notes in the language of a locale. */
    public static FigureNotes in(Locale locale) {
        return new FigureNotes(Labels.in(locale), Optional.empty());
    }

    /** Notes on tables that withhold something: without the groups of which something would be told, and with the rule below. */
    public FigureNotes withholding(Withheld figures) {
        return new FigureNotes(labels, Optional.of(figures));
    }

    /** The rule by which figures are withheld; nothing where none are. */
    public List<String> ofWithheld() {
        return withheld.map(it -> List.of(labels.text(
                        "withheld.note", labels.text("withheld"), it.rule().calls(), SmallCells.CALLERS)))
                .orElse(List.of());
    }

    /** Why calls connect more often than attempts, and how far an operator's figure is from ours: a paragraph for each group. */
    public List<String> ofAttempts(Grouped<AttemptSummary> attempts) {
        List<String> paragraphs = new ArrayList<>();
        attempts.groups().forEach((key, summary) -> {
            if (isTold(key)) {
                add(paragraphs, name(key), summary);
            }
        });
        if (isTold(GroupKey.ALL)) {
            add(paragraphs, labels.text("allCalls"), attempts.all());
        }
        paragraphs.add(labels.text("attempts.note.reading"));
        return paragraphs;
    }

    /** Whether all figures of attempts are told of a group; how they ended is below all others. */
    private boolean isTold(GroupKey key) {
        return !withheld.flatMap(it -> it.isWithheld(key, "outcomes")).orElse(false);
    }

    private String name(GroupKey key) {
        return key.values().stream()
                .map(value -> value.orElse(labels.text("unrecorded")))
                .collect(Collectors.joining(" · "));
    }

    private void add(List<String> paragraphs, String name, AttemptSummary summary) {
        if (summary.gap().isEmpty() || summary.attemptsPerCall().isEmpty()) {
            return;
        }
        ConnectionGap gap = summary.gap().orElseThrow();
        MeanEstimate mean = summary.attemptsPerCall().orElseThrow();
        StringBuilder text = new StringBuilder(labels.text(
                "attempts.note.rates",
                name,
                labels.percent(summary.perCall()),
                labels.percent(summary.perAttempt(PresentedAttempts.ALL)),
                labels.number(mean.mean(), 2),
                labels.percent(summary.atAttempt().get(0)),
                labels.number(gap.retries() * 100, 1)));
        Share queued = summary.perAttempt(PresentedAttempts.QUEUED);
        if (queued.of() > 0) {
            text.append(' ')
                    .append(labels.text(
                            "attempts.note.queue",
                            summary.attempts() - queued.of(),
                            queued.of(),
                            labels.percent(queued),
                            labels.percent(summary.perAttempt(PresentedAttempts.STAYED))));
        }
        summary.operator().ifPresent(operator -> text.append(' ').append(text(operator)));
        paragraphs.add(text.toString());
    }

    private String text(OperatorGap operator) {
        return labels.text(
                "attempts.note.operator",
                labels.percent(operator.published()),
                labels.signed(operator.total()),
                signed(operator.remainder(PresentedAttempts.ALL)),
                signed(operator.remainder(PresentedAttempts.QUEUED)),
                signed(operator.remainder(PresentedAttempts.STAYED)));
    }

    private String signed(OptionalDouble difference) {
        return difference.isPresent() ? labels.signed(difference.getAsDouble()) : FigureRows.NONE;
    }

    /** How many calls were compared, and how to read the coefficients. */
    public List<String> ofAgreement(CodingAgreement agreement) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(labels.text(
                "agreement.note.compared",
                agreement.compared(),
                agreement.codedByBoth(),
                agreement.compared() == 0
                        ? FigureRows.NONE
                        : agreement.disagreements().size()));
        if (!agreement.leftOut().isEmpty()) {
            long nothingToCode = agreement.leftOut(LeftOut.Reason.NOT_CONNECTED);
            paragraphs.add(labels.text(
                    "agreement.note.leftOut",
                    agreement.leftOut().size(),
                    nothingToCode,
                    agreement.leftOut().size() - nothingToCode));
        }
        paragraphs.add(labels.text("agreement.note.coefficients"));
        Set<ItemAgreement.Caution> cautions = EnumSet.noneOf(ItemAgreement.Caution.class);
        agreement.items().forEach(item -> item.caution().ifPresent(cautions::add));
        cautions.forEach(caution -> paragraphs.add(labels.text("agreement.note." + caution.id())));
        return paragraphs;
    }

    /** Each comparison in a sentence, and what to know before relying on them. */
    public List<String> of(ComparisonResult result, Study study) {
        Statements statements = Statements.in(labels, study);
        List<String> paragraphs = new ArrayList<>();
        result.comparisons().stream()
                .filter(it ->
                        it.groupFigure().calls() > 0 && it.referenceFigure().calls() > 0)
                .forEach(it -> paragraphs.add(statements.of(it)));
        result.balance().stream()
                .filter(it -> it.verdict() == Verdict.DIFFERENT)
                .forEach(it -> paragraphs.add(statements.ofBalance(it)));
        paragraphs.addAll(statements.notes(result));
        return paragraphs;
    }
}
