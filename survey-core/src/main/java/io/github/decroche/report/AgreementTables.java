package io.github.decroche.report;

import io.github.decroche.analysis.agreement.CodedItem;
import io.github.decroche.analysis.agreement.CodingAgreement;
import io.github.decroche.analysis.agreement.Disagreement;
import io.github.decroche.analysis.agreement.ItemAgreement;
import io.github.decroche.analysis.agreement.LeftOut;
import io.github.decroche.classification.Category;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.agreement.Kappa;
import io.github.decroche.study.Term;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How far two coders agree, as tables: the figures of each item, the calls left out, the disagreements. */
final class AgreementTables {
    /** How many ids of calls left out are shown. */
    private static final int MOST_IDS = 4;

    private static final int WIDEST_IDS = 60;
    private static final int WIDEST_ID = 24;
    private static final int WIDEST_ITEM = 34;
    private static final int WIDEST_VALUE = 22;

    private final Labels labels;
    private final FigureRows rows;

    AgreementTables(Labels labels) {
        this.labels = labels;
        this.rows = new FigureRows(labels);
    }

    TextTable figures(CodingAgreement agreement, String corner) {
        List<List<String>> rows = new ArrayList<>();
        String scenario = "";
        for (ItemAgreement item : agreement.items()) {
            String of = item.item().scenario().orElse(scenario);
            if (!of.equals(scenario)) {
                scenario = of;
                rows.add(List.of(Lines.wrapped(scenario, WIDEST_ITEM), "", "", "", "", "", ""));
            }
            rows.add(row(item));
        }
        List<String> header = new ArrayList<>(List.of(corner));
        for (String column : List.of("calls", "agree", "kappa", "alpha", "ac1", "differ")) {
            header.add(labels.text("agreement.column." + column));
        }
        return new TextTable(header, rows);
    }

    private List<String> row(ItemAgreement item) {
        return List.of(
                label(item.item()),
                Long.toString(item.calls()),
                agreement(item),
                kappa(item),
                number(item.alpha()),
                number(item.gwetAc1()),
                item.calls() == 0 ? FigureRows.NONE : Long.toString(item.disagreements()));
    }

    private String agreement(ItemAgreement item) {
        return labels.percent(item.agreement()) + limits(item.agreement().interval(), 100, 1);
    }

    /** κ with its interval, or what to heed instead. */
    private String kappa(ItemAgreement item) {
        String kappa = item.kappa().map(it -> labels.number(it.value(), 2)).orElse(FigureRows.NONE);
        return item.caution()
                .map(caution -> kappa + " (" + labels.text("agreement.caution." + caution.id()) + ")")
                .orElseGet(() ->
                        kappa + limits(item.kappa().map(Kappa::estimate).flatMap(it -> it.interval()), 1, 2));
    }

    private String limits(Optional<ConfidenceInterval> interval, double scale, int decimals) {
        return interval.map(it -> "  " + rows.fromTo(it, scale, decimals)).orElse("");
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? labels.number(value.getAsDouble(), 2) : FigureRows.NONE;
    }

    TextTable leftOut(CodingAgreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        agreement
                .leftOutCounts()
                .forEach((reason, count) -> rows.add(List.of(
                        labels.text("agreement.leftOut." + reason.id()),
                        Long.toString(count),
                        ids(agreement, reason))));
        return new TextTable(
                List.of(
                        labels.text("agreement.leftOut"),
                        labels.text("agreement.column.calls"),
                        labels.text("agreement.leftOut.ids")),
                rows,
                List.of(false, true, false));
    }

    private static String ids(CodingAgreement agreement, LeftOut.Reason reason) {
        List<String> ids = agreement.leftOut().stream()
                .filter(it -> it.reason() == reason)
                .limit(MOST_IDS + 1)
                .map(LeftOut::call)
                .toList();
        String first = ids.stream().limit(MOST_IDS).collect(Collectors.joining(", "));
        return Lines.wrapped(first + (ids.size() > MOST_IDS ? ", …" : ""), WIDEST_IDS);
    }

    TextTable disagreements(CodingAgreement agreement, int longest) {
        List<Disagreement> all = agreement.disagreements();
        List<List<String>> rows = new ArrayList<>();
        for (Disagreement disagreement : all.subList(0, Math.min(longest, all.size()))) {
            CodedItem item = disagreement.item();
            rows.add(List.of(
                    Lines.wrapped(disagreement.call(), WIDEST_ID),
                    Lines.wrapped(listed(item), WIDEST_ITEM),
                    Lines.wrapped(value(item, disagreement.first()), WIDEST_VALUE),
                    Lines.wrapped(value(item, disagreement.second()), WIDEST_VALUE)));
        }
        if (all.size() > longest) {
            rows.add(List.of(labels.text("agreement.more", all.size() - longest), "", "", ""));
        }
        return new TextTable(
                List.of(
                        labels.text("agreement.disagreements"),
                        labels.text("agreement.column.item"),
                        labels.text("agreement.column.first"),
                        labels.text("agreement.column.second")),
                rows,
                List.of(false, false, false, false));
    }

    /** The item's name in the table of figures, below the name of what it is a part of. */
    private String label(CodedItem item) {
        return switch (item.part()) {
            case POINT -> Lines.wrapped("· " + item.of().orElseThrow(), WIDEST_ITEM);
            case ALTERNATIVE, REDIRECT -> listed(item);
            case CATEGORY -> item.of().map(id -> "… " + category(id)).orElseGet(() -> name(item));
            default -> name(item);
        };
    }

    /** The item's name where it stands alone. */
    private String listed(CodedItem item) {
        return item.of()
                .map(of -> labels.text(
                        "agreement.of", name(item), item.part() == CodedItem.Part.POINT ? of : term(item, of)))
                .orElseGet(() -> name(item));
    }

    private String name(CodedItem item) {
        return labels.text("agreement.item." + item.part().id());
    }

    private String value(CodedItem item, String value) {
        return switch (item.part()) {
            case CATEGORY -> category(value);
            case INFORMATION -> labels.text("rules.information." + value);
            case REFUSAL -> term(item, value);
            default -> labels.text("rules." + value);
        };
    }

    /** A word of the vocabulary of redirects, alternatives or refusals. */
    private String term(CodedItem item, String id) {
        return labels.text("agreement." + item.part().id() + "." + id);
    }

    private String category(String id) {
        return labels.of(Term.parse(Category.class, "category", id));
    }
}
