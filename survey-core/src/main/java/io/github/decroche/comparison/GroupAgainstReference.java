package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.statistics.location.StudentMean;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A group held against the reference, outcome by outcome. */
final class GroupAgainstReference {
    private final Comparison comparison;
    private final List<Map.Entry<Cell, CellTally>> cells;
    private final Pairs pairs;
    private final ConfidenceLevel level;
    private final String group;
    private final String reference;
    private final Optional<WaveOverlap> overlap;

    GroupAgainstReference(
            Comparison comparison,
            List<Map.Entry<Cell, CellTally>> cells,
            Pairs pairs,
            ConfidenceLevel level,
            String group,
            String reference) {
        this.comparison = comparison;
        this.cells = cells.stream()
                .filter(cell -> cell.getKey().group().equals(group)
                        || cell.getKey().group().equals(reference))
                .toList();
        this.pairs = pairs;
        this.level = level;
        this.group = group;
        this.reference = reference;
        this.overlap = comparison.dimension() == Dimension.WAVE
                ? Optional.of(new WaveOverlap(comparison.study(), comparison.kinds(), group, reference))
                : Optional.empty();
    }

    /** Refuses two waves that planned no service, no profile or no scenario in common. */
    void refuseIfNothingInCommon() {
        overlap.flatMap(WaveOverlap::missing).ifPresent(dimension -> {
            throw new IncomparableException("waves " + reference + " and " + group + " have no " + dimension.id()
                    + " in common: nothing can be compared");
        });
    }

    List<LeftOutCalls> leftOut() {
        return overlap.map(it -> it.leftOut(cells, comparison.published().isEmpty()))
                .orElse(List.of());
    }

    /** The comparison in one outcome, but for what needs all of them. */
    Draft draft(Outcome outcome) {
        ComparedValues compared = compared(outcome);
        CallEvidence calls = new CallEvidence(outcome, compared, level);
        Optional<EquivalenceMargin> margin = comparison.plan().margin(outcome);
        OptionalDouble value = margin.map(it -> OptionalDouble.of(it.value())).orElse(OptionalDouble.empty());
        boolean clustered = comparison.regardsCallers() && compared.knowsCallersOfBoth();
        Evidence evidence = comparison.matching().isPresent()
                ? new PairEvidence(outcome, pairs.pairs(), level, clustered).evidence(value)
                : clustered ? calls.ofCallers(value) : calls.ofIndependentCalls(value);
        Contrast crude = calls.crude();
        return new Draft(
                GroupComparison.builder()
                        .group(group)
                        .reference(reference)
                        .outcome(outcome)
                        .groupFigure(figure(outcome, compared, true))
                        .referenceFigure(figure(outcome, compared, false))
                        .crude(crude)
                        .withinStrata(evidence.contrast())
                        .method(evidence.method())
                        .strata(evidence.strata())
                        .informative(evidence.informative())
                        .unmatched(comparison.matching().isPresent() ? unmatched() : 0)
                        .randomization(randomization(
                                outcome,
                                compared,
                                clustered && evidence.withheld().isEmpty()))
                        .margin(margin)
                        .equivalence(evidence.equivalence())
                        .withheld(evidence.withheld())
                        .cautions(cautions(outcome, compared, crude, evidence)),
                outcome,
                evidence);
    }

    private long unmatched() {
        long calls = cells.stream().mapToLong(cell -> cell.getValue().calls()).sum();
        return calls - 2L * pairs.pairs().size();
    }

