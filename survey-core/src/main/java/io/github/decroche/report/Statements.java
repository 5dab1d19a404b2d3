package io.github.decroche.report;

import io.github.decroche.comparison.Caution;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.ContrastMethod;
import io.github.decroche.comparison.GroupComparison;
import io.github.decroche.comparison.GroupFigure;
import io.github.decroche.comparison.LeftOutCalls;
import io.github.decroche.comparison.MixCheck;
import io.github.decroche.comparison.Verdict;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Label;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Comparisons in words that cannot be misread: what was seen, what it shows, and what it does not show. */
public final class Statements {
    private final Labels labels;
    private final Study study;

    private Statements(Labels labels, Study study) {
        this.labels = labels;
        this.study = study;
    }

    /** Statements in the language of a locale, with the names that the study gives to its profiles. */
    public static Statements in(Locale locale, Study study) {
        return in(Labels.in(locale), study);
    }

    static Statements in(Labels labels, Study study) {
        return new Statements(labels, study);
    }

    /** The name of a verdict. */
    public String of(Verdict verdict) {
        return labels.text("verdict." + verdict.id());
    }

    /** The name of an outcome. */
    public String of(Outcome outcome) {
        return labels.text("outcome." + outcome.id());
    }

    /** One comparison: both figures, and what they show. */
    public String of(GroupComparison comparison) {
        return figures(comparison) + " " + finding(comparison, "statement.");
    }

    /** One check of balance: both figures, and what they tell of the fieldwork. */
    public String ofBalance(GroupComparison comparison) {
        return figures(comparison) + " " + finding(comparison, "balance.");
    }

    private String figures(GroupComparison comparison) {
        return labels.text(
                "statement.figures",
                of(comparison.outcome()),
                name(comparison.group()),
                figure(comparison.outcome(), comparison.groupFigure()),
                name(comparison.reference()),
                figure(comparison.outcome(), comparison.referenceFigure()));
    }

    private String finding(GroupComparison comparison, String prefix) {
        if (comparison.verdict() == Verdict.WITHHELD) {
            return labels.text("statement.withheld." + withheld(comparison));
        }
        boolean undeclared = comparison.margin().isEmpty() && comparison.verdict() == Verdict.INCONCLUSIVE;
        StringBuilder text = new StringBuilder(labels.text(
                prefix + comparison.verdict().id() + (undeclared ? ".noMargin" : ""),
                difference(comparison),
                comparison.margin().map(this::margin).orElse("")));
        if (comparison.cautions().contains(Caution.SIGNS_DISAGREE)) {
            text.append(' ').append(labels.text("statement.signsDisagree"));
        }
        if (comparison.cautions().contains(Caution.POST_HOC_MARGIN)) {
            text.append(' ').append(labels.text("statement.postHoc"));
        }
        return text.toString();
    }

    private static String withheld(GroupComparison comparison) {
        boolean matched =
                comparison.method() == ContrastMethod.PAIRS || comparison.method() == ContrastMethod.PAIRS_OF_CALLERS;
        return matched && comparison.informative() == 0
                ? "NO_PAIRS"
                : comparison.withheld().orElseThrow().name();
    }

    /** The difference on like calls in words: {@code 13.6 points less}. */
    private String difference(GroupComparison comparison) {
        double value = comparison.withinStrata().estimate().map(Estimate::value).orElse(0.0);
        return switch (comparison.outcome().scale()) {
            case SHARE -> labels.text(direction("points", value, 0), labels.number(Math.abs(value) * 100, 1));
            case SECONDS -> labels.text(direction("seconds", value, 0), labels.number(Math.abs(value), 0));
            case SUPERIORITY -> labels.text(direction("superiority", value, 0.5), labels.number(value * 100, 0));
        };
    }

    private static String direction(String unit, double value, double equality) {
        return "difference." + unit + (value < equality ? ".less" : ".more");
    }

