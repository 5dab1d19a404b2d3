package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.comparison.RateDifferenceTest.Variance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Score tests of a difference, their intervals, and equivalence. */
@PropertyDefaults(tries = 300)
class RateDifferenceTestProperties {
    @Provide
    Arbitrary<FourfoldTable> tables() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3),
                Arbitraries.longs().between(0, 300),
                Arbitraries.longs().between(0, 1_000_000));
        return Combinators.combine(counts, counts, counts, counts)
                .as(FourfoldTable::new)
                .filter(it -> !it.hasEmptyGroup());
    }

    @Provide
    Arbitrary<List<FourfoldTable>> strata() {
        return StratifiedTables.tables().filter(it -> it.stream().anyMatch(table -> !table.hasEmptyGroup()));
    }

    /** But none, of which not every table has a test. */
    @Provide
    Arbitrary<Double> differences() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-0.999, 0.999).ofScale(6).filter(it -> it != 0),
                Arbitraries.of(-0.999999, -1e-9, 1e-9, 0.1, 0.999999));
    }

    private static RateDifferenceTest test(Variance variance) {
        return RateDifferenceTest.withDefaults().with(variance);
    }

    private static RateDifference.Interval interval(Variance variance) {
        return variance == Variance.FARRINGTON_MANNING
                ? RateDifference.Interval.SCORE
                : RateDifference.Interval.MIETTINEN_NURMINEN;
    }

    private static ConfidenceInterval interval(Variance variance, FourfoldTable table, double level) {
        return RateDifference.at(ConfidenceLevel.of(level))
                .with(interval(variance))
                .of(table)
                .flatMap(Estimate::interval)
                .orElseThrow();
    }

    private static ConfidenceInterval interval(Variance variance, Strata<?> strata, double level) {
        return MantelHaenszel.at(ConfidenceLevel.of(level))
                .with(
                        variance == Variance.FARRINGTON_MANNING
                                ? MantelHaenszel.Variance.FARRINGTON_MANNING
                                : MantelHaenszel.Variance.MIETTINEN_NURMINEN)
                .riskDifference(strata)
                .result()
                .flatMap(Estimate::interval)
                .orElseThrow();
    }

    private static double z(Variance variance, FourfoldTable table, double difference) {
        return test(variance).against(difference).of(table).orElseThrow().statistic();
    }

    private static double z(Variance variance, Strata<?> strata, double difference) {
        return test(variance)
                .against(difference)
                .of(strata)
                .result()
                .orElseThrow()
                .statistic();
    }

    @Property
    void ofNoDifferenceTheSquareIsPearsons(@ForAll("tables") FourfoldTable table) {
        assertSquare(Variance.FARRINGTON_MANNING, table, ChiSquaredTest.Statistic.PEARSON);
        assertSquare(Variance.MIETTINEN_NURMINEN, table, ChiSquaredTest.Statistic.N_MINUS_1);
    }

    private static void assertSquare(Variance variance, FourfoldTable table, ChiSquaredTest.Statistic statistic) {
        Optional<TestResult> score = test(variance).of(table);
        Optional<TestResult> square =
                ChiSquaredTest.withDefaults().with(statistic).of(table);

        assertThat(score.isPresent()).isEqualTo(square.isPresent());
        score.ifPresent(it -> {
            double expected = square.orElseThrow().statistic();
            assertThat(it.statistic() * it.statistic()).isCloseTo(expected, closely(expected));
        });
    }

    @Property
    void ofNoDifferenceItIsThePooledTest(@ForAll("tables") FourfoldTable table, @ForAll Alternative alternative) {
        Optional<TestResult> score =
                test(Variance.FARRINGTON_MANNING).with(alternative).of(table);
        Optional<TestResult> pooled =
                PooledZTest.withDefaults().with(alternative).of(table);

        assertThat(score.isPresent()).isEqualTo(pooled.isPresent());
        score.ifPresent(
                it -> assertThat(it.statistic()).isCloseTo(pooled.orElseThrow().statistic(), closely(it.statistic())));
    }

    @Property
    void inStrataTheSquareOfNoDifferenceIsCochransOrMantelAndHaenszels(@ForAll("strata") List<FourfoldTable> tables) {
        Strata<?> strata = Strata.of(tables);
        Optional<TestResult> exact =
                test(Variance.MIETTINEN_NURMINEN).of(strata).result();
        Optional<TestResult> mantelHaenszel =
                MantelHaenszelTest.withDefaults().of(strata).result();

        assertThat(exact.isPresent()).isEqualTo(mantelHaenszel.isPresent());
        exact.ifPresent(it -> {
            double expected = mantelHaenszel.orElseThrow().statistic();
            assertThat(it.statistic() * it.statistic()).isCloseTo(expected, closely(expected));
            double z = z(Variance.FARRINGTON_MANNING, strata, 0);
            assertThat(z * z).isCloseTo(cochran(tables), closely(cochran(tables)));
        });
    }

    /** (Σ (a − E))² / Σ n₁ n₀ m₁ m₀ / N³. */
    private static double cochran(List<FourfoldTable> tables) {
        double deviation = 0;
        double variance = 0;
        for (FourfoldTable table : tables) {
            double size = table.size();
            if (!table.hasEmptyGroup()) {
                deviation += table.a() - table.groupSize() * (table.withOutcome() / size);
                variance += 1.0
                        * table.groupSize()
                        * table.referenceSize()
                        * table.withOutcome()
                        * table.withoutOutcome()
                        / (size * size * size);
            }
        }
        return deviation * deviation / variance;
    }

    @Property
    void oneStratumIsAPlainTable(
            @ForAll("tables") FourfoldTable table,
            @ForAll("differences") double difference,
            @ForAll Variance variance,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        Strata<?> strata = Strata.of(List.of(table));

        assertThat(test(variance).against(difference).of(strata).result())
                .isEqualTo(test(variance).against(difference).of(table));
        assertThat(test(variance).equivalence(level, strata).result())
                .isEqualTo(test(variance).equivalence(level, table));
        assertThat(interval(variance, strata, level)).isEqualTo(interval(variance, table, level));
    }

    @Property
    void swappingTheGroupsOrTheOutcomeTurnsTheTestRound(
            @ForAll("tables") FourfoldTable table,
            @ForAll("differences") double difference,
            @ForAll Variance variance) {
        double z = z(variance, table, difference);
        FourfoldTable swapped = new FourfoldTable(table.c(), table.d(), table.a(), table.b());
        FourfoldTable mirrored = new FourfoldTable(table.b(), table.a(), table.d(), table.c());

        assertThat(z(variance, swapped, -difference)).isCloseTo(-z, closely(z));
        assertThat(z(variance, mirrored, -difference)).isCloseTo(-z, within(Math.max(1, Math.abs(z)), 1e-9));
    }

    /** So that what it does not reject is one interval. */
    @Property(tries = 2_000)
    void theStatisticFallsAsTheDifferenceRises(
            @ForAll("tables") FourfoldTable table,
            @ForAll("differences") double one,
            @ForAll("differences") double other,
            @ForAll Variance variance) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        double z = z(variance, table, low);

        assertThat(z(variance, table, high)).isLessThanOrEqualTo(z + 1e-9 * Math.max(1, Math.abs(z)));
    }

    @Property
    void theLimitsAreWhereThePValueIsTheErrorRate(
            @ForAll("tables") FourfoldTable table,
            @ForAll Variance variance,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        ConfidenceInterval interval = interval(variance, table, level);
        for (double limit : new double[] {interval.low(), interval.high()}) {
            // at the ends of the range the limit is no root, and next to them the last digit of a limit counts
            if (Math.abs(limit) < 0.999999) {
                assertThat(test(variance).against(limit).of(table).orElseThrow().pValue())
                        .isCloseTo(1 - level, within(1, 1e-7));
            }
        }
    }

    @Property
    void theIntervalLeavesOutWhatTheTestRejects(
            @ForAll("tables") FourfoldTable table,
            @ForAll("strata") List<FourfoldTable> tables,
            @ForAll("differences") double difference,
            @ForAll Variance variance,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        Strata<?> strata = Strata.of(tables);

        assertDual(
                interval(variance, table, level),
                difference,
                test(variance).against(difference).of(table));
        assertDual(
                interval(variance, strata, level),
                difference,
                test(variance).against(difference).of(strata).result());
    }

    private static void assertDual(ConfidenceInterval interval, double difference, Optional<TestResult> test) {
        boolean leftOut = difference < interval.low() || interval.high() < difference;
        assertThat(test.orElseThrow().pValue() < interval.level().errorRate())
                .as("%s of %s: %s", difference, interval, test)
                .isEqualTo(leftOut);
    }

    @Property
    void limitsLieInTheRangeAndHoldTheEstimate(
            @ForAll("tables") FourfoldTable table,
            @ForAll("strata") List<FourfoldTable> tables,
            @ForAll Variance variance,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        double difference = table.groupShare() - table.referenceShare();
        double common = MantelHaenszel.at(ConfidenceLevel.DEFAULT)
                .riskDifference(Strata.of(tables))
                .result()
                .orElseThrow()
                .value();

        assertHolds(interval(variance, table, level), difference);
        assertHolds(interval(variance, Strata.of(tables), level), common);
    }

    private static void assertHolds(ConfidenceInterval interval, double estimate) {
        assertThat(interval.low()).isBetween(-1.0, estimate + 1e-14);
        assertThat(interval.high()).isBetween(estimate - 1e-14, 1.0);
    }

    @Property
    void equivalenceIsAnIntervalWithinTheMargin(
            @ForAll("tables") FourfoldTable table,
            @ForAll Variance variance,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double margin) {
        ConfidenceInterval interval = interval(variance, table, 0.9);
        double p = test(variance).equivalence(margin, table).orElseThrow().pValue();

        assertThat(p).isBetween(0.0, 1.0);
        assertThat(p < 0.05).isEqualTo(-margin < interval.low() && interval.high() < margin);
    }

    @Property
    void aWiderMarginIsEasierToMeet(
            @ForAll("tables") FourfoldTable table,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double margin,
            @ForAll @DoubleRange(min = 0.01, max = 0.09) double more,
            @ForAll Variance variance) {
        double narrow = test(variance).equivalence(margin, table).orElseThrow().pValue();
        double wide =
                test(variance).equivalence(margin + more, table).orElseThrow().pValue();

        assertThat(wide).isLessThanOrEqualTo(narrow + 1e-12);
    }

    @Property
    void theFactorOfMiettinenAndNurminenMakesPValuesOfTheAlternativeLarger(
            @ForAll("tables") FourfoldTable table, @ForAll("differences") double difference) {
        double plain = Math.abs(z(Variance.FARRINGTON_MANNING, table, difference));
        double cautious = Math.abs(z(Variance.MIETTINEN_NURMINEN, table, difference));

        assertThat(cautious)
                .isCloseTo(plain * Math.sqrt((table.size() - 1.0) / table.size()), closely(Math.max(1, plain)));
    }

    @Property
    void theOrderOfStrataChangesNoDigit(
            @ForAll("strata") List<FourfoldTable> tables, @ForAll Random random, @ForAll Variance variance) {
        Assume.that(tables.size() > 1);
        List<FourfoldTable> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, random);
        Pooled<TwoOneSidedTests> tests = test(variance).equivalence(0.1, Strata.of(tables));

        assertThat(test(variance).equivalence(0.1, Strata.of(shuffled))).isEqualTo(tests);
        assertThat(interval(variance, Strata.of(shuffled), 0.95))
                .isEqualTo(interval(variance, Strata.of(tables), 0.95));
    }
}
