package io.github.decroche.analysis;

import io.github.decroche.call.Aspect;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How calls are tabulated: by which dimensions, with which intervals, and how the services weigh in the figures of all calls.
 * Its collectors take classified calls in one pass, in memory that does not grow with their number; any partition of the calls,
 * merged in any order, gives the same figures; weighted ones, and limits that take calls as clusters, agree up to rounding.
 *
 * <pre>{@code
 * var byService = Tabulation.of(study).by(Dimension.SERVICE).at(ConfidenceLevel.of(0.99));
 * Synthesis synthesis = calls.collect(byService.synthesis());
 * }</pre>
 */
public final class Tabulation {
    private final Study study;
    private final List<Dimension> dimensions;
    private final Precision precision;
    private final Optional<Volumes> volumes;

    private Tabulation(Study study, List<Dimension> dimensions, Precision precision, Optional<Volumes> volumes) {
        this.study = study;
        this.dimensions = List.copyOf(dimensions);
        this.precision = precision;
        this.volumes = volumes;
    }

    /** The tabulation of a study's calls without groups: Wilson's intervals at 0.95, every test counting the same. */
    public static Tabulation of(Study study) {
        return new Tabulation(
                study, List.of(), new Precision(ConfidenceLevel.DEFAULT, ProportionInterval.WILSON), Optional.empty());
    }

    /** The same by these dimensions; each one counts once. */
    public Tabulation by(List<Dimension> groups) {
        return new Tabulation(study, groups.stream().distinct().toList(), precision, volumes);
    }

    /** The same by this dimension and those. */
    public Tabulation by(Dimension first, Dimension... more) {
        List<Dimension> groups = new ArrayList<>(List.of(first));
        groups.addAll(List.of(more));
        return by(groups);
    }

    /** The same with all intervals at this level. */
    public Tabulation at(ConfidenceLevel level) {
        return new Tabulation(study, dimensions, new Precision(level, precision.method()), volumes);
    }

    /** The same with these intervals of rates. */
    public Tabulation with(ProportionInterval method) {
        return new Tabulation(study, dimensions, new Precision(precision.level(), method), volumes);
    }

    /**
     * The same with the synthesis of all calls weighted by volumes instead of by tests made. The calls done of each value count as
     * a simple random sample of its volume; intervals of the weighted rates are those of Korn and Graubard. Calls of no given
     * volume are left out of the weighted figures. The collector throws {@link UnusableVolumesException} in the end if a value
     * with a volume has no call that is done.
     */
    public Tabulation weightedBy(Volumes newVolumes) {
        return new Tabulation(study, dimensions, precision, Optional.of(newVolumes));
    }

    /** Collects calls into the synthesis: rates, waits and satisfaction of each group. */
    public Collector<ClassifiedCall, ?, Synthesis> synthesis() {
        var tallies = Grouped.ofCounts(study, dimensions, GroupTally.collector(study.protocol()));
        return volumes.<Collector<ClassifiedCall, ?, Synthesis>>map(
                        it -> Both.collecting(tallies, WeightedPool.collector(study, it, precision), this::synthesis))
                .orElseGet(() -> Collectors.collectingAndThen(
                        tallies, groups -> synthesis(groups, groups.all().summarize(GroupKey.ALL, precision))));
    }

    private Synthesis synthesis(Grouped<GroupTally> groups, GroupSummary all) {
        return new Synthesis(
                dimensions,
                groups.groups().entrySet().stream()
                        .map(entry -> entry.getValue().summarize(entry.getKey(), precision))
                        .toList(),
                all,
                volumes);
    }

    /** Collects calls into the waits of each group: curve, means, announced against real. Every test counts the same. */
    public Collector<ClassifiedCall, ?, Grouped<WaitSummary>> waits() {
        return Grouped.ofCounts(
                study,
                dimensions,
                Collector.of(
                        () -> new WaitTally(study.protocol()),
                        WaitTally::add,
                        WaitTally::addAll,
                        tally -> tally.summarize(precision)));
    }

    /**
     * Collects calls into the attempts of each group: answered of presented as operators count, beside the rate per call. Every test
     * counts the same.
     */
    public Collector<ClassifiedCall, ?, Grouped<AttemptSummary>> attempts() {
        return Grouped.collector(study, dimensions, AttemptTally.collector(study.protocol(), precision));
    }

    /** Collects calls into the ratings of each group by aspect. Every test counts the same. */
    public Collector<ClassifiedCall, ?, Grouped<Map<Aspect, AspectRatings>>> ratings() {
        return Grouped.ofCounts(
                study,
                dimensions,
                Collector.of(
                        RatingTally::new, RatingTally::add, RatingTally::addAll, tally -> tally.summarize(precision)));
    }
}
