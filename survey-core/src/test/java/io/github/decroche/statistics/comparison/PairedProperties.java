package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.PairedDifference.Interval;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PairedProperties {
    private static final MathContext DIGITS = new MathContext(40);

    @Provide
    Arbitrary<MatchedPairs> pairs() {
        return StratifiedTables.pairs(400);
    }

    /** Zero cells more often than not. */
    @Provide
    Arbitrary<MatchedPairs> fewPairs() {
        return StratifiedTables.pairs(2);
    }

    private static ConfidenceInterval interval(Interval method, MatchedPairs pairs, double level) {
        return PairedDifference.at(ConfidenceLevel.of(level))
                .with(method)
                .of(pairs)
                .flatMap(Estimate::interval)
                .orElseThrow();
    }

    @Property
    void swappingTheMembersFlipsTheInterval(@ForAll("pairs") MatchedPairs pairs, @ForAll Interval method) {
        Assume.that(pairs.size() > 0);
        ConfidenceInterval interval = interval(method, pairs, 0.95);
        ConfidenceInterval swapped = interval(method, pairs.swapped(), 0.95);

        assertThat(swapped.low()).isCloseTo(-interval.high(), closely(1));
        assertThat(swapped.high()).isCloseTo(-interval.low(), closely(1));
    }

    @Property
    void limitsLieBetweenMinusOneAndOneAndHoldTheDifference(
            @ForAll("pairs") MatchedPairs many,
            @ForAll("fewPairs") MatchedPairs few,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        for (MatchedPairs pairs : List.of(many, few)) {
            for (Interval method : List.of(Interval.TANGO, Interval.NEWCOMBE)) {
                if (pairs.size() > 0) {
                    ConfidenceInterval interval = interval(method, pairs, level);
                    double difference = pairs.net().orElseThrow();
                    assertThat(interval.low()).isBetween(-1 - 1e-14, difference + 1e-14);
                    assertThat(interval.high()).isBetween(difference - 1e-14, 1 + 1e-14);
                }
            }
        }
    }

    @Property
    void aHigherLevelGivesAWiderInterval(
            @ForAll("pairs") MatchedPairs pairs,
            @ForAll Interval method,
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
        Assume.that(pairs.size() > 0);
        ConfidenceInterval narrow = interval(method, pairs, level);
        ConfidenceInterval wide = interval(method, pairs, level + 0.01);

        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low() + 1e-12);
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high() - 1e-12);
    }

    /** The score statistic as Tango prints it, at the limits: ±z. */
    @Property
    void tangosLimitsAreWhereTheScoreTestEnds(
            @ForAll("pairs") MatchedPairs pairs, @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        Assume.that(isSearched(pairs));
        ConfidenceInterval interval = interval(Interval.TANGO, pairs, level);
        double z = ConfidenceLevel.of(level).normalQuantile();

        assertThat(score(pairs, interval.low())).isCloseTo(z, closely(1e3));
        assertThat(score(pairs, interval.high())).isCloseTo(-z, closely(1e3));
    }

    /**
     * It falls as the difference rises, so that no other difference has the score of a limit. Where all pairs agree, or all
     * favour one side, the statistic is 0/0 at the estimate; these limits have closed forms and tests by hand.
     */
    @Property
    void theScoreStatisticFalls(
            @ForAll("pairs") MatchedPairs pairs,
            @ForAll @DoubleRange(min = -0.99, max = 0.98) double one,
            @ForAll @DoubleRange(min = -0.99, max = 0.98) double other) {
        Assume.that(isSearched(pairs));
        double low = Math.min(one, other);
        double high = Math.max(one, other) + 0.01;

        assertThat(score(pairs, low)).isGreaterThan(score(pairs, high) - 1e-9);
    }

    private static boolean isSearched(MatchedPairs pairs) {
        return pairs.discordant() > 0 && pairs.firstOnly() < pairs.size() && pairs.secondOnly() < pairs.size();
    }

    /** In forty digits, since the printed formula loses many of sixteen where nearly all pairs favour one side. */
    private static double score(MatchedPairs pairs, double difference) {
        BigDecimal n = BigDecimal.valueOf(pairs.size());
        BigDecimal b = BigDecimal.valueOf(pairs.firstOnly());
        BigDecimal c = BigDecimal.valueOf(pairs.secondOnly());
        BigDecimal delta = new BigDecimal(difference);
        BigDecimal twice = n.add(n);
        BigDecimal linear = twice.subtract(b).add(c).multiply(delta).subtract(b).subtract(c);
        BigDecimal spread = delta.multiply(BigDecimal.ONE.subtract(delta));
        BigDecimal root = linear.pow(2)
                .add(BigDecimal.valueOf(4).multiply(twice).multiply(c).multiply(spread))
                .sqrt(DIGITS);
        BigDecimal secondOnly = root.subtract(linear).divide(twice.add(twice), DIGITS);
        BigDecimal variance = n.multiply(secondOnly.add(secondOnly).add(spread));
        return b.subtract(c)
                .subtract(n.multiply(delta))
                .divide(variance.sqrt(DIGITS), DIGITS)
                .doubleValue();
    }

    @Property
    void theTestOfADifferenceIsTheScoreAndItsSquareAtNoneMcNemars(
            @ForAll("pairs") MatchedPairs many,
            @ForAll("fewPairs") MatchedPairs few,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double distance,
            @ForAll boolean negative) {
        double difference = negative ? -distance : distance;
        for (MatchedPairs pairs : List.of(many, few)) {
            if (pairs.size() > 0) {
                double z = test(pairs, difference).orElseThrow().statistic();
                assertThat(z).isCloseTo(score(pairs, difference), closely(Math.max(1, Math.abs(z))));
                assertThat(test(pairs.swapped(), -difference).orElseThrow().statistic())
                        .isCloseTo(-z, closely(Math.max(1, Math.abs(z))));
            }
            Optional<TestResult> chiSquared = McNemarTest.withDefaults()
                    .with(McNemarTest.Method.CHI_SQUARED)
                    .of(pairs);
            assertThat(test(pairs, 0).map(it -> it.statistic() * it.statistic()).orElse(-1.0))
                    .isCloseTo(
                            chiSquared.map(TestResult::statistic).orElse(-1.0),
                            closely(chiSquared.map(TestResult::statistic).orElse(1.0)));
        }
    }

    private static Optional<TestResult> test(MatchedPairs pairs, double difference) {
        return PairedDifferenceTest.withDefaults().against(difference).of(pairs);
    }

    @Property
    void tangosIntervalLeavesOutWhatTheTestRejects(
            @ForAll("pairs") MatchedPairs pairs,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double difference,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        Assume.that(pairs.size() > 0 && difference != 0);
        ConfidenceInterval interval = interval(Interval.TANGO, pairs, level);
        boolean leftOut = difference < interval.low() || interval.high() < difference;

        assertThat(test(pairs, difference).orElseThrow().pValue() < 1 - level).isEqualTo(leftOut);
        for (double limit : new double[] {interval.low(), interval.high()}) {
            if (isSearched(pairs) && Math.abs(limit) < 0.999999) {
                assertThat(test(pairs, limit).orElseThrow().pValue()).isCloseTo(1 - level, within(1, 1e-9));
            }
        }
    }

    @Property
    void equivalenceIsATangoIntervalWithinTheMargin(
            @ForAll("pairs") MatchedPairs pairs, @ForAll @DoubleRange(min = 0.01, max = 0.99) double margin) {
        Assume.that(pairs.size() > 0);
        ConfidenceInterval interval = interval(Interval.TANGO, pairs, 0.9);
        double p = PairedDifferenceTest.withDefaults()
                .equivalence(margin, pairs)
                .orElseThrow()
                .pValue();

        assertThat(p < 0.05).isEqualTo(-margin < interval.low() && interval.high() < margin);
    }

    @Property
    void tangosIntervalLeavesOutZeroJustWhenMcNemarsTestRejects(@ForAll("pairs") MatchedPairs pairs) {
        Assume.that(pairs.discordant() > 0);
        ConfidenceInterval interval = interval(Interval.TANGO, pairs, 0.95);
        ConfidenceInterval odds = PairedOddsRatio.at(ConfidenceLevel.of(0.95))
                .of(pairs)
                .flatMap(Estimate::interval)
                .orElseThrow();
        boolean rejected = pValue(McNemarTest.Method.CHI_SQUARED, pairs) < 0.05;

        assertThat(interval.low() > 0 || interval.high() < 0).isEqualTo(rejected);
        assertThat(odds.low() > 1 || odds.high() < 1).isEqualTo(rejected);
    }

    private static double pValue(McNemarTest.Method method, MatchedPairs pairs) {
        return McNemarTest.withDefaults().with(method).of(pairs).orElseThrow().pValue();
    }

    @Property
    void exactPValuesAreLargerThanMidPOnesAndCorrectedThanUncorrected(@ForAll("pairs") MatchedPairs pairs) {
        Assume.that(pairs.discordant() > 0);
        double exact = pValue(McNemarTest.Method.EXACT, pairs);
        double midP = pValue(McNemarTest.Method.MID_P, pairs);

        assertThat(midP).isBetween(0.0, exact);
        assertThat(exact).isBetween(0.0, 1.0);
        assertThat(pValue(McNemarTest.Method.CHI_SQUARED_CORRECTED, pairs))
                .isGreaterThanOrEqualTo(pValue(McNemarTest.Method.CHI_SQUARED, pairs));
        for (McNemarTest.Method method : McNemarTest.Method.values()) {
            assertThat(pValue(method, pairs.swapped())).isCloseTo(pValue(method, pairs), closely(1));
        }
    }

    @Property
    void concordantPairsChangeNoTest(
            @ForAll("pairs") MatchedPairs pairs,
            @ForAll McNemarTest.Method method,
            @ForAll @LongRange(min = 0, max = 1000) long more) {
        McNemarTest test = McNemarTest.withDefaults().with(method);

        assertThat(test.of(pairs.plus(new MatchedPairs(more, 0, 0, more)))).isEqualTo(test.of(pairs));
    }

    @Property
    void theOddsRatioLiesInItsInterval(
            @ForAll("pairs") MatchedPairs many,
            @ForAll("fewPairs") MatchedPairs few,
            @ForAll("intervals") ProportionInterval interval) {
        for (MatchedPairs pairs : List.of(many, few)) {
            Optional<Estimate> ratio =
                    PairedOddsRatio.at(ConfidenceLevel.DEFAULT).with(interval).of(pairs);
            ratio.ifPresent(it -> assertThat(it.value())
                    .isBetween(
                            it.interval().orElseThrow().low(),
                            it.interval().orElseThrow().high()));
            assertThat(ratio.isEmpty()).isEqualTo(pairs.discordant() == 0);
        }
    }

    /** All but Jeffreys', which leaves out shares of 0 and 1. */
    @Provide
    Arbitrary<ProportionInterval> intervals() {
        return Arbitraries.of(ProportionInterval.values()).filter(it -> it != ProportionInterval.JEFFREYS);
    }

    @Property
    void anyPartitionOfThePairsCollectsTheSame(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 3) Integer> pairs,
            @ForAll @IntRange(min = 0, max = 60) int at) {
        int split = Math.min(at, pairs.size());

        assertThat(collect(pairs.subList(0, split)).plus(collect(pairs.subList(split, pairs.size()))))
                .isEqualTo(collect(pairs));
        assertThat(pairs.parallelStream().collect(MatchedPairs.<Integer>collector(it -> it % 2 == 0, it -> it < 2)))
                .isEqualTo(collect(pairs));
    }

    private static MatchedPairs collect(List<Integer> pairs) {
        return pairs.stream().collect(MatchedPairs.collector(it -> it % 2 == 0, it -> it < 2));
    }

    @Property
    void theNetRateIsOneGrossRateLessTheOther(@ForAll("pairs") MatchedPairs pairs) {
        Assume.that(pairs.size() > 0);
        double gross = pairs.grossOfFirst().estimate().orElseThrow()
                - pairs.grossOfSecond().estimate().orElseThrow();

        assertThat(pairs.net().orElseThrow()).isCloseTo(gross, closely(1));
        assertThat(pairs.net().orElseThrow())
                .isCloseTo(
                        pairs.first().estimate().orElseThrow()
                                - pairs.second().estimate().orElseThrow(),
                        closely(1));
    }
}
