package io.github.decroche.report;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.AttemptSummary;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.analysis.agreement.CodingAgreement;
import io.github.decroche.call.Aspect;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures as tables for people: one column a group, one row a figure, as the report prints them. */
public final class FigureTables {
    private final Labels labels;
    private final int columns;
    private final Optional<Withheld> withheld;

    private FigureTables(Labels labels, int columns, Optional<Withheld> withheld) {
        this.labels = labels;
        this.columns = columns;
        this.withheld = withheld;
    }

    /** Tables in the language of a locale, as wide as there are groups. */
    public static FigureTables in(Locale locale) {
        return new FigureTables(Labels.in(locale), Integer.MAX_VALUE, Optional.empty());
    }

    /**
     * Tables of at most so many groups each.
     *
     * @param groups how many groups fit beside each other, at least one
     */
    public FigureTables ofAtMost(int groups) {
        return new FigureTables(labels, groups, withheld);
    }

    /**
     * Tables of groups without what is withheld, a letter in its place: of the synthesis, the waits, the ratings or the attempts,
     * whichever it was decided of.
     */
    public FigureTables withholding(Withheld figures) {
        return new FigureTables(labels, columns, Optional.of(figures));
    }

    /** The synthesis, all calls being the last column of the last table. */
    public List<TextTable> of(Synthesis synthesis) {
        List<Column<GroupSummary>> groups = new ArrayList<>();
        synthesis.groups().forEach(group -> groups.add(new Column<>(name(group.key()), group.key(), group)));
        String all = synthesis
                .volumes()
                .map(volumes ->
                        labels.text("allCallsWeighted", volumes.dimension().id()))
                .orElse(labels.text("allCalls"));
        groups.add(new Column<>(all, GroupKey.ALL, synthesis.all()));
        return tables(
                intervals(groups.get(0).figures().rate(Measure.CONNECTED)),
                groups,
                new FigureRows(labels).ofSynthesis());
    }

    /** The waits, all calls being the last column of the last table. */
    public List<TextTable> ofWaits(Grouped<WaitSummary> waits) {
        String corner = labels.text("waits.axis") + "\n"
                + intervals(waits.all().announced().understated());
        return tables(
                corner,
                columns(waits),
                new FigureRows(labels).ofWaits(waits.all().marks()));
    }

    /** The ratings by aspect, all calls being the last column of the last table. */
    public List<TextTable> ofRatings(Grouped<Map<Aspect, AspectRatings>> ratings) {
        String corner = Optional.ofNullable(ratings.all().get(Aspect.OVERALL))
                .map(overall -> intervals(overall.satisfied()))
                .orElse("");
        return tables(corner, columns(ratings), new FigureRows(labels).ofRatings());
    }

    /** The attempts, all calls being the last column of the last table. */
    public List<TextTable> ofAttempts(Grouped<AttemptSummary> attempts) {
        return tables(intervals(attempts.all().perCall()), columns(attempts), new AttemptRows(labels).of(attempts));
    }

    /**
     * How far two coders agree: a row for each thing compared; then the calls left out, and the first disagreements, where there are
     * such.
     *
     * @param longest how many disagreements are listed at most
     */
    public List<TextTable> ofAgreement(CodingAgreement agreement, int longest) {
        AgreementTables tables = new AgreementTables(labels);
        List<TextTable> all = new ArrayList<>();
        all.add(tables.figures(agreement, intervals(agreement.items().get(0).agreement())));
        if (!agreement.leftOut().isEmpty()) {
            all.add(tables.leftOut(agreement));
        }
        if (!agreement.disagreements().isEmpty()) {
            all.add(tables.disagreements(agreement, longest));
        }
        return all;
    }

    /** A comparison: a table a group, one row an outcome with both figures, the difference and the verdict. */
    public List<TextTable> of(ComparisonResult result, Study study) {
        return new ComparisonTables(labels, Statements.in(labels, study)).of(result);
    }

    /** The level and the method of intervals such as that of a share. */
    private String intervals(Share share) {
        return labels.text("intervals", labels.level(share.level()), share.methodId());
    }

    private <R> List<Column<R>> columns(Grouped<R> grouped) {
        List<Column<R>> groups = new ArrayList<>();
        grouped.groups().forEach((key, figures) -> groups.add(new Column<>(name(key), key, figures)));
        groups.add(new Column<>(labels.text("allCalls"), GroupKey.ALL, grouped.all()));
        return groups;
    }

    private String name(GroupKey key) {
        return key.values().stream()
                .map(value -> value.orElse(labels.text("unrecorded")))
                .collect(Collectors.joining("\n"));
    }

    private <R> List<TextTable> tables(String corner, List<Column<R>> groups, List<Row<R>> rows) {
        List<TextTable> tables = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += Math.min(columns, groups.size())) {
            tables.add(table(corner, groups.subList(from, Math.min(from + columns, groups.size())), rows));
        }
        return tables;
    }

    private <R> TextTable table(String corner, List<Column<R>> groups, List<Row<R>> rows) {
        List<String> header = new ArrayList<>(List.of(corner));
        groups.forEach(group -> header.add(group.name()));
        return new TextTable(
                header,
                rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(row.label()));
                            groups.forEach(group -> cells.add(cell(group, row)));
                            return cells;
                        })
                        .toList());
    }

    private <R> String cell(Column<R> group, Row<R> row) {
        boolean isWithheld = withheld.isPresent()
                && withheld.get()
                        .isWithheld(group.key(), row.figure())
                        .orElseThrow(() -> new IllegalStateException("no rule for the figure " + row.figure()));
        return isWithheld ? labels.text("withheld") : row.cell().apply(group.figures());
    }

    /** The figures of one group under its name. */
    private record Column<R>(String name, GroupKey key, R figures) {}

    /** One figure under its label; the figure has the name that it has in files. */
    record Row<R>(String figure, String label, Function<R, String> cell) {}
}
