package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.call.PublishedCount;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Wave;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns counted calls into a comparison. */
final class Assessment {
    private final Comparison comparison;
    private final ComparisonTally tally;
    private final ConfidenceLevel level;
    private final List<Map.Entry<Cell, CellTally>> cells;

    Assessment(Comparison comparison, ComparisonTally tally) {
        this.comparison = comparison;
        this.tally = tally;
        this.level = ConfidenceLevel.fromErrorRate(comparison.plan().alpha());
        this.cells = tally.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Cell.ORDER))
                .toList();
    }

    ComparisonResult result() {
        Set<String> present = present();
        String reference = reference(present);
        List<String> groups = ids().stream()
                .filter(id -> present.contains(id) && !id.equals(reference))
                .toList();
        if (groups.isEmpty()) {
            throw new IncomparableException("there is no "
                    + comparison.dimension().id() + " to compare with " + reference + ": the calls have no other");
        }
        checkPublished();
        List<Draft> outcomes = new ArrayList<>();
        List<Draft> balance = new ArrayList<>();
        Set<LeftOutCalls> leftOut = new LinkedHashSet<>();
        for (String group : groups) {
            GroupAgainstReference pair = pair(group, reference);
            pair.refuseIfNothingInCommon();
            leftOut.addAll(pair.leftOut());
            List<Draft> ofGroup =
                    comparison.outcomes().stream().map(pair::draft).toList();
            refuseIfNothingInCommon(ofGroup, group, reference);
            outcomes.addAll(ofGroup);
            comparison.balanceChecks().forEach(outcome -> balance.add(pair.draft(outcome)));
        }
        return ComparisonResult.builder()
                .dimension(comparison.dimension())
                .reference(reference)
                .plan(comparison.plan())
                .declared(comparison.isDeclared())
                .comparisons(Draft.judged(outcomes, comparison.plan()))
                .balance(Draft.judged(balance, comparison.plan()))
                .mixes(new Mixes(tally.circumstances(), comparison.plan().alpha()).checks(groups, reference))
                .leftOut(leftOut)
                .build();
    }

    private GroupAgainstReference pair(String group, String reference) {
        return new GroupAgainstReference(
                comparison, cells, Pairs.of(tally.matchable(), group, reference), level, group, reference);
    }

    /** The ids of all groups that the study knows, in its order. */
    private List<String> ids() {
        return comparison.dimension() == Dimension.PROFILE
                ? comparison.study().profiles().stream().map(CallerProfile::id).toList()
                : comparison.study().waves().stream().map(Wave::id).toList();
    }

    private void refuseIfNothingInCommon(List<Draft> drafts, String group, String reference) {
        if (comparison.dimension() == Dimension.WAVE
                && drafts.stream().allMatch(draft -> draft.evidence().informative() == 0)) {
            throw new IncomparableException("waves " + reference + " and " + group
                    + " have no calls of one kind in common: nothing can be compared");
        }
    }

    private void checkPublished() {
        for (PublishedCount count : comparison.published()) {
            if (cells.stream().anyMatch(cell -> cell.getKey().group().equals(count.wave()))) {
                throw new IncomparableException("wave " + count.wave()
                        + " has call records and published counts; expected counts of waves without call records only");
            }
        }
    }

    private Set<String> present() {
        Set<String> present = new LinkedHashSet<>();
        cells.forEach(cell -> present.add(cell.getKey().group()));
        comparison.published().forEach(count -> present.add(count.wave()));
        return present;
    }

    private String reference(Set<String> present) {
        String what = "reference " + comparison.dimension().id();
        String reference = comparison
                .reference()
                .orElseThrow(() -> new IncomparableException(
                        FieldProblem.missing(what, FieldProblem.oneOf(ids()) + ", as the study marks none")
                                .toString()));
        if (!ids().contains(reference)) {
            throw new IncomparableException(
                    FieldProblem.of(what, reference, FieldProblem.oneOf(ids())).toString());
        }
        if (!present.contains(reference)) {
            throw new IncomparableException(FieldProblem.of(
                            what,
                            reference,
                            "one that has calls: "
                                    + (present.isEmpty() ? "none was read" : FieldProblem.oneOf(present)))
                    .toString());
        }
        return reference;
    }
}
