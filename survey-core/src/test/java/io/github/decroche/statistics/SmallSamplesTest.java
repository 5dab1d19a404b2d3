package io.github.decroche.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.agreement.AgreementTable;
import io.github.decroche.statistics.agreement.CohenKappa;
import io.github.decroche.statistics.comparison.ChiSquaredTest;
import io.github.decroche.statistics.comparison.ConditionalOddsRatio;
import io.github.decroche.statistics.comparison.ContingencyTable;
import io.github.decroche.statistics.comparison.FisherTest;
import io.github.decroche.statistics.comparison.FourfoldTable;
import io.github.decroche.statistics.comparison.HomogeneityTest;
import io.github.decroche.statistics.comparison.MantelHaenszel;
import io.github.decroche.statistics.comparison.MantelHaenszelTest;
import io.github.decroche.statistics.comparison.MatchedPairs;
import io.github.decroche.statistics.comparison.McNemarTest;
import io.github.decroche.statistics.comparison.OddsRatio;
import io.github.decroche.statistics.comparison.PairedDifference;
import io.github.decroche.statistics.comparison.PairedDifferenceTest;
import io.github.decroche.statistics.comparison.PairedOddsRatio;
import io.github.decroche.statistics.comparison.PooledZTest;
import io.github.decroche.statistics.comparison.RateDifference;
import io.github.decroche.statistics.comparison.RateDifferenceTest;
import io.github.decroche.statistics.comparison.RiskRatio;
import io.github.decroche.statistics.comparison.Strata;
import io.github.decroche.statistics.location.MeanDifference;
import io.github.decroche.statistics.location.Quantiles;
import io.github.decroche.statistics.location.StudentMean;
import io.github.decroche.statistics.location.TTest;
import io.github.decroche.statistics.rank.Concordance;
import io.github.decroche.statistics.rank.Correlation;
import io.github.decroche.statistics.rank.KendallTest;
import io.github.decroche.statistics.rank.KruskalWallisTest;
import io.github.decroche.statistics.rank.LinearByLinearTest;
import io.github.decroche.statistics.rank.MannWhitneyTest;
import io.github.decroche.statistics.rank.PValue;
import io.github.decroche.statistics.rank.ProbabilityOfSuperiority;
import io.github.decroche.statistics.rank.ProbabilityOfSuperiorityTest;
import io.github.decroche.statistics.rank.ScorePairs;
import io.github.decroche.statistics.rank.SignedRankTest;
import io.github.decroche.statistics.survival.KaplanMeier;
import io.github.decroche.statistics.survival.LogRankTest;
import io.github.decroche.statistics.survival.NelsonAalen;
import io.github.decroche.statistics.survival.RestrictedMeanDifference;
import io.github.decroche.statistics.survival.SurvivalTimes;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No NaN leaves a procedure, and no infinity but those that its Javadoc names, whatever the data: all tables of counts from 0 to
 * 2, all samples of up to three values from 1 to 3, with everything that is empty, tied, constant or separated among them.
 */
class SmallSamplesTest {
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    @Test
    void fourCountsGiveNumbersOrNothing() {
        for (FourfoldTable table : tables()) {
            for (RateDifference.Interval interval : RateDifference.Interval.values()) {
                assertFinite(table, RateDifference.at(LEVEL).with(interval).of(table));
            }
            for (ChiSquaredTest.Statistic statistic : ChiSquaredTest.Statistic.values()) {
                assertFinite(
                        table, ChiSquaredTest.withDefaults().with(statistic).of(table));
            }
            assertFinite(table, RiskRatio.at(LEVEL).of(table));
            assertFinite(table, OddsRatio.at(LEVEL).of(table));
            assertNumbers(table, ConditionalOddsRatio.at(LEVEL).of(table));
            assertFinite(table, PooledZTest.withDefaults().of(table));
            for (RateDifferenceTest.Variance variance : RateDifferenceTest.Variance.values()) {
                RateDifferenceTest test = RateDifferenceTest.withDefaults().with(variance);
                assertFinite(table, test.of(table));
                assertFinite(table, test.against(-0.1).of(table));
                assertFinite(table, test.equivalence(0.99, table));
            }
            assertFinite(table, FisherTest.withDefaults().of(table));
            assertFinite(
                    table,
                    FisherTest.withDefaults().with(FisherTest.PValue.MID_P).of(table));
            assertFinite(table, table.phi());
            assertFinite(table, table.cohensH());
            long[][] cells = {{table.a(), table.b()}, {table.c(), table.d()}};
            ContingencyTable<Integer, Integer> contingency = ContingencyTable.of(cells);
            assertFinite(table, contingency.cramersV());
            assertFinite(table, contingency.smallestExpected());
            contingency.cells().forEach(cell -> {
                assertFinite(table, cell.pearsonResidual());
                assertFinite(table, cell.adjustedResidual());
            });
            assertAgreementIsFinite(AgreementTable.of(cells));
            assertAssociationIsFinite(ScorePairs.ofTable(cells));
        }
    }

