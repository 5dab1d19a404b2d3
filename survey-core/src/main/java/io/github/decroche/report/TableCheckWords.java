package io.github.decroche.report;

import io.github.decroche.statistics.published.CellFinding;
import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.Possibility;
import io.github.decroche.statistics.published.PrintedFraction;
import io.github.decroche.statistics.published.PublishedPercentage;
import java.util.Set;

/**
 * The words and figures of a published table's check, which its cells and its groups share.
 *
 * @param labels the words
 * @param assumed what is assumed on the denominators
 */
record TableCheckWords(Labels labels, Set<Denominators> assumed) {
    /** The verdict on a cell. */
    String verdict(CellFinding cell) {
        return cell.part()
                ? ofPart(cell.verdict())
                : verdict(cell.verdict(), cell.ofAll().n());
    }

    private String ofPart(Possibility verdict) {
        return labels.text(
                "checkTable.verdict." + (verdict == Possibility.POSSIBLE ? "possible-of-part" : verdict.id()));
    }

    /** A verdict on figures of all n units, in the light of what is assumed. */
    String verdict(Possibility verdict, long n) {
        if (verdict != Possibility.POSSIBLE_OF_FEWER) {
            return labels.text("checkTable.verdict." + verdict.id());
        }
        if (assumed.size() > 1) {
            return labels.text("checkTable.verdict.impossible-of-all", n);
        }
        return labels.text("checkTable.verdict."
                + (assumed.contains(Denominators.EXACT) ? Possibility.IMPOSSIBLE : Possibility.POSSIBLE_OF_FEWER).id());
    }

    /** How many units were not recorded. */
    String unrecorded(long units) {
        return labels.counted("checkTable.unrecorded", units, units);
    }

    /** A percentage with the decimals that it was printed with. */
    String percent(PublishedPercentage percentage) {
        return labels.number(percentage.value().doubleValue(), percentage.decimals()) + "\u00A0%";
    }

    /** {@code 52/90}. */
    static String fraction(PrintedFraction fraction) {
        return fraction.count() + "/" + fraction.of();
    }

    /** {@code 52/90 = 57.8 %}. */
    String fractionAsPrinted(PrintedFraction fraction) {
        return fraction(fraction) + " = " + percent(fraction.printed());
    }
}
