package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.location.StudentMean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

class SurveyDesignProperties {
    private static final SurveyEstimator ESTIMATOR = SurveyEstimator.at(ConfidenceLevel.DEFAULT);
    static final SurveyDesign<Visit> DESIGN = SurveyDesign.<Visit>simple()
            .weightedBy(Visit::weight)
            .stratifiedBy(Visit::stratum)
            .clusteredBy(Visit::cluster);

    /** Samples of two strata with two clusters and one cell each for certain, and some more; weights and values are whole. */
    @Provide
    Arbitrary<List<Visit>> visits() {
        Arbitrary<Visit> visit = Combinators.combine(
                        Arbitraries.of("A", "B"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("ax", "ay", "bx", "by"),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 900))
                .as((stratum, cluster, cell, weight, x) ->
                        new Visit(stratum, stratum + cluster, cell, weight, x, 1 + x % 7));
        return visit.list().ofMinSize(1).ofMaxSize(60).map(list -> {
            List<Visit> all = new ArrayList<>(list);
            all.add(new Visit("A", "A1", "ax", 1, 10, 1));
            all.add(new Visit("A", "A2", "ay", 2, 40, 2));
            all.add(new Visit("B", "B1", "bx", 3, 0, 1));
            all.add(new Visit("B", "B2", "by", 1, 70, 5));
            return all;
        });
    }

    /** The variance from the elements, one by one, as the textbook has it. */
    private static double variance(List<Visit> visits, ToDoubleFunction<Visit> linearized) {
        double variance = 0;
        for (List<Visit> stratum :
                visits.stream().collect(Collectors.groupingBy(Visit::stratum)).values()) {
            Map<String, Double> totals = stratum.stream()
                    .collect(Collectors.groupingBy(Visit::cluster, Collectors.summingDouble(linearized)));
            double n = totals.size();
            double mean = totals.values().stream().mapToDouble(z -> z).sum() / n;
            variance += n
                    / (n - 1)
                    * totals.values().stream()
                            .mapToDouble(z -> (z - mean) * (z - mean))
                            .sum();
        }
        return variance;
    }

    private static double sum(List<Visit> visits, Predicate<Visit> in, ToDoubleFunction<Visit> value) {
        return visits.stream()
                .filter(in)
                .mapToDouble(visit -> visit.weight() * value.applyAsDouble(visit))
                .sum();
    }

    @Property(tries = 100)
    void meansOfDomainsAreAsFromTheElements(@ForAll("visits") List<Visit> visits) {
        Predicate<Visit> in = visit -> visit.cell().startsWith("a");
        double size = sum(visits, in, visit -> 1);
        double mean = sum(visits, in, Visit::x) / size;

        assertEstimate(
                ESTIMATOR.mean(sample(visits), cell -> cell.startsWith("a")).orElseThrow(),
                mean,
                variance(visits, visit -> in.test(visit) ? visit.weight() * (visit.x() - mean) / size : 0));
    }

    @Property(tries = 100)
    void totalsAreAsFromTheElements(@ForAll("visits") List<Visit> visits) {
        assertEstimate(
                ESTIMATOR.total(sample(visits)).orElseThrow(),
                sum(visits, visit -> true, Visit::x),
                variance(visits, visit -> visit.weight() * visit.x()));
    }

    @Property(tries = 100)
    void ratiosAreAsFromTheElements(@ForAll("visits") List<Visit> visits) {
        double size = sum(visits, visit -> true, Visit::y);
        double ratio = sum(visits, visit -> true, Visit::x) / size;

        assertEstimate(
                ESTIMATOR
                        .ratio(visits.stream().collect(DESIGN.ratioCollector(Visit::x, Visit::y)))
                        .orElseThrow(),
                ratio,
                variance(visits, visit -> visit.weight() * (visit.x() - ratio * visit.y()) / size));
    }