    private static void assertAgreementIsFinite(AgreementTable table) {
        for (CohenKappa.Weights weights : CohenKappa.Weights.values()) {
            for (CohenKappa.Interval interval : CohenKappa.Interval.values()) {
                var kappa = CohenKappa.at(LEVEL).with(weights).with(interval).of(table);
                assertFinite(table, kappa);
                kappa.ifPresent(it -> assertFinite(table, it.test()));
            }
        }
        assertFinite(table, table.scottPi());
        assertFinite(table, table.gwetAc1());
        assertFinite(table, table.pabak());
    }

    private static void assertAssociationIsFinite(ScorePairs pairs) {
        Concordance concordance = Concordance.of(pairs);
        assertFinite(pairs, concordance.gamma());
        assertFinite(pairs, concordance.tauB());
        assertFinite(pairs, concordance.somersDOfXGivenY());
        assertFinite(pairs, concordance.somersDOfYGivenX());
        assertFinite(pairs, KendallTest.withDefaults().of(pairs));
        assertFinite(pairs, LinearByLinearTest.withDefaults().of(pairs));
        for (Correlation correlation : Correlation.values()) {
            assertFinite(pairs, correlation.of(pairs));
            assertNumbers(pairs, correlation.test(pairs, Alternative.TWO_SIDED));
        }
    }

    @Test
    void twoStrataGiveNumbersOrNothing() {
        for (FourfoldTable first : tables()) {
            for (FourfoldTable second : tables()) {
                Strata<Integer> strata = Strata.of(List.of(first, second));
                assertNumbers(strata, MantelHaenszel.at(LEVEL).oddsRatio(strata));
                assertNumbers(strata, MantelHaenszel.at(LEVEL).riskRatio(strata));
                for (MantelHaenszel.Variance variance : MantelHaenszel.Variance.values()) {
                    assertFinite(strata, MantelHaenszel.at(LEVEL).with(variance).riskDifference(strata));
                }
                for (MantelHaenszelTest.Method method : MantelHaenszelTest.Method.values()) {
                    assertFinite(
                            strata,
                            MantelHaenszelTest.withDefaults().with(method).of(strata));
                }
                for (RateDifferenceTest.Variance variance : RateDifferenceTest.Variance.values()) {
                    RateDifferenceTest test = RateDifferenceTest.withDefaults().with(variance);
                    assertFinite(strata, test.of(strata));
                    assertFinite(strata, test.equivalence(0.1, strata));
                }
                for (HomogeneityTest.Method method : HomogeneityTest.Method.values()) {
                    assertFinite(
                            strata, HomogeneityTest.withDefaults().with(method).of(strata));
                }
            }
        }
    }

    @Test
    void pairsGiveNumbersOrNothing() {
        for (FourfoldTable table : tables()) {
            MatchedPairs pairs = new MatchedPairs(table.a(), table.b(), table.c(), table.d());
            for (McNemarTest.Method method : McNemarTest.Method.values()) {
                assertFinite(pairs, McNemarTest.withDefaults().with(method).of(pairs));
            }
            for (PairedDifference.Interval interval : PairedDifference.Interval.values()) {
                assertFinite(pairs, PairedDifference.at(LEVEL).with(interval).of(pairs));
            }
            PairedDifferenceTest test = PairedDifferenceTest.withDefaults();
            assertFinite(pairs, test.of(pairs));
            assertFinite(pairs, test.against(-0.1).of(pairs));
            assertFinite(pairs, test.equivalence(0.99, pairs));
            assertNumbers(pairs, PairedOddsRatio.at(LEVEL).of(pairs));
            assertFinite(pairs, pairs.net());
        }
    }

    @Test
    void valuesGiveNumbersOrNothing() {
        for (ValueCounts x : samples()) {
            assertFinite(x, StudentMean.at(LEVEL).of(x));
            assertFinite(x, Quantiles.withDefaults().of(x, 0.3));
            for (PValue method : PValue.values()) {
                assertFinite(x, SignedRankTest.withDefaults().with(method).of(x));
            }
            for (ValueCounts y : samples()) {
                List<ValueCounts> both = List.of(x, y);
                assertFinite(both, MeanDifference.at(LEVEL).of(x, y));
                assertFinite(both, TTest.withDefaults().of(x, y));
                assertFinite(both, KruskalWallisTest.of(both));
                for (PValue method : PValue.values()) {
                    assertFinite(
                            both, MannWhitneyTest.withDefaults().with(method).of(x, y));
                }
                ProbabilityOfSuperiorityTest superiority = ProbabilityOfSuperiorityTest.withDefaults();
                assertFinite(both, superiority.of(x, y));
                assertFinite(both, superiority.equivalence(0.1, x, y));
                for (ProbabilityOfSuperiority.Interval interval : ProbabilityOfSuperiority.Interval.values()) {
                    assertFinite(
                            both,
                            ProbabilityOfSuperiority.at(LEVEL).with(interval).of(x, y));
                }
            }
        }
    }

