package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static io.github.decroche.statistics.comparison.StratifiedTables.groupsSwapped;
import static io.github.decroche.statistics.comparison.StratifiedTables.pairsAsStrata;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MantelHaenszelProperties {
    private static final MantelHaenszel METHOD = MantelHaenszel.at(ConfidenceLevel.DEFAULT);

    @Provide
    Arbitrary<List<FourfoldTable>> tables() {
        return StratifiedTables.tables();
    }

    @Provide
    Arbitrary<MatchedPairs> pairs() {
        return StratifiedTables.pairs(9);
    }

    @Property
    void swappingTheGroupsFlipsTheDifference(
            @ForAll("tables") List<FourfoldTable> tables, @ForAll MantelHaenszel.Variance variance) {
        MantelHaenszel method = METHOD.with(variance);
        Optional<Estimate> one = method.riskDifference(Strata.of(tables)).result();
        Optional<Estimate> other =
                method.riskDifference(groupsSwapped(Strata.of(tables))).result();

        assertThat(other.isPresent()).isEqualTo(one.isPresent());
        one.ifPresent(it -> {
            Estimate swapped = other.orElseThrow();
            assertThat(swapped.value()).isCloseTo(-it.value(), closely(1));
            // a square root doubles the digits lost
            it.standardError()
                    .ifPresent(error ->
                            assertThat(swapped.standardError().orElseThrow()).isCloseTo(error, within(1, 1e-7)));
            assertThat(swapped.interval().isPresent()).isEqualTo(it.interval().isPresent());
            it.interval().ifPresent(interval -> {
                ConfidenceInterval turned = swapped.interval().orElseThrow();
                assertThat(turned.low()).isCloseTo(-interval.high(), within(1, 1e-7));
                assertThat(turned.high()).isCloseTo(-interval.low(), within(1, 1e-7));
            });
        });
    }

    @Property
    void swappingTheGroupsInvertsTheRatios(@ForAll("tables") List<FourfoldTable> tables) {
        Strata<?> strata = Strata.of(tables);
        assertInverse(METHOD.oddsRatio(strata), METHOD.oddsRatio(groupsSwapped(strata)));
        assertInverse(METHOD.riskRatio(strata), METHOD.riskRatio(groupsSwapped(strata)));
    }

    private static void assertInverse(Pooled<Estimate> one, Pooled<Estimate> other) {
        assertThat(other.informative()).isEqualTo(one.informative());
        assertThat(other.result().isPresent()).isEqualTo(one.result().isPresent());
        one.result().ifPresent(it -> {
            Estimate swapped = other.result().orElseThrow();
            assertThat(swapped.value()).isCloseTo(1 / it.value(), within(1 / it.value(), 1e-12));
            assertThat(swapped.interval().isPresent()).isEqualTo(it.interval().isPresent());
            it.interval()
                    .ifPresent(interval -> assertThat(interval.low()
                                    * swapped.interval().orElseThrow().high())
                            .isCloseTo(1, closely(1)));
        });
    }

    @Property
    void estimatesLieInTheirRangesAndIntervalsHoldThem(@ForAll("tables") List<FourfoldTable> tables) {
        Strata<?> strata = Strata.of(tables);
        METHOD.riskDifference(strata).result().ifPresent(it -> {
            assertThat(it.value()).isBetween(-1 - 1e-15, 1 + 1e-15);
            assertThat(it.standardError().orElseThrow()).isBetween(0.0, 1.0);
        });
        for (Pooled<Estimate> pooled : List.of(METHOD.oddsRatio(strata), METHOD.riskRatio(strata))) {
            assertThat(pooled.strata()).isEqualTo(tables.size());
            assertThat(pooled.informative() == 0).isEqualTo(pooled.result().isEmpty());
            pooled.result().ifPresent(it -> {
                assertThat(it.value()).isBetween(0.0, Double.POSITIVE_INFINITY);
                it.interval().ifPresent(interval -> assertThat(it.value()).isBetween(interval.low(), interval.high()));
            });
        }
    }

    /** Sato's variance is 0 only where all shares are 0 or 1. */
    @Property
    void satosVarianceIsPositiveWhereAGroupDiffersInItself(@ForAll("tables") List<FourfoldTable> tables) {
        boolean varies =
                tables.stream().anyMatch(it -> !it.hasEmptyGroup() && (it.a() * it.b() > 0 || it.c() * it.d() > 0));
        METHOD.riskDifference(Strata.of(tables)).result().ifPresent(it -> {
            if (varies) {
                assertThat(it.interval()).isPresent();
                assertThat(it.standardError().orElseThrow()).isGreaterThan(1e-4);
            }
        });
    }

    @Property
    void theOrderOfStrataChangesNoDigit(@ForAll("tables") List<FourfoldTable> tables, @ForAll Random random) {
        List<FourfoldTable> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, random);
        Strata<?> one = Strata.of(tables);
        Strata<?> other = Strata.of(shuffled);

        assertThat(METHOD.oddsRatio(other)).isEqualTo(METHOD.oddsRatio(one));
        assertThat(METHOD.riskRatio(other)).isEqualTo(METHOD.riskRatio(one));
        assertThat(METHOD.riskDifference(other)).isEqualTo(METHOD.riskDifference(one));
        assertThat(HomogeneityTest.withDefaults().of(other))
                .isEqualTo(HomogeneityTest.withDefaults().of(one));
        for (MantelHaenszelTest.Method method : MantelHaenszelTest.Method.values()) {
            assertThat(MantelHaenszelTest.withDefaults().with(method).of(other))
                    .isEqualTo(MantelHaenszelTest.withDefaults().with(method).of(one));
        }
    }

    /** Then they are Woolf's, Katz's and Wald's: 1/a + 1/b + 1/c + 1/d, and so on. */
    @Property
    void oneStratumHasTheClassicalVariances(
            @ForAll @LongRange(min = 1, max = 1_000_000) long a,
            @ForAll @LongRange(min = 1, max = 1_000_000) long b,
            @ForAll @LongRange(min = 1, max = 1_000_000) long c,
            @ForAll @LongRange(min = 1, max = 1_000_000) long d) {
        Strata<?> one = Strata.of(List.of(new FourfoldTable(a, b, c, d)));
        double n1 = a + (double) b;
        double n0 = c + (double) d;
        Estimate odds = METHOD.oddsRatio(one).result().orElseThrow();
        Estimate risks = METHOD.riskRatio(one).result().orElseThrow();
        double wald = Math.sqrt(a / n1 * (b / n1) / n1 + c / n0 * (d / n0) / n0);

        assertThat(odds.value()).isCloseTo((double) a / b * d / c, within(odds.value(), 1e-12));
        assertLogVariance(odds, 1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d);
        assertThat(risks.value()).isCloseTo(a / n1 / (c / n0), within(risks.value(), 1e-12));
        assertLogVariance(risks, b / (a * n1) + d / (c * n0));
        for (MantelHaenszel.Variance variance :
                List.of(MantelHaenszel.Variance.SATO, MantelHaenszel.Variance.GREENLAND_ROBINS)) {
            Estimate difference =
                    METHOD.with(variance).riskDifference(one).result().orElseThrow();
            assertThat(difference.value()).isCloseTo(a / n1 - c / n0, closely(1));
            assertThat(difference.standardError().orElseThrow()).isCloseTo(wald, within(wald, 1e-9));
        }
    }

    private static void assertLogVariance(Estimate ratio, double expected) {
        ConfidenceInterval interval = ratio.interval().orElseThrow();
        double z = ConfidenceLevel.DEFAULT.normalQuantile();
        assertThat(Math.log(interval.high() / interval.low()) / (2 * z))
                .isCloseTo(Math.sqrt(expected), within(Math.sqrt(expected), 1e-9));
    }

    /** The same table in all strata has the estimate of one, and a standard error less by √k. */
    @Property
    void repeatedStrataKeepTheEstimate(
            @ForAll("tables") @Size(1) List<FourfoldTable> one, @ForAll @IntRange(min = 2, max = 20) int times) {
        Strata<?> strata = Strata.of(one);
        Strata<?> repeated = Strata.of(Collections.nCopies(times, one.get(0)));
        METHOD.riskDifference(strata).result().ifPresent(it -> {
            Estimate more = METHOD.riskDifference(repeated).result().orElseThrow();
            assertThat(more.value()).isCloseTo(it.value(), closely(1));
            assertThat(more.standardError().orElseThrow() * Math.sqrt(times))
                    .isCloseTo(it.standardError().orElseThrow(), within(1, 1e-9));
        });
        HomogeneityTest.withDefaults()
                .of(repeated)
                .result()
                .ifPresent(it -> assertThat(it.statistic()).isCloseTo(0, closely(0)));
    }

    /** What R's mantelhaen.test and mcnemar.test answer to each other's data. */
    @Property
    void inPairsTheTestsAreMcNemars(@ForAll("pairs") MatchedPairs pairs) {
        Strata<?> strata = pairsAsStrata(pairs);
        assertSame(strata, MantelHaenszelTest.Method.CHI_SQUARED, pairs, McNemarTest.Method.CHI_SQUARED);
        assertSame(
                strata,
                MantelHaenszelTest.Method.CHI_SQUARED_CORRECTED,
                pairs,
                McNemarTest.Method.CHI_SQUARED_CORRECTED);
        assertThat(MantelHaenszelTest.withDefaults()
                        .with(MantelHaenszelTest.Method.EXACT)
                        .of(strata)
                        .result()
                        .orElseThrow()
                        .pValue())
                .isCloseTo(
                        McNemarTest.withDefaults()
                                .with(McNemarTest.Method.EXACT)
                                .of(pairs)
                                .orElseThrow()
                                .pValue(),
                        closely(1));
    }

    private static void assertSame(
            Strata<?> strata, MantelHaenszelTest.Method method, MatchedPairs pairs, McNemarTest.Method other) {
        Optional<TestResult> one =
                MantelHaenszelTest.withDefaults().with(method).of(strata).result();
        Optional<TestResult> two = McNemarTest.withDefaults().with(other).of(pairs);
        assertThat(one.isPresent()).isEqualTo(two.isPresent());
        one.ifPresent(
                it -> assertThat(it.statistic()).isCloseTo(two.orElseThrow().statistic(), closely(it.statistic())));
    }

    @Property
    void inPairsTheEstimatesAreTheirs(@ForAll("pairs") MatchedPairs pairs) {
        Strata<?> strata = pairsAsStrata(pairs);
        Assume.that(pairs.size() > 0);
        Estimate difference = METHOD.riskDifference(strata).result().orElseThrow();
        Estimate wald = PairedDifference.at(ConfidenceLevel.DEFAULT)
                .with(PairedDifference.Interval.WALD)
                .of(pairs)
                .orElseThrow();

        assertThat(difference.value()).isCloseTo(wald.value(), closely(1));
        assertThat(difference.standardError().orElseThrow())
                .isCloseTo(wald.standardError().orElseThrow(), closely(1));
        assertThat(METHOD.oddsRatio(strata).result().map(Estimate::value).orElse(-1.0))
                .isCloseTo(
                        PairedOddsRatio.at(ConfidenceLevel.DEFAULT)
                                .of(pairs)
                                .map(Estimate::value)
                                .orElse(-1.0),
                        within(10, 1e-12));
        assertThat(METHOD.oddsRatio(strata).informative()).isEqualTo((int) pairs.discordant());
    }

    @Property
    void pValuesAreProbabilitiesAndTheCorrectionMakesThemLarger(@ForAll("tables") List<FourfoldTable> tables) {
        Strata<?> strata = Strata.of(tables);
        MantelHaenszelTest test = MantelHaenszelTest.withDefaults();
        double exact = test.with(MantelHaenszelTest.Method.EXACT)
                .of(strata)
                .result()
                .orElseThrow()
                .pValue();
        assertThat(exact).isBetween(0.0, 1.0);
        test.of(strata)
                .result()
                .ifPresent(it -> assertThat(test.with(MantelHaenszelTest.Method.CHI_SQUARED_CORRECTED)
                                .of(strata)
                                .result()
                                .orElseThrow()
                                .pValue())
                        .isGreaterThanOrEqualTo(it.pValue()));
    }

    @Property
    void taronesStatisticIsAtMostBreslowAndDays(@ForAll("tables") List<FourfoldTable> tables) {
        HomogeneityTest test = HomogeneityTest.withDefaults();
        Optional<TestResult> uncorrected = test.with(HomogeneityTest.Method.BRESLOW_DAY)
                .of(Strata.of(tables))
                .result();
        Optional<TestResult> corrected = test.of(Strata.of(tables)).result();

        assertThat(corrected.isPresent()).isEqualTo(uncorrected.isPresent());
        corrected.ifPresent(it -> assertThat(it.statistic())
                .isBetween(0.0, uncorrected.orElseThrow().statistic()));
    }

    /** The odds ratio does not mind which outcome is counted: neither does the test of its homogeneity. */
    @Property
    void countingTheOtherOutcomeInvertsTheOddsRatio(@ForAll("tables") List<FourfoldTable> tables) {
        Strata<?> strata = Strata.of(tables);
        Strata<?> others = Strata.of(tables.stream()
                .map(it -> new FourfoldTable(it.b(), it.a(), it.d(), it.c()))
                .toList());
        assertInverse(METHOD.oddsRatio(strata), METHOD.oddsRatio(others));
        HomogeneityTest.withDefaults().of(strata).result().ifPresent(it -> {
            double expected = it.statistic();
            assertThat(HomogeneityTest.withDefaults()
                            .of(others)
                            .result()
                            .orElseThrow()
                            .statistic())
                    .isCloseTo(expected, within(Math.max(1, expected), 1e-9));
        });
    }

    @Property
    void anyPartitionOfTheElementsCollectsTheSame(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 19) Integer> elements,
            @ForAll @IntRange(min = 0, max = 60) int at) {
        int split = Math.min(at, elements.size());
        Strata<Integer> all = collect(elements);
        Strata<Integer> parts =
                collect(elements.subList(0, split)).plus(collect(elements.subList(split, elements.size())));

        assertThat(parts).isEqualTo(all);
        assertThat(elements.parallelStream()
                        .collect(Strata.<Integer, Integer>collector(it -> it / 4, it -> it % 2 == 0, it -> it % 4 < 2)))
                .isEqualTo(all);
        assertThat(METHOD.riskDifference(parts)).isEqualTo(METHOD.riskDifference(all));
        assertThat(all.crude().size()).isEqualTo(elements.size());
    }

    private static Strata<Integer> collect(List<Integer> elements) {
        return elements.stream().collect(Strata.collector(it -> it / 4, it -> it % 2 == 0, it -> it % 4 < 2));
    }

    @Property
    void plusIsAssociativeAndHasAnEmptyElement(
            @ForAll("tables") List<FourfoldTable> one,
            @ForAll("tables") List<FourfoldTable> two,
            @ForAll("tables") List<FourfoldTable> three) {
        Strata<Integer> first = Strata.of(one);
        Strata<Integer> second = Strata.of(two);
        Strata<Integer> third = Strata.of(three);

        assertThat(first.plus(second).plus(third)).isEqualTo(first.plus(second.plus(third)));
        assertThat(first.plus(second)).isEqualTo(second.plus(first));
        assertThat(first.plus(new Strata<>(Map.of()))).isEqualTo(first);
    }
}
