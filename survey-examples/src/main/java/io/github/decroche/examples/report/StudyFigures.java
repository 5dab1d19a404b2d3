package io.github.decroche.examples.report;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.call.Aspect;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.comparison.Comparison;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.IncomparableException;
import io.github.decroche.study.Study;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * All figures of a report, collected in one pass. Merges as its parts do, so that calls of any number can be read in parallel.
 *
 * @param rates the syntheses
 * @param experience what callers went through
 * @param comparison profiles against the reference; empty where the calls have nothing to compare
 * @param period when calls were made
 */
public record StudyFigures(
        Rates rates, Experience experience, Optional<ComparisonResult> comparison, FieldPeriod period) {
    /**
     * The syntheses.
     *
     * @param byService by service
     * @param byScenario by scenario
     * @param byProfile by service and profile
     * @param byHour by weekday and hour
     */
    public record Rates(Synthesis byService, Synthesis byScenario, Synthesis byProfile, Synthesis byHour) {}

    /**
     * What callers went through.
     *
     * @param waits the waits by service
     * @param ratings the ratings by service and profile
     */
    public record Experience(Grouped<WaitSummary> waits, Grouped<Map<Aspect, AspectRatings>> ratings) {}

    /** Collects calls into all figures, with the intervals of a tabulation. */
    public static Collector<ClassifiedCall, ?, StudyFigures> collector(Study study, Tabulation tabulation) {
        Tabulation byProfile = tabulation.by(Dimension.SERVICE, Dimension.PROFILE);
        Collector<ClassifiedCall, ?, Rates> rates = Collectors.teeing(
                Collectors.teeing(
                        tabulation.by(Dimension.SERVICE).synthesis(),
                        tabulation.by(Dimension.SCENARIO).synthesis(),
                        Pair::new),
                Collectors.teeing(
                        byProfile.synthesis(),
                        tabulation.by(Dimension.WEEKDAY, Dimension.HOUR).synthesis(),
                        Pair::new),
                (one, other) -> new Rates(one.left(), one.right(), other.left(), other.right()));
        Collector<ClassifiedCall, ?, Experience> experience =
                Collectors.teeing(tabulation.by(Dimension.SERVICE).waits(), byProfile.ratings(), Experience::new);
        Collector<ClassifiedCall, ?, Pair<Optional<ComparisonResult>, FieldPeriod>> comparison = Collectors.teeing(
                ifComparable(Comparison.ofProfiles(study).collector()), FieldPeriod.collector(study), Pair::new);
        return Collectors.teeing(
                Collectors.teeing(rates, experience, Pair::new),
                comparison,
                (figures, rest) -> new StudyFigures(figures.left(), figures.right(), rest.left(), rest.right()));
    }

    /** A comparison, unless there is none to be made: one profile only, no reference. */
    private static <A> Collector<ClassifiedCall, ?, Optional<ComparisonResult>> ifComparable(
            Collector<ClassifiedCall, A, ComparisonResult> comparison) {
        return Collector.of(comparison.supplier(), comparison.accumulator(), comparison.combiner(), container -> {
            try {
                return Optional.of(comparison.finisher().apply(container));
            } catch (IncomparableException e) {
                return Optional.empty();
            }
        });
    }

    private record Pair<L, R>(L left, R right) {}
}