    @Test
    void waitsGiveNumbersOrNothing() {
        Duration horizon = Duration.ofSeconds(3);
        for (SurvivalTimes x : waits()) {
            for (KaplanMeier.Limits limits : KaplanMeier.Limits.values()) {
                var curve = KaplanMeier.until(horizon, LEVEL).with(limits).curve(x);
                assertFinite(x, curve.steps());
                assertFinite(x, curve.at(Duration.ofSeconds(2)));
                assertFinite(x, curve.restrictedMean());
            }
            assertFinite(x, NelsonAalen.until(horizon, LEVEL).hazard(x).steps());
            for (SurvivalTimes y : waits()) {
                assertFinite(
                        List.of(x, y),
                        RestrictedMeanDifference.until(horizon, LEVEL).of(x, y));
                for (LogRankTest.Weights weights : LogRankTest.Weights.values()) {
                    assertFinite(
                            List.of(x, y),
                            LogRankTest.withDefaults().with(weights).of(Map.of(1, x, 2, y)));
                }
            }
        }
    }

    /** Value, limits, level: what the other tests look at. */
    @Test
    void everyNumberOfAResultIsLookedAt() {
        var table = new FourfoldTable(1, 1, 1, 1);

        assertThat(numbers(RateDifference.at(LEVEL).of(table))).hasSize(4).contains(0.0, 0.95);
        assertThat(numbers(MantelHaenszel.at(LEVEL).riskDifference(Strata.of(List.of(table)))))
                .hasSize(5);
        assertThat(numbers(List.of(Optional.of(new Object()), OptionalDouble.of(Double.NaN))))
                .containsExactly(Double.NaN);
    }

    private static List<FourfoldTable> tables() {
        List<FourfoldTable> tables = new ArrayList<>();
        for (int i = 0; i < 81; i++) {
            tables.add(new FourfoldTable(i % 3, i / 3 % 3, i / 9 % 3, i / 27));
        }
        return tables;
    }

    /** All samples of up to three values from 1 to 3; 0 stands for none. */
    private static List<ValueCounts> samples() {
        return triples()
                .map(triple -> {
                    ValueCounts values = new ValueCounts();
                    Arrays.stream(triple).filter(value -> value > 0).forEach(values::add);
                    return values;
                })
                .toList();
    }

    /** All samples of up to three waits of 0 to 2 seconds, each over or unfinished. */
    private static List<SurvivalTimes> waits() {
        return Stream.of(0, 1, 2, 3, 4, 5, 6)
                .flatMap(first -> Stream.of(0, 1, 2, 3, 4, 5, 6)
                        .flatMap(second -> Stream.of(0, 3, 6).map(third -> new int[] {first, second, third})))
                .map(triple -> {
                    SurvivalTimes times = new SurvivalTimes();
                    for (int value : triple) {
                        Duration time = Duration.ofSeconds(value == 0 ? 0 : (value - 1) / 2);
                        if (value > 0 && value % 2 == 0) {
                            times.event(time);
                        } else if (value > 0) {
                            times.censored(time);
                        }
                    }
                    return times;
                })
                .distinct()
                .toList();
    }

    private static Stream<int[]> triples() {
        return Stream.of(0, 1, 2, 3)
                .flatMap(first -> Stream.of(0, 1, 2, 3)
                        .flatMap(second -> Stream.of(0, 1, 2, 3).map(third -> new int[] {first, second, third})))
                .filter(triple -> triple[0] <= triple[1] && triple[1] <= triple[2]);
    }

    private static void assertFinite(Object data, Object result) {
        assertThat(numbers(result)).as("%s: %s", data, result).allMatch(Double::isFinite);
    }

    private static void assertNumbers(Object data, Object result) {
        assertThat(numbers(result)).as("%s: %s", data, result).noneMatch(number -> number.isNaN());
    }

    /** All doubles in a result. */
    private static List<Double> numbers(@Nullable Object result) {
        List<Double> numbers = new ArrayList<>();
        collect(result, numbers);
        return numbers;
    }

    private static void collect(@Nullable Object part, List<Double> numbers) {
        if (part instanceof Double number) {
            numbers.add(number);
        } else if (part instanceof OptionalDouble number) {
            number.ifPresent(numbers::add);
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(it -> collect(it, numbers));
        } else if (part instanceof Collection<?> collection) {
            collection.forEach(it -> collect(it, numbers));
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(it -> collect(it, numbers));
        } else if (part instanceof Record it) {
            for (RecordComponent component : it.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(it), numbers);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
