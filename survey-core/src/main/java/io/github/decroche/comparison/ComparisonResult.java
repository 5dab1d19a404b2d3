package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.Outcome;
import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** Groups held against a reference: verdicts in each outcome, checks of balance, and what was left out. */
@Value.Immutable
public interface ComparisonResult {
    /** What the groups are: profiles or waves. */
    Dimension dimension();

    /** The id of the group that the others are compared with. */
    String reference();

    /** The plan that the comparison followed, margins given afterwards among its own. */
    AnalysisPlan plan();

    /** Whether all is as the study's analysis plan declares it: outcomes, margins, reference profile, callers as clusters. */
    boolean declared();

    /** Each group in each outcome: groups in the order of the study, outcomes in that of the plan. */
    List<GroupComparison> comparisons();

    /**
     * Each group in what is decided before an agent hears the caller. A difference here tells of unbalanced fieldwork, not of
     * treatment. Empty where these are outcomes.
     */
    List<GroupComparison> balance();

    /** The circumstances of the calls. */
    List<MixCheck> mixes();

    /** What was left out, and why. */
    List<LeftOutCalls> leftOut();

    /** A group in an outcome, if it was compared. */
    default Optional<GroupComparison> comparison(String group, Outcome outcome) {
        return comparisons().stream()
                .filter(it -> it.group().equals(group) && it.outcome() == outcome)
                .findFirst();
    }

    /** A small table of the verdicts; p is that of no difference, adjusted. It is what {@code toString} gives. */
    default String text() {
        return Overview.of(
                "each " + dimension().id() + " against " + reference()
                        + (declared() ? "" : ", not as declared beforehand"),
                List.of("", "outcome", "difference", "p", "verdict"),
                comparisons(),
                it -> List.of(
                        it.group(),
                        it.outcome().id(),
                        it.withinStrata().estimate().map(ComparisonResult::onTwoLines),
                        it.differencePValue().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "%.3g",
                                        it.differencePValue().getAsDouble())
                                : Overview.NONE,
                        it.verdict()));
    }

    private static String onTwoLines(Estimate estimate) {
        return Overview.cell(estimate.value())
                + estimate.interval()
                        .map(it -> "\n[" + Overview.cell(it.low()) + ", " + Overview.cell(it.high()) + "]")
                        .orElse("");
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a result. */
    final class Builder extends ImmutableComparisonResult.Builder {
        Builder() {}
    }
}
