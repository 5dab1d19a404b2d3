package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.ChiSquaredTest.Statistic;
import io.github.decroche.statistics.proportion.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Tables of any size, their χ² tests and trends. */
@PropertyDefaults(tries = 200)
class ContingencyTableProperties {
    private static final Collector<Observation, ?, ContingencyTable<Integer, Integer>> COUNTED =
            ContingencyTable.collector(Observation::row, Observation::column);

    /** An element with two characteristics. */
    record Observation(int row, int column) {}

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<Integer> characteristics = Arbitraries.integers().between(0, 4);
        return Combinators.combine(characteristics, characteristics)
                .as(Observation::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Rate>> groups() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 200), Arbitraries.longs().between(0, 200))
                .as((with, without) -> Rate.of(with, with + without))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void partsInAnyOrderAddUpToTheWhole(
            @ForAll("observations") List<Observation> observations, @ForAll @IntRange(max = 60) int at) {
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.reverse(shuffled);
        int cut = Math.min(at, observations.size());
        ContingencyTable<Integer, Integer> whole = observations.stream().collect(COUNTED);
        ContingencyTable<Integer, Integer> left =
                shuffled.subList(0, cut).stream().collect(COUNTED);
        ContingencyTable<Integer, Integer> right =
                shuffled.subList(cut, shuffled.size()).stream().collect(COUNTED);

        assertThat(left.plus(right)).isEqualTo(whole);
        assertThat(right.plus(left)).isEqualTo(whole);
        assertThat(observations.parallelStream().collect(COUNTED)).isEqualTo(whole);
        assertThat(whole.size()).isEqualTo(observations.size());
    }

    @Property
    void expectedCountsHaveTheTotalsOfTheObserved(@ForAll("observations") List<Observation> observations) {
        Assume.that(!observations.isEmpty());
        ContingencyTable<Integer, Integer> table = observations.stream().collect(COUNTED);

        for (int row : table.rows()) {
            DoubleStream expected = table.columns().stream()
                    .mapToDouble(column -> table.cell(row, column).expected().orElseThrow());
            double total = 1.0 * table.cell(row, table.columns().get(0)).rowTotal();
            assertThat(expected.sum()).isCloseTo(total, within(total, 1e-12));
        }
    }

    @Property
    void exchangingRowsAndColumnsChangesNothing(
            @ForAll("observations") List<Observation> observations, @ForAll Statistic statistic) {
        ContingencyTable<Integer, Integer> table = observations.stream().collect(COUNTED);
        ContingencyTable<Integer, Integer> exchanged =
                observations.stream().collect(ContingencyTable.collector(Observation::column, Observation::row));
        Assume.that(statistic != Statistic.YATES
                || (table.rows().size() < 3 && table.columns().size() < 3));
        ChiSquaredTest test = ChiSquaredTest.withDefaults().with(statistic);

        assertSame(test.of(exchanged), test.of(table), 1);
        assertThat(exchanged.cramersV().isPresent()).isEqualTo(table.cramersV().isPresent());
        table.cramersV().ifPresent(v -> {
            assertThat(v).isBetween(0.0, 1.0);
            assertThat(exchanged.cramersV()).hasValueCloseTo(v, within(v, 1e-12));
        });
    }

    @Property
    void countingEachElementTwiceDoublesTheStatistic(@ForAll("observations") List<Observation> observations) {
        ContingencyTable<Integer, Integer> table = observations.stream().collect(COUNTED);
        ContingencyTable<Integer, Integer> doubled = table.plus(table);

        for (Statistic statistic : List.of(Statistic.PEARSON, Statistic.LIKELIHOOD_RATIO)) {
            ChiSquaredTest test = ChiSquaredTest.withDefaults().with(statistic);
            assertSame(test.of(doubled), test.of(table), 2);
        }
        assertThat(doubled.cramersV().isPresent()).isEqualTo(table.cramersV().isPresent());
    }

    @Property
    void correctionsOnlyLower(
            @ForAll @IntRange(max = 50) int a,
            @ForAll @IntRange(max = 50) int b,
            @ForAll @IntRange(max = 50) int c,
            @ForAll @IntRange(max = 50) int d) {
        FourfoldTable table = new FourfoldTable(a, b, c, d);
        ChiSquaredTest test = ChiSquaredTest.withDefaults();

        test.of(table).ifPresent(pearson -> {
            double z = PooledZTest.withDefaults().of(table).orElseThrow().statistic();
            assertThat(z * z).isCloseTo(pearson.statistic(), within(pearson.statistic(), 1e-12));
            assertThat(table.phi().orElseThrow() * z).isGreaterThanOrEqualTo(0);
            for (Statistic corrected : List.of(Statistic.YATES, Statistic.N_MINUS_1)) {
                assertThat(test.with(corrected).of(table).orElseThrow().statistic())
                        .isBetween(0.0, pearson.statistic());
            }
        });
    }

    @Property
    void reversedScoresTurnTheTrendRound(
            @ForAll("groups") List<Rate> groups,
            @ForAll @DoubleRange(min = 0.1, max = 10) double stretch,
            @ForAll @DoubleRange(min = -10, max = 10) double shift) {
        double[] ascending = scores(groups.size(), 1, 0);
        Optional<TestResult> trend = TrendTest.withDefaults().of(groups);
        Optional<TestResult> stretched = TrendTest.withDefaults().of(groups, scores(groups.size(), stretch, shift));
        Optional<TestResult> reversed = TrendTest.withDefaults().of(groups, scores(groups.size(), -stretch, shift));

        assertSame(TrendTest.withDefaults().of(groups, ascending), trend, 1);
        assertSame(stretched, trend, 1);
        assertSame(reversed, trend, -1);
    }

    private static double[] scores(int size, double stretch, double shift) {
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] = stretch * i + shift;
        }
        return scores;
    }

    @Property
    void twoGroupsHaveTheTrendOfThePooledTest(@ForAll("groups") List<Rate> groups, @ForAll Alternative alternative) {
        Rate first = groups.get(0);
        Rate last = groups.get(groups.size() - 1);

        assertSame(
                TrendTest.withDefaults().with(alternative).of(List.of(first, last)),
                PooledZTest.withDefaults().with(alternative).of(FourfoldTable.of(last, first)),
                1);
    }

    private static void assertSame(Optional<TestResult> actual, Optional<TestResult> expected, double factor) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(it -> assertThat(actual.orElseThrow().statistic())
                .isCloseTo(factor * it.statistic(), within(factor * it.statistic(), 1e-9)));
    }
}