    /** Of a domain that the post-strata cut. */
    @Property(tries = 100)
    void postStratifiedMeansAreAsFromTheElements(@ForAll("visits") List<Visit> visits) {
        Map<String, Double> sizes = Map.of("x", 700.0, "y", 300.0);
        Map<String, Double> weights = visits.stream()
                .collect(
                        Collectors.groupingBy(SurveyDesignProperties::column, Collectors.summingDouble(Visit::weight)));
        Predicate<Visit> in = visit -> visit.cell().startsWith("a");
        ToDoubleFunction<Visit> factor = visit -> sizes.get(column(visit)) / weights.get(column(visit));
        double size = sum(visits, in, factor);
        double mean = sum(visits, in, visit -> factor.applyAsDouble(visit) * visit.x()) / size;
        ToDoubleFunction<Visit> influence = visit -> in.test(visit) ? (visit.x() - mean) / size : 0;
        Map<String, Double> means = new HashMap<>();
        sizes.forEach((column, unused) ->
                means.put(column, sum(visits, visit -> column(visit).equals(column), influence) / weights.get(column)));

        assertEstimate(
                ESTIMATOR
                        .mean(
                                sample(visits).postStratified(Margin.of(cell -> cell.substring(1), sizes)),
                                cell -> cell.startsWith("a"))
                        .orElseThrow(),
                mean,
                variance(
                        visits,
                        visit -> visit.weight()
                                * factor.applyAsDouble(visit)
                                * (influence.applyAsDouble(visit) - means.get(column(visit)))));
    }

    private static String column(Visit visit) {
        return visit.cell().substring(1);
    }

    private static void assertEstimate(DesignEstimate ours, double value, double variance) {
        assertThat(ours.value()).isCloseTo(value, within(value, 1e-12));
        assertThat(ours.estimate().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(variance), Offset.offset(1e-9 * (1 + Math.abs(value))));
    }

