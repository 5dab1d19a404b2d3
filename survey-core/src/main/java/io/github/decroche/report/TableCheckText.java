package io.github.decroche.report;

import io.github.decroche.statistics.published.CellFinding;
import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.GroupFinding;
import io.github.decroche.statistics.published.GroupPart;
import io.github.decroche.statistics.published.JointFinding;
import io.github.decroche.statistics.published.PercentageFinding;
import io.github.decroche.statistics.published.Possibility;
import io.github.decroche.statistics.published.PrintedFraction;
import io.github.decroche.statistics.published.PublishedCell;
import io.github.decroche.statistics.published.PublishedPercentage;
import io.github.decroche.statistics.published.Split;
import io.github.decroche.statistics.published.TableFindings;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What was found in a published table, for people: a table of its cells, a block for each group, and what was assumed. */
public final class TableCheckText {
    private static final int MOST_SHOWN = 10;
    private static final int WIDEST_LINE = 90;
    private static final int WIDEST_NAME = 26;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GROUP = 40;
    /** The column of the verdict. */
    private static final int VERDICT = 3;

    private final Labels labels;
    private final TableFindings findings;
    private final Set<Denominators> assumed;

    private TableCheckText(Labels labels, TableFindings findings, Set<Denominators> assumed) {
        this.labels = labels;
        this.findings = findings;
        this.assumed = assumed;
    }

    /** The findings in the language of a locale, under each assumption on the denominators. */
    public static TableCheckText in(Locale locale, TableFindings findings) {
        return new TableCheckText(Labels.in(locale), findings, EnumSet.allOf(Denominators.class));
    }

    /** The same under one assumption only. */
    public TableCheckText under(Denominators denominators) {
        return new TableCheckText(labels, findings, EnumSet.of(denominators));
    }

