package io.github.decroche.analysis;

import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.design.DesignEstimate;
import io.github.decroche.statistics.design.Margin;
import io.github.decroche.statistics.design.SurveyDesign;
import io.github.decroche.statistics.design.SurveyEstimator;
import io.github.decroche.statistics.design.SurveyProportion;
import io.github.decroche.statistics.design.SurveySample;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.statistics.survival.StandardizedCurve;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of all calls when each value of a dimension, a stratum, weighs by its volume and not by the tests made of it. Within
 * a stratum the calls done count as a simple random sample of the stratum's volume: rates and means are those of a stratified
 * sample, post-stratified to the volumes, and a rate of some of the calls is that of a domain. The curve is the standardized
 * one. Calls of no given volume are left out.
 */
final class WeightedPool {
    private static final String WAIT = "wait";
    private static final String SCORE = "score";

    private final Volumes volumes;
    private final Precision precision;
    private final List<Stratum> strata;
    private final Map<String, SurveySample<Cell>> samples;

    private WeightedPool(
            Volumes volumes, Precision precision, List<Stratum> strata, Map<String, SurveySample<Cell>> samples) {
        this.volumes = volumes;
        this.precision = precision;
        this.strata = strata;
        this.samples = samples;
    }

    /** Collects calls into their weighted figures. */
    static Collector<ClassifiedCall, ?, GroupSummary> collector(Study study, Volumes volumes, Precision precision) {
        Function<ClassifiedCall, String> stratum =
                call -> volumes.dimension().of(study, call).orElse("");
        SurveyDesign<Observation> design = SurveyDesign.<Observation>simple()
                .stratifiedBy(observation -> observation.cell().stratum());
        return Collectors.filtering(
                call -> volumes.of().containsKey(stratum.apply(call)),
                Both.collecting(
                        Collectors.groupingBy(stratum, TreeMap::new, GroupTally.collector(study.protocol())),
                        Collectors.flatMapping(
                                call -> observations(call, stratum.apply(call)),
                                Collectors.groupingBy(
                                        Observation::variable,
                                        design.collector(Observation::value, Observation::cell))),
                        (tallies, samples) -> {
                            GroupTally all = new GroupTally(study.protocol());
                            tallies.values().forEach(all::addAll);
                            return new WeightedPool(volumes, precision, strata(volumes, tallies, precision), samples)
                                    .weighted(all.summarize(GroupKey.ALL, precision));
                        }));
    }

    /** One stratum for each volume, in the order of their names. */
    private static List<Stratum> strata(Volumes volumes, Map<String, GroupTally> tallies, Precision precision) {
        List<Stratum> strata = new ArrayList<>();
        new TreeMap<>(volumes.of()).forEach((value, volume) -> {
            Stratum stratum = Optional.ofNullable(tallies.get(value))
                    .map(tally ->
                            new Stratum(volume, tally.summarize(GroupKey.of(value), precision), tally.curve(precision)))
                    .filter(it -> it.summary().hasCallsDone())
                    .orElseThrow(() -> new UnusableVolumesException(volumes.dimension(), value));
            strata.add(stratum);
        });
        return strata;
    }

    /** Every variable of a call, with whether the call belongs to what it is of. */
    private static Stream<Observation> observations(ClassifiedCall call, String stratum) {
        if (!call.disposition().isDone()) {
            return Stream.empty();
        }
        List<Observation> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            all.add(new Observation(
                    measure.path(), new Cell(stratum, measure.isOf(call)), measure.counts(call) ? 1 : 0));
        }
        all.add(new Observation(
                WAIT, new Cell(stratum, true), call.callWait().duration().toNanos()));
        Optional<SatisfactionLevel> rating = call.call().overallRating();
        all.add(new Observation(
                SCORE,
                new Cell(stratum, rating.isPresent()),
                rating.map(SatisfactionLevel::score).orElse(0)));
        return all.stream();
    }

    /** The figures of all calls with every estimate weighted; counts stay those of the tests. */
    private GroupSummary weighted(GroupSummary tests) {
        Map<Measure, Share> rates = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            rates.put(measure, rate(measure, tests.rate(measure)));
        }
        StandardizedCurve curve = curve();
        return GroupSummary.builder()
                .like(tests)
                .rates(rates)
                .connectedBounds(bounds())
                .meanWait(meanWait())
                .restrictedMeanWait(curve.restrictedMean())
                .medianWait(curve.median())
                .level(level())
                .build();
    }

    private SurveySample<Cell> sample(String variable) {
        return Objects.requireNonNull(samples.get(variable), "every call done has every variable")
                .postStratified(Margin.of(Cell::stratum, volumes.of()));
    }

    private Share rate(Measure measure, Share tests) {
        Optional<DesignEstimate> estimate =
                SurveyProportion.at(precision.level()).of(sample(measure.path()), Cell::inDomain);
        return new DesignRate(
                tests.count(),
                tests.of(),
                estimate.map(it -> OptionalDouble.of(it.value())).orElse(OptionalDouble.empty()),
                estimate.flatMap(it -> it.estimate().interval()),
                precision.level(),
                DesignRate.STRATIFIED);
    }

    private Optional<MeanEstimate> meanWait() {
        return SurveyEstimator.at(precision.level())
                .mean(sample(WAIT))
                .map(it -> new MeanEstimate(
                                it.value(),
                                OptionalDouble.empty(),
                                it.estimate().interval().filter(limits -> limits.low() < limits.high()),
                                it.count())
                        .dividedBy(WaitTally.NANOS_IN_SECOND));
    }

    private Optional<SatisfactionLevel> level() {
        return SurveyEstimator.at(precision.level())
                .mean(sample(SCORE), Cell::inDomain)
                .map(it -> SatisfactionLevel.nearest(it.value()));
    }

    private StandardizedCurve curve() {
        return StandardizedCurve.of(strata.stream()
                .map(stratum -> new StandardizedCurve.Stratum(stratum.curve(), stratum.volume()))
                .toList());
    }

    private Bounds bounds() {
        double total = 0;
        double low = 0;
        double high = 0;
        for (Stratum stratum : strata) {
            Bounds bounds = stratum.summary().connectedBounds().orElseThrow();
            total += stratum.volume();
            low += stratum.volume() * bounds.low();
            high += stratum.volume() * bounds.high();
        }
        return new Bounds(low / total, high / total);
    }

    /** A value with its volume and the figures of its tests. */
    private record Stratum(double volume, GroupSummary summary, SurvivalCurve curve) {}

    /** A part of the sample: a stratum, in what a variable is of or not. */
    private record Cell(String stratum, boolean inDomain) {}

    /** The value of a variable for one call. */
    private record Observation(String variable, Cell cell, double value) {}
}