    /** Weights and values are whole numbers: every sum is exact, in any order. */
    @Property(tries = 100)
    void anySplitInAnyOrderGivesTheSame(
            @ForAll("visits") List<Visit> visits,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll Random random) {
        for (SurveyDesign<Visit> design :
                List.of(DESIGN, SurveyDesign.<Visit>simple().weightedBy(Visit::weight))) {
            List<SurveySample<String>> samples = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int remainder = part;
                samples.add(visits.stream()
                        .filter(visit -> visits.indexOf(visit) % parts == remainder)
                        .collect(design.collector(Visit::x, Visit::cell)));
            }
            Collections.shuffle(samples, random);
            SurveySample<String> merged =
                    samples.stream().reduce(SurveySample::plus).orElseThrow();
            DesignEstimate whole = ESTIMATOR
                    .mean(visits.stream().collect(design.collector(Visit::x, Visit::cell)))
                    .orElseThrow();
            DesignEstimate ours = ESTIMATOR.mean(merged).orElseThrow();

            assertThat(ours.value()).isEqualTo(whole.value());
            assertThat(ours.degreesOfFreedom()).isEqualTo(whole.degreesOfFreedom());
            assertThat(ours.estimate().standardError().orElseThrow())
                    .isCloseTo(whole.estimate().standardError().orElseThrow(), Offset.offset(1e-10));
            assertThat(merged.kishDesignEffect())
                    .isEqualTo(visits.stream()
                            .collect(design.collector(Visit::x, Visit::cell))
                            .kishDesignEffect());
            whole.designEffect()
                    .ifPresent(effect ->
                            assertThat(ours.designEffect().orElseThrow()).isCloseTo(effect, within(effect, 1e-10)));
        }
    }

    /** Each visit has y parts of which x mod (y + 1) count. */
    @Property(tries = 100)
    void anySplitGivesTheSamePartsAndRatios(
            @ForAll("visits") List<Visit> visits, @ForAll @IntRange(min = 0, max = 64) int cut) {
        SurveyDesign<Visit> design = DESIGN.weightedBy(unused -> 1);
        Collector<Visit, ?, SurveySample<String>> collector =
                design.ratioCollector(visit -> visit.x() % (visit.y() + 1), Visit::y, Visit::cell);
        int size = Math.min(cut, visits.size());
        SurveySample<String> merged = visits.subList(0, size).stream()
                .collect(collector)
                .plus(visits.subList(size, visits.size()).stream().collect(collector));
        SurveySample<String> whole = visits.stream().collect(collector);
        SurveyProportion proportion = SurveyProportion.at(ConfidenceLevel.DEFAULT);

        assertThat(ESTIMATOR.ratio(merged).orElseThrow().value())
                .isEqualTo(ESTIMATOR.ratio(whole).orElseThrow().value());
        assertThat(proportion.ofParts(merged).orElseThrow().count())
                .isEqualTo(proportion.ofParts(whole).orElseThrow().count());
    }

    @Property(tries = 100)
    void theRatioToOneIsTheMean(@ForAll("visits") List<Visit> visits) {
        DesignEstimate mean = ESTIMATOR.mean(sample(visits)).orElseThrow();
        DesignEstimate ratio = ESTIMATOR.ratio(sample(visits)).orElseThrow();

        assertThat(ratio.value()).isEqualTo(mean.value());
        assertThat(ratio.estimate().standardError().orElseThrow())
                .isCloseTo(mean.estimate().standardError().orElseThrow(), Offset.offset(1e-9));
    }

    /** Its design effects too. */
    @Property(tries = 100)
    void theTotalOfADomainIsThatOfAVariableThatIsZeroElsewhere(@ForAll("visits") List<Visit> visits) {
        DesignEstimate ofDomain =
                ESTIMATOR.total(sample(visits), cell -> cell.startsWith("a")).orElseThrow();
        DesignEstimate ofVariable = ESTIMATOR
                .total(visits.stream()
                        .collect(DESIGN.collector(visit -> visit.cell().startsWith("a") ? visit.x() : 0, Visit::cell)))
                .orElseThrow();

        assertThat(ofDomain.value()).isEqualTo(ofVariable.value());
        assertThat(ofDomain.estimate().standardError().orElseThrow())
                .isCloseTo(ofVariable.estimate().standardError().orElseThrow(), within(ofVariable.value(), 1e-12));
        assertThat(ofDomain.designEffect().orElseThrow())
                .isCloseTo(ofVariable.designEffect().orElseThrow(), within(1, 1e-9));
        assertThat(ofDomain.designEffectWithReplacement().orElseThrow())
                .isCloseTo(ofVariable.designEffectWithReplacement().orElseThrow(), within(1, 1e-9));
    }

    @Property(tries = 50)
    void aParallelStreamGivesTheSame(@ForAll("visits") List<Visit> visits) {
        assertThat(ESTIMATOR
                        .mean(visits.parallelStream().collect(DESIGN.collector(Visit::x)))
                        .orElseThrow()
                        .value())
                .isEqualTo(ESTIMATOR.mean(sample(visits)).orElseThrow().value());
    }

    /** An unweighted sample of elements is Student's. */
    @Property
    void aSimpleMeanIsStudents(@ForAll @Size(min = 2, max = 50) List<@IntRange(min = 1, max = 6) Integer> ratings) {
        ValueCounts counts = new ValueCounts();
        ratings.forEach(counts::add);
        DesignEstimate ours = ESTIMATOR
                .mean(ratings.stream().collect(SurveyDesign.<Integer>simple().collector(rating -> rating)))
                .orElseThrow();

        StudentMean.at(ConfidenceLevel.DEFAULT)
                .of(counts)
                .orElseThrow()
                .interval()
                .ifPresent(student -> {
                    ConfidenceInterval interval = ours.estimate().interval().orElseThrow();
                    assertThat(interval.low()).isCloseTo(student.low(), Offset.offset(1e-12));
                    assertThat(interval.high()).isCloseTo(student.high(), Offset.offset(1e-12));
                    assertThat(ours.designEffectWithReplacement().orElseThrow()).isCloseTo(1, Offset.offset(1e-12));
                });
    }

    @Property(tries = 100)
    void theUnitOfWeightsDoesNotMatterToMeans(@ForAll("visits") List<Visit> visits) {
        SurveySample<String> heavier = visits.stream()
                .collect(DESIGN.weightedBy(visit -> 1024 * visit.weight()).collector(Visit::x, Visit::cell));

        assertThat(ESTIMATOR.mean(heavier).orElseThrow().estimate())
                .isEqualTo(ESTIMATOR.mean(sample(visits)).orElseThrow().estimate());
        assertThat(heavier.kishDesignEffect()).isEqualTo(sample(visits).kishDesignEffect());
    }

    @Property(tries = 100)
    void swappingTheDomainsTurnsTheDifference(@ForAll("visits") List<Visit> visits) {
        SurveySample<String> sample = sample(visits);
        DesignEstimate there = ESTIMATOR
                .difference(sample, cell -> cell.startsWith("a"), cell -> cell.endsWith("x"))
                .orElseThrow();
        DesignEstimate back = ESTIMATOR
                .difference(sample, cell -> cell.endsWith("x"), cell -> cell.startsWith("a"))
                .orElseThrow();

        assertThat(back.value()).isEqualTo(-there.value());
        assertThat(back.estimate().standardError()).isEqualTo(there.estimate().standardError());
        assertThat(back.count()).isEqualTo(there.count());
    }

    @Property(tries = 100)
    void theTotalsOfDomainsAddUp(@ForAll("visits") List<Visit> visits) {
        SurveySample<String> sample = sample(visits);

        assertThat(ESTIMATOR
                                .total(sample, cell -> cell.startsWith("a"))
                                .orElseThrow()
                                .value()
                        + ESTIMATOR
                                .total(sample, cell -> cell.startsWith("b"))
                                .orElseThrow()
                                .value())
                .isEqualTo(ESTIMATOR.total(sample).orElseThrow().value());
    }

    @Property(tries = 100)
    void kishLiesBetweenOneAndTheNumber(@ForAll("visits") List<Visit> visits) {
        SurveySample<String> sample = sample(visits);

        assertThat(sample.kishDesignEffect().orElseThrow()).isBetween(1 - 1e-12, (double) visits.size());
        assertThat(sample.effectiveSize().orElseThrow()).isBetween(1.0, visits.size() * (1 + 1e-12));
    }

    @Property(tries = 100)
    void onePostStratumChangesNoMean(@ForAll("visits") List<Visit> visits) {
        DesignEstimate plain = ESTIMATOR.mean(sample(visits)).orElseThrow();
        DesignEstimate ours = ESTIMATOR
                .mean(sample(visits).postStratified(Margin.of(cell -> "all", Map.of("all", 5))))
                .orElseThrow();

        assertThat(ours.value()).isCloseTo(plain.value(), within(plain.value(), 1e-12));
        assertThat(ours.estimate().standardError().orElseThrow())
                .isCloseTo(plain.estimate().standardError().orElseThrow(), Offset.offset(1e-9));
    }

    @Property(tries = 100)
    void proportionsAreHeldAndMirrored(@ForAll("visits") List<Visit> visits) {
        SurveySample<String> some = visits.stream().collect(DESIGN.collector(visit -> visit.x() % 2, Visit::cell));
        SurveySample<String> others =
                visits.stream().collect(DESIGN.collector(visit -> 1 - visit.x() % 2, Visit::cell));
        for (SurveyProportion.Interval method : SurveyProportion.Interval.values()) {
            SurveyProportion proportion =
                    SurveyProportion.at(ConfidenceLevel.DEFAULT).with(method);
            DesignEstimate ours = proportion.of(some).orElseThrow();
            DesignEstimate mirrored = proportion.of(others).orElseThrow();

            assertThat(ours.estimate().interval().isPresent())
                    .isEqualTo(mirrored.estimate().interval().isPresent());
            ours.estimate().interval().ifPresent(interval -> {
                ConfidenceInterval other = mirrored.estimate().interval().orElseThrow();
                assertThat(interval.low()).isLessThanOrEqualTo(ours.value());
                assertThat(interval.high()).isGreaterThanOrEqualTo(ours.value());
                assertThat(other.low()).isCloseTo(1 - interval.high(), Offset.offset(1e-9));
                assertThat(other.high()).isCloseTo(1 - interval.low(), Offset.offset(1e-9));
                if (method != SurveyProportion.Interval.STUDENT) {
                    assertThat(interval.low()).isBetween(0.0, 1.0);
                    assertThat(interval.high()).isBetween(0.0, 1.0);
                }
            });
        }
    }

    private static SurveySample<String> sample(List<Visit> visits) {
        return visits.stream().collect(DESIGN.collector(Visit::x, Visit::cell));
    }
}