    private ComparedValues compared(Outcome outcome) {
        List<PublishedParts> published = new ArrayList<>();
        overlap.ifPresent(it -> {
            published.add(PublishedParts.of(comparison.published(), group, outcome, it));
            published.add(PublishedParts.of(comparison.published(), reference, outcome, it));
        });
        List<ComparedValues.Part> parts = new ArrayList<>();
        for (Map.Entry<Cell, CellTally> entry : cells) {
            Cell cell = entry.getKey();
            ValueCounts values = entry.getValue().of(outcome);
            if (values.size() > 0
                    && overlap.filter(it -> !it.holds(cell.kind())).isEmpty()) {
                parts.add(new ComparedValues.Part(cell.kind(), cell.group().equals(group), cell.caller(), values));
            }
        }
        for (int side = 0; side < published.size(); side++) {
            parts.addAll(published.get(side).parts(side == 0));
        }
        ComparedValues compared = new ComparedValues(parts.stream()
                .map(part -> part.in(comparison.stratum(PublishedParts.coarsened(published, part.stratum()))))
                .toList());
        return overlap.isPresent() ? compared.inCommon() : compared;
    }

    private GroupFigure figure(Outcome outcome, ComparedValues compared, boolean inGroup) {
        ValueCounts values = compared.values(inGroup);
        boolean isRate = outcome.scale() == Outcome.Scale.SHARE;
        return new GroupFigure(
                values.size(),
                isRate ? Optional.of(Rate.of(values.count(1), values.size()).at(level)) : Optional.empty(),
                isRate
                        ? Optional.empty()
                        : StudentMean.at(level)
                                .of(values)
                                .map(mean -> outcome.scale() == Outcome.Scale.SECONDS
                                        ? mean.dividedBy(CallEvidence.NANOS_IN_SECOND)
                                        : mean),
                compared.callers(inGroup));
    }

    private Optional<RandomizationTest.Result> randomization(
            Outcome outcome, ComparedValues compared, boolean clustered) {
        return clustered && comparison.matching().isEmpty()
                ? comparison.randomization().flatMap(test -> test.of(CallerRanks.of(outcome, compared)))
                : Optional.empty();
    }

    private Set<Caution> cautions(Outcome outcome, ComparedValues compared, Contrast crude, Evidence evidence) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        if (direction(outcome, crude) * direction(outcome, evidence.contrast()) < 0) {
            cautions.add(Caution.SIGNS_DISAGREE);
        }
        Optional<EquivalenceMargin> margin = comparison.plan().margin(outcome);
        Optional<EquivalenceMargin> declared = comparison.study().analysisPlan().flatMap(plan -> plan.margin(outcome));
        if (margin.isPresent() && !margin.equals(declared)) {
            cautions.add(Caution.POST_HOC_MARGIN);
        }
        if (compared.values(true).size() > 0 && compared.values(false).size() > 0) {
            addOfCallers(compared, cautions);
        }
        if (comparison.matching().isEmpty() && evidence.informative() < evidence.strata()) {
            cautions.add(Caution.ONE_SIDED_KINDS);
        }
        if (comparison.published().stream()
                .anyMatch(count -> count.outcome() == outcome
                        && (count.wave().equals(group) || count.wave().equals(reference)))) {
            cautions.add(Caution.PUBLISHED_COUNTS);
        }
        if (overlap.filter(WaveOverlap::changedYardstick).isPresent()) {
            cautions.add(Caution.OTHER_YARDSTICK);
        }
        return cautions;
    }

    private void addOfCallers(ComparedValues compared, Set<Caution> cautions) {
        if (!compared.knowsCallersOfBoth()) {
            cautions.add(Caution.CALLERS_UNRECORDED);
        } else if (!comparison.regardsCallers()) {
            cautions.add(Caution.CALLERS_IGNORED);
        } else {
            if (!compared.knowsAllCallers()) {
                cautions.add(Caution.SOME_CALLERS_UNRECORDED);
            }
            if (Math.min(compared.callers(true), compared.callers(false)) < GroupComparison.FEW_CALLERS) {
                cautions.add(Caution.FEW_CALLERS);
            }
        }
    }

    /** −1, 0 or 1: which side has more. */
    private static double direction(Outcome outcome, Contrast contrast) {
        double equality = outcome.scale() == Outcome.Scale.SUPERIORITY ? 0.5 : 0;
        return contrast.estimate()
                .map(Estimate::value)
                .map(value -> Math.signum(value - equality))
                .orElse(0.0);
    }
}
