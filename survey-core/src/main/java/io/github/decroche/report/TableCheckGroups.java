package io.github.decroche.report;

import io.github.decroche.report.TableCheckText.Block;
import io.github.decroche.report.TableCheckText.Entry;
import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.GroupFinding;
import io.github.decroche.statistics.published.GroupPart;
import io.github.decroche.statistics.published.JointFinding;
import io.github.decroche.statistics.published.PrintedFraction;
import io.github.decroche.statistics.published.PublishedCell;
import io.github.decroche.statistics.published.PublishedPercentage;
import io.github.decroche.statistics.published.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in the groups of a published table: what each needs, and the splits that fit or come nearest.
 *
 * @param words the words and figures
 */
record TableCheckGroups(TableCheckWords words) {
    private static final int MOST_SHOWN = 10;
    private static final int WIDEST_LINE = 90;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GROUP = 40;

    /** The findings of a group. */
    Block block(GroupFinding group) {
        String verdict = words.verdict(group.verdict(), group.n()).replace('\n', ' ');
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(words.labels().text("checkTable.needs"), needs(group)));
        for (Denominators denominators : words.assumed()) {
            String name = words.labels().text("checkTable." + denominators.id(), group.n());
            group.under(denominators).ifPresent(joint -> entries.add(new Entry(name, lines(group, joint))));
        }
        if (group.exact().isEmpty()) {
            entries.add(new Entry(
                    words.labels().text("checkTable.splits"),
                    List.of(words.labels().text("checkTable.splits.notSearched"))));
        }
        return new Block(
                words.labels()
                        .text("checkTable.group", Lines.shortened(group.group(), LONGEST_GROUP), group.n(), verdict),
                entries);
    }

    private List<String> needs(GroupFinding group) {
        List<String> lines = new ArrayList<>();
        for (GroupPart part : group.parts()) {
            String needed = part.smallest().isPresent()
                    ? Long.toString(part.smallest().getAsLong())
                    : words.labels().text("checkTable.needs.none", group.n());
            List<String> pieces = new ArrayList<>();
            for (PublishedCell cell : part.cells()) {
                String figure = Lines.shortened(cell.name(), LONGEST_NAME) + " " + words.percent(cell.percentage());
                pieces.add(
                        pieces.isEmpty()
                                ? words.labels().text("checkTable.needs.part", needed, figure)
                                : words.labels().text("checkTable.needs.next", figure));
            }
            lines.addAll(wrapped(pieces));
        }
        group.smallest()
                .ifPresent(all -> lines.add(words.labels()
                        .text("checkTable.needs." + (all > group.n() ? "over" : "within"), all, group.n())));
        return lines;
    }

    private List<String> lines(GroupFinding group, JointFinding joint) {
        if (joint.splits() == 0) {
            return List.of(words.labels().text("checkTable.tooFew"));
        }
        List<String> lines = new ArrayList<>();
        String counted = joint.splits() == JointFinding.MOST_COUNTED
                ? " " + words.labels().text("checkTable.counted")
                : "";
        lines.add((joint.isPossible()
                        ? words.labels().text("checkTable.fits", joint.splits())
                        : words.labels().text("checkTable.nearest", joint.deviation(), joint.splits()))
                + counted);
        if (joint.listed().size() < joint.splits()) {
            lines.add(words.labels().text("checkTable.first"));
        }
        joint.listed().stream().limit(MOST_SHOWN).forEach(split -> lines.addAll(lines(group, joint, split)));
        if (joint.listed().size() > MOST_SHOWN) {
            int more = joint.listed().size() - MOST_SHOWN;
            lines.add(words.labels().counted("checkTable.more", more, more));
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
                pieces.add(before
                        + (joint.isPossible()
                                ? TableCheckWords.fraction(fraction)
                                : beside(fraction, cell.percentage())));
            }
        }
        if (split.unrecorded() > 0) {
            pieces.add(" (" + words.unrecorded(split.unrecorded()) + ")");
        }
        return wrapped(pieces);
    }

    /** A fraction as it is printed, with the published percentage in brackets when that is another. */
    private String beside(PrintedFraction fraction, PublishedPercentage published) {
        return words.fractionAsPrinted(fraction)
                + (fraction.printed().equals(published) ? "" : " [" + words.percent(published) + "]");
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
}