    /**
     * A group's findings.
     *
     * @param title the group and the verdict
     * @param entries what it needs, and what fits or comes nearest
     */
    public record Block(String title, List<Entry> entries) {
        /** Copies the entries. */
        public Block {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A finding under its name.
     *
     * @param name the name
     * @param lines what was found
     */
    public record Entry(String name, List<String> lines) {
        /** Copies the lines. */
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** One row a cell. */
    public TextTable cells() {
        boolean fewer = assumed.contains(Denominators.MAY_SHRINK);
        List<String> header = new ArrayList<>();
        for (String column : List.of("cell", "printed", "verdict", "ofAll")) {
            header.add(labels.text("checkTable." + column));
        }
        header.add(2, "n");
        if (fewer) {
            header.add(labels.text("checkTable.ofFewer"));
        }
        header.add(labels.text("checkTable.smallest"));
        List<List<String>> rows = new ArrayList<>();
        for (CellFinding cell : findings.cells()) {
            PercentageFinding found = cell.ofAll();
            List<String> row = new ArrayList<>();
            row.add(Lines.wrapped(cell.cell().name(), WIDEST_NAME));
            row.add(text(found.percentage()));
            row.add(Long.toString(found.n()));
            row.add(cell.part() ? ofPart(cell.verdict()) : ofAll(cell.verdict(), found.n()));
            row.add(ofAll(found));
            if (fewer) {
                row.add(fewer(found));
            }
            row.add(found.smallest().map(TableCheckText::fraction).orElse(FigureRows.NONE));
            rows.add(row);
        }
        return new TextTable(
                header,
                rows,
                IntStream.range(0, header.size())
                        .mapToObj(column -> column != 0 && column != VERDICT)
                        .toList());
    }

    private String ofPart(Possibility verdict) {
        return labels.text(
                "checkTable.verdict." + (verdict == Possibility.POSSIBLE ? "possible-of-part" : verdict.id()));
    }

    /** The verdict in the light of what is assumed. */
    private String ofAll(Possibility verdict, long n) {
        if (verdict != Possibility.POSSIBLE_OF_FEWER) {
            return labels.text("checkTable.verdict." + verdict.id());
        }
        if (assumed.size() > 1) {
            return labels.text("checkTable.verdict.impossible-of-all", n);
        }
        return labels.text("checkTable.verdict."
                + (assumed.contains(Denominators.EXACT) ? Possibility.IMPOSSIBLE : Possibility.POSSIBLE_OF_FEWER).id());
    }

    private String ofAll(PercentageFinding found) {
        if (found.counts() == 0) {
            return fractionAsPrinted(found.low()) + "\n" + fractionAsPrinted(found.high());
        }
        return found.counts() == 1
                ? fraction(found.low())
                : labels.text(
                        "checkTable.counts", found.low().count(), found.high().count(), found.n(), found.counts());
    }

    private String fewer(PercentageFinding found) {
        return found.largest()
                .filter(largest -> largest.of() < found.n())
                .map(largest -> fraction(largest) + "\n" + unrecorded(found.n() - largest.of()))
                .orElse(FigureRows.NONE);
    }

    private String unrecorded(long units) {
        return labels.counted("checkTable.unrecorded", units, units);
    }

    /** One block a group. */
    public List<Block> groups() {
        return findings.groups().stream().map(this::block).toList();
    }

    private Block block(GroupFinding group) {
        String verdict = ofAll(group.verdict(), group.n()).replace('\n', ' ');
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(labels.text("checkTable.needs"), needs(group)));
        for (Denominators denominators : assumed) {
            String name = labels.text("checkTable." + denominators.id(), group.n());
            group.under(denominators).ifPresent(joint -> entries.add(new Entry(name, lines(group, joint))));
        }
        if (group.exact().isEmpty()) {
            entries.add(
                    new Entry(labels.text("checkTable.splits"), List.of(labels.text("checkTable.splits.notSearched"))));
        }
        return new Block(
                labels.text("checkTable.group", Lines.shortened(group.group(), LONGEST_GROUP), group.n(), verdict),
                entries);
    }

    private List<String> needs(GroupFinding group) {
        List<String> lines = new ArrayList<>();
        for (GroupPart part : group.parts()) {
            String needed = part.smallest().isPresent()
                    ? Long.toString(part.smallest().getAsLong())
                    : labels.text("checkTable.needs.none", group.n());
            List<String> pieces = new ArrayList<>();
            for (PublishedCell cell : part.cells()) {
                String figure = Lines.shortened(cell.name(), LONGEST_NAME) + " " + text(cell.percentage());
                pieces.add(
                        pieces.isEmpty()
                                ? labels.text("checkTable.needs.part", needed, figure)
                                : labels.text("checkTable.needs.next", figure));
            }
            lines.addAll(wrapped(pieces));
        }
        group.smallest()
                .ifPresent(all -> lines.add(
                        labels.text("checkTable.needs." + (all > group.n() ? "over" : "within"), all, group.n())));
        return lines;
    }

    private List<String> lines(GroupFinding group, JointFinding joint) {
        if (joint.splits() == 0) {
            return List.of(labels.text("checkTable.tooFew"));
        }
        List<String> lines = new ArrayList<>();
        String counted = joint.splits() == JointFinding.MOST_COUNTED ? " " + labels.text("checkTable.counted") : "";
        lines.add((joint.isPossible()
                        ? labels.text("checkTable.fits", joint.splits())
                        : labels.text("checkTable.nearest", joint.deviation(), joint.splits()))
                + counted);
        if (joint.listed().size() < joint.splits()) {
            lines.add(labels.text("checkTable.first"));
        }
        joint.listed().stream().limit(MOST_SHOWN).forEach(split -> lines.addAll(lines(group, joint, split)));
        if (joint.listed().size() > MOST_SHOWN) {
            int more = joint.listed().size() - MOST_SHOWN;
            lines.add(labels.counted("checkTable.more", more, more));
        }
        return lines;
    }

    /** A split, in lines that are not too long: {@code 52/90 + 57/99, 15/99}; with its percentages if they do not all fit. */
    private List<String> lines(GroupFinding group, JointFinding joint, Split split) {
        List<String> pieces = new ArrayList<>();
        int figure = 0;
        for (GroupPart part : group.parts()) {
            for (PublishedCell cell : part.cells()) {
                String before = figure == 0 ? "" : cell.equals(part.cells().get(0)) ? " + " : ", ";
                PrintedFraction fraction = split.figures().get(figure++);
                pieces.add(before + (joint.isPossible() ? fraction(fraction) : beside(fraction, cell.percentage())));
            }
        }
        if (split.unrecorded() > 0) {
            pieces.add(" (" + unrecorded(split.unrecorded()) + ")");
        }
        return wrapped(pieces);
    }

    /** A fraction as it is printed, with the published percentage in brackets when that is another. */
    private String beside(PrintedFraction fraction, PublishedPercentage published) {
        return fractionAsPrinted(fraction) + (fraction.printed().equals(published) ? "" : " [" + text(published) + "]");
    }

    /** Pieces in as many lines as they need; each begins with what separates it from the one before. */
    private static List<String> wrapped(List<String> pieces) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (line.length() + piece.length() > WIDEST_LINE && !line.isEmpty()) {
                int mark = piece.indexOf(' '); // a mark stays at the end of its line, a sign goes to the next
                lines.add(line + piece.substring(0, mark));
                line.setLength(0);
                line.append("  ").append(piece.substring(mark).strip());
            } else {
                line.append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** What was assumed, and how much was found impossible: one sentence a line. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(assumption("rounding." + findings.rounding().id()));
        if (assumed.size() == 1) {
            assumed.forEach(denominators -> lines.add(assumption("assumed." + denominators.id())));
        }
        if (!findings.groups().isEmpty()) {
            lines.add(assumption("assumed.groups"));
        }
        lines.add(labels.text("checkTable.notAssumed"));
        for (Denominators denominators : assumed) {
            lines.add(labels.text("checkTable.found." + denominators.id(), found(denominators)));
        }
        return lines;
    }

    private String found(Denominators denominators) {
        String cells = found("cells", findings.impossibleCells(denominators), findings.cells());
        return findings.groups().isEmpty()
                ? cells
                : cells + ", " + found("groups", findings.impossibleGroups(denominators), findings.groups());
    }

    private String found(String what, List<?> impossible, List<?> all) {
        return labels.counted("checkTable.found." + what, all.size(), impossible.size(), all.size());
    }

    private String assumption(String key) {
        return labels.text("checkTable.assumed", labels.text("checkTable." + key));
    }

    private String text(PublishedPercentage percentage) {
        return labels.number(percentage.value().doubleValue(), percentage.decimals()) + "\u00A0%";
    }

    private static String fraction(PrintedFraction fraction) {
        return fraction.count() + "/" + fraction.of();
    }

    private String fractionAsPrinted(PrintedFraction fraction) {
        return fraction(fraction) + " = " + text(fraction.printed());
    }
}
