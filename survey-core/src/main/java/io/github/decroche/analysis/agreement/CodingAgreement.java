package io.github.decroche.analysis.agreement;

import io.github.decroche.statistics.agreement.Kappa;
import io.github.decroche.text.Overview;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far two codings of the same calls agree. Nothing is lost: every record of both files is in {@link #compared()} or
 * {@link #leftOut()}, and every disagreement in {@link #disagreements()}.
 *
 * @param items the figures of each thing compared: whether the answer was recorded, the points by scenario, the rest. Points that
 *     no answer coded by both was held to are not there
 * @param disagreements every disagreement, in the order of the first file, and of the items within a call. One about the category
 *     stands once, and not again under each of the two categories
 * @param leftOut the calls that could not be compared, in the order of the first file, then of the second
 * @param compared how many calls were compared: connected in both files
 * @param codedByBoth how many of them have an answer recorded in both
 */
public record CodingAgreement(
        List<ItemAgreement> items,
        List<Disagreement> disagreements,
        List<LeftOut> leftOut,
        long compared,
        long codedByBoth) {
    /** Copies the lists. */
    public CodingAgreement {
        items = List.copyOf(items);
        disagreements = List.copyOf(disagreements);
        leftOut = List.copyOf(leftOut);
    }

    /** The figures of the item with a {@linkplain CodedItem#path() name} such as {@code category}. */
    public Optional<ItemAgreement> item(String path) {
        return items.stream().filter(it -> it.item().path().equals(path)).findFirst();
    }

    /** How many calls were left out for each reason; a reason of none is absent. */
    public Map<LeftOut.Reason, Long> leftOutCounts() {
        Map<LeftOut.Reason, Long> counts = new EnumMap<>(LeftOut.Reason.class);
        leftOut.forEach(it -> counts.merge(it.reason(), 1L, Long::sum));
        return counts;
    }

    /** How many calls were left out for a reason. */
    public long leftOut(LeftOut.Reason reason) {
        return leftOut.stream().filter(it -> it.reason() == reason).count();
    }

    /** Whether any id stands in both files, if only for calls that could not be compared. */
    public boolean sharesIds() {
        return compared > 0 || leftOut.stream().anyMatch(it -> it.reason().isOfBothFiles());
    }

    /** A small table of the figures of each thing compared. */
    @Override
    public String toString() {
        return Overview.of(
                compared + " calls compared, " + codedByBoth + " coded by both, " + leftOut.size() + " left out",
                List.of("item", "calls", "agreement", "κ", "α", "AC1"),
                items,
                item -> List.of(
                        item.item(),
                        item.calls(),
                        item.agreement().estimate(),
                        item.kappa().map(Kappa::value),
                        item.alpha(),
                        item.gwetAc1()));
    }
}
