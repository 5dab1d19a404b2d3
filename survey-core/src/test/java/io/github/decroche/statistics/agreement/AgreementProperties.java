package io.github.decroche.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.agreement.CohenKappa.Weights;
import io.github.decroche.statistics.agreement.KrippendorffAlpha.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class AgreementProperties {
    private static final CohenKappa KAPPA = CohenKappa.at(ConfidenceLevel.DEFAULT);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    /** Square tables of up to five categories, with many zeros. */
    @Provide
    Arbitrary<long[][]> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(k -> Arbitraries.longs()
                        .between(0, 50)
                        .edgeCases(it -> it.add(0L))
                        .array(long[].class)
                        .ofSize(k)
                        .array(long[][].class)
                        .ofSize(k));
    }

    /** Units with up to four codings from 1 to 5. */
    @Provide
    Arbitrary<List<List<Integer>>> units() {
        return Arbitraries.integers()
                .between(1, 5)
                .list()
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 200)
    void kappaLiesInItsRangeAndItsIntervalHoldsIt(@ForAll("tables") long[][] rows, @ForAll Weights weights) {
        KAPPA.with(weights).of(AgreementTable.of(rows)).ifPresent(kappa -> {
            assertThat(kappa.value()).isBetween(-1.0, 1.0);
            kappa.estimate().interval().ifPresent(it -> {
                assertThat(it.low()).isBetween(-1.0, kappa.value());
                assertThat(it.high()).isBetween(kappa.value(), 1.0);
            });
        });
    }

    @Property(tries = 200)
    void itDoesNotMatterWhoCodesFirst(@ForAll("tables") long[][] rows, @ForAll Weights weights) {
        AgreementTable table = AgreementTable.of(rows);
        AgreementTable swapped = AgreementTable.of(map(rows, (i, j) -> rows[j][i]));

        assertThat(KAPPA.with(weights).of(swapped))
                .isEqualTo(KAPPA.with(weights).of(table));
        assertThat(swapped.scottPi()).isEqualTo(table.scottPi());
        assertThat(swapped.gwetAc1()).isEqualTo(table.gwetAc1());
        assertThat(swapped.pabak()).isEqualTo(table.pabak());
    }

    @Property(tries = 200)
    void theOrderOfTheCategoriesMayBeReversed(@ForAll("tables") long[][] rows, @ForAll Weights weights) {
        int last = rows.length - 1;
        AgreementTable reversed = AgreementTable.of(map(rows, (i, j) -> rows[last - i][last - j]));

        assertThat(KAPPA.with(weights).of(reversed))
                .isEqualTo(KAPPA.with(weights).of(AgreementTable.of(rows)));
    }

    @Property(tries = 200)
    void withoutWeightsTheOrderOfTheCategoriesDoesNotMatter(@ForAll("tables") long[][] rows) {
        int k = rows.length;
        AgreementTable rotated = AgreementTable.of(map(rows, (i, j) -> rows[(i + 1) % k][(j + 1) % k]));

        assertThat(KAPPA.of(rotated)).isEqualTo(KAPPA.of(AgreementTable.of(rows)));
    }

    @Property(tries = 200)
    void unusedCategoriesDoNotMatterToKappaAndPi(@ForAll("tables") long[][] rows) {
        long[][] wider = new long[rows.length + 1][rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, wider[i], 0, rows.length);
        }

        assertThat(KAPPA.of(AgreementTable.of(wider))).isEqualTo(KAPPA.of(AgreementTable.of(rows)));
        assertThat(AgreementTable.of(wider).scottPi())
                .isEqualTo(AgreementTable.of(rows).scottPi());
    }

    @Property(tries = 200)
    void fourTimesTheUnitsHalveTheErrors(@ForAll("tables") long[][] rows, @ForAll Weights weights) {
        AgreementTable four = AgreementTable.of(map(rows, (i, j) -> 4 * rows[i][j]));

        KAPPA.with(weights).of(AgreementTable.of(rows)).ifPresent(kappa -> {
            Kappa ofFour = KAPPA.with(weights).of(four).orElseThrow();
            assertThat(ofFour.value()).isEqualTo(kappa.value());
            assertHalf(ofFour.nullStandardError(), kappa.nullStandardError());
            assertHalf(ofFour.estimate().standardError(), kappa.estimate().standardError());
        });
    }

    private static void assertHalf(OptionalDouble half, OptionalDouble whole) {
        assertThat(half.isPresent()).isEqualTo(whole.isPresent());
        whole.ifPresent(it -> assertThat(half.getAsDouble()).isCloseTo(it / 2, ROUNDING));
    }

    /** The formulas as Fleiss, Cohen and Everitt print them, in doubles. */
    @Property(tries = 200)
    void errorsAreThoseOfThePaper(@ForAll("tables") long[][] rows, @ForAll Weights weights) {
        KAPPA.with(weights).of(AgreementTable.of(rows)).ifPresent(kappa -> {
            PaperFormulas paper = new PaperFormulas(rows, weights);
            assertThat(kappa.value()).isCloseTo(paper.kappa(), Offset.offset(1e-9));
            kappa.estimate()
                    .standardError()
                    .ifPresent(it -> assertThat(it * it).isCloseTo(paper.variance(), Offset.offset(1e-9)));
            kappa.nullStandardError()
                    .ifPresent(it -> assertThat(it * it).isCloseTo(paper.nullVariance(), Offset.offset(1e-9)));
        });
    }

    @Property(tries = 200)
    void aHigherLevelGivesAWiderInterval(@ForAll("tables") long[][] rows, @ForAll CohenKappa.Interval interval) {
        AgreementTable table = AgreementTable.of(rows);
        CohenKappa.at(ConfidenceLevel.of(0.9))
                .with(interval)
                .of(table)
                .flatMap(it -> it.estimate().interval())
                .ifPresent(narrow -> {
                    ConfidenceInterval wide = CohenKappa.at(ConfidenceLevel.of(0.99))
                            .with(interval)
                            .of(table)
                            .flatMap(it -> it.estimate().interval())
                            .orElseThrow();
                    assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
                    assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
                });
    }

    /** Scott's π is Fleiss' κ of two coders. */
    @Property(tries = 200)
    void piIsFleissKappaOfTwo(@ForAll("tables") long[][] rows) {
        OptionalDouble pi = AgreementTable.of(rows).scottPi();
        var kappa = FleissKappa.of(codings(rows));

        assertThat(pi.isPresent()).isEqualTo(kappa.isPresent());
        kappa.ifPresent(it -> assertThat(it.value()).isCloseTo(pi.getAsDouble(), ROUNDING));
    }

    private static Codings codings(long[][] rows) {
        List<List<Integer>> units = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                units.addAll(Collections.nCopies((int) rows[i][j], List.of(i, j)));
            }
        }
        return Codings.of(units);
    }

    /** Krippendorff: 1 − α = (1 − κ)(n − 1)/n for complete nominal data. */
    @Property(tries = 200)
    void alphaIsFleissKappaCorrectedForSmallSamples(@ForAll("units") List<List<Integer>> units) {
        Codings complete = Codings.of(units).complete().pairable();
        FleissKappa.of(complete).ifPresent(kappa -> {
            double n = complete.size() * (double) complete.coders();
            assertThat(KrippendorffAlpha.withDefaults().of(complete))
                    .hasValueCloseTo(1 - (1 - kappa.value()) * (n - 1) / n, ROUNDING);
        });
    }

    @Property(tries = 200)
    void fleissKappaLiesInItsRange(@ForAll("units") List<List<Integer>> units) {
        Codings codings = Codings.of(units);

        FleissKappa.of(codings)
                .ifPresent(kappa -> assertThat(kappa.value()).isBetween(-1.0 / (codings.coders() - 1) - 1e-15, 1.0));
    }

    @Property(tries = 200)
    void alphaIsAtMostOne(@ForAll("units") List<List<Integer>> units, @ForAll Metric metric) {
        alpha(metric, units, x -> x).ifPresent(it -> assertThat(it).isLessThanOrEqualTo(1));
    }

    @Property(tries = 200)
    void alphaDependsOnWhatTheMetricSees(@ForAll("units") List<List<Integer>> units) {
        assertSame(Metric.NOMINAL, units, x -> Math.sin(x));
        assertSame(Metric.ORDINAL, units, Math::exp);
        assertSame(Metric.ORDINAL, units, x -> -x);
        assertSame(Metric.INTERVAL, units, x -> 3 - 2 * x);
        assertSame(Metric.RATIO, units, x -> x / 7);
    }

    private static void assertSame(Metric metric, List<List<Integer>> units, DoubleUnaryOperator change) {
        OptionalDouble plain = alpha(metric, units, x -> x);
        OptionalDouble changed = alpha(metric, units, change);
        assertThat(changed.isPresent()).isEqualTo(plain.isPresent());
        plain.ifPresent(it -> assertThat(changed.getAsDouble()).isCloseTo(it, ROUNDING));
    }

    private static OptionalDouble alpha(Metric metric, List<List<Integer>> units, DoubleUnaryOperator change) {
        List<List<Double>> changed = units.stream()
                .map(unit -> unit.stream().map(x -> change.applyAsDouble(x)).toList())
                .toList();
        return KrippendorffAlpha.withDefaults().with(metric).of(Codings.of(changed));
    }

    @Property(tries = 200)
    void unitsCodedOnceDoNotMatterToAlpha(@ForAll("units") List<List<Integer>> units, @ForAll Metric metric) {
        List<List<Integer>> more = new ArrayList<>(units);
        more.add(List.of(9));
        more.add(List.of());

        assertThat(alpha(metric, more, x -> x)).isEqualTo(alpha(metric, units, x -> x));
    }

    @Property(tries = 200)
    void codingsCollectedApartAreThoseCollectedTogether(
            @ForAll("units") List<List<Integer>> units, @ForAll @IntRange(min = 0, max = 30) int cut) {
        int middle = Math.min(cut, units.size());
        Codings whole = units.stream().collect(Codings.ofNumbers(Function.identity()));
        Codings left = Codings.of(units.subList(0, middle));
        Codings right = Codings.of(units.subList(middle, units.size()));

        assertThat(left.plus(right))
                .isEqualTo(whole)
                .isEqualTo(right.plus(left))
                .hasSameHashCodeAs(whole);
        assertThat(units.parallelStream().collect(Codings.ofNumbers(Function.identity())))
                .isEqualTo(whole);
    }

    @Property(tries = 200)
    void tablesCollectedApartAreThoseCollectedTogether(
            @ForAll List<@IntRange(max = 8) Integer> pairs, @ForAll @IntRange(max = 50) int cut) {
        var collector = AgreementTable.collector(List.of(0, 1, 2), (Integer pair) -> pair / 3, pair -> pair % 3);
        int middle = Math.min(cut, pairs.size());
        AgreementTable whole = pairs.stream().collect(collector);
        AgreementTable left = pairs.subList(0, middle).stream().collect(collector);
        AgreementTable right = pairs.subList(middle, pairs.size()).stream().collect(collector);

        assertThat(left.plus(right))
                .isEqualTo(whole)
                .isEqualTo(right.plus(left))
                .hasSameHashCodeAs(whole);
        assertThat(pairs.parallelStream().collect(collector)).isEqualTo(whole);
        assertThat(whole.size()).isEqualTo(pairs.size());
    }

    private interface Cell {
        long at(int i, int j);
    }

    private static long[][] map(long[][] rows, Cell cell) {
        long[][] mapped = new long[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                mapped[i][j] = cell.at(i, j);
            }
        }
        return mapped;
    }
}