    private String figure(Outcome outcome, GroupFigure figure) {
        if (figure.calls() == 0) {
            return labels.text("statement.noCalls");
        }
        return figure.rate()
                .map(rate -> labels.text(
                        "statement.rate", labels.percent(rate.estimate().orElseThrow()), figure.calls()))
                .orElseGet(() -> labels.text(
                        "statement.mean",
                        figure.mean()
                                .map(mean -> outcome.scale() == Outcome.Scale.SECONDS
                                        ? labels.minutes(mean.mean())
                                        : labels.number(mean.mean(), 2))
                                .orElseThrow(),
                        figure.calls()));
    }

    /** A margin in its unit: {@code 10 points}. */
    String margin(EquivalenceMargin margin) {
        return switch (margin.outcome().scale()) {
            case SHARE -> labels.text("margin.points", plain(margin.value() * 100));
            case SECONDS -> labels.text("margin.seconds", plain(margin.value()));
            case SUPERIORITY -> labels.text("margin.superiority", plain(margin.value() * 100));
        };
    }

    /** A number without needless zeros, in the language's way. */
    private String plain(double value) {
        NumberFormat format = NumberFormat.getInstance(labels.locale());
        format.setMaximumFractionDigits(3);
        format.setGroupingUsed(false);
        return format.format(value);
    }

    /** What to know before relying on a result: each line once, with the comparisons that it concerns. */
    public List<String> notes(ComparisonResult result) {
        List<String> notes = new ArrayList<>();
        notes.add(labels.text("note.p"));
        if (!result.declared()) {
            notes.add(labels.text(study.analysisPlan().isPresent() ? "note.otherPlan" : "note.noPlan"));
        }
        Set<Caution> cautions = new TreeSet<>();
        List<GroupComparison> all = new ArrayList<>(result.comparisons());
        all.addAll(result.balance());
        all.forEach(it -> cautions.addAll(it.cautions()));
        for (Caution caution : cautions) {
            notes.add(labels.text("caution." + caution.id(), concerned(all, caution)));
        }
        result.comparisons().stream()
                .filter(it -> it.unmatched() > 0)
                .map(it -> labels.text("note.unmatched", name(it.group()), it.unmatched()))
                .distinct()
                .forEach(notes::add);
        result.mixes().stream().filter(MixCheck::flagged).map(this::of).forEach(notes::add);
        result.leftOut().stream().map(this::of).forEach(notes::add);
        return notes;
    }

    /** What a caution concerns, unless it concerns all: an outcome, or one group in an outcome. */
    private String concerned(List<GroupComparison> all, Caution caution) {
        Map<Outcome, List<GroupComparison>> byOutcome = all.stream()
                .collect(Collectors.groupingBy(
                        GroupComparison::outcome, () -> new EnumMap<>(Outcome.class), Collectors.toList()));
        List<String> names = new ArrayList<>();
        boolean concernsAll = true;
        for (Map.Entry<Outcome, List<GroupComparison>> outcome : byOutcome.entrySet()) {
            List<String> groups = outcome.getValue().stream()
                    .filter(it -> it.cautions().contains(caution))
                    .map(GroupComparison::group)
                    .toList();
            boolean whole = groups.size() == outcome.getValue().size();
            concernsAll &= whole;
            if (!groups.isEmpty()) {
                names.add(of(outcome.getKey())
                        + (whole ? "" : " – " + groups.stream().map(this::name).collect(Collectors.joining(", "))));
            }
        }
        return concernsAll ? "" : " (" + String.join("; ", names) + ")";
    }

    private String of(MixCheck mix) {
        return labels.text(
                "mix." + mix.dimension().id(),
                name(mix.group()),
                labels.percent(mix.distance().orElse(0), 0));
    }

    private String of(LeftOutCalls leftOut) {
        return labels.text(
                "leftOut",
                labels.text("dimension." + leftOut.dimension().id()),
                name(leftOut.value()),
                leftOut.missingIn(),
                leftOut.calls(),
                leftOut.wave());
    }

    /** What people call a group: the label of a profile; a wave is called by its id. */
    String name(String group) {
        Optional<Label> label = study.profile(group).map(CallerProfile::label);
        return label.map(it -> it.in(labels.locale())).orElse(group);
    }
}
