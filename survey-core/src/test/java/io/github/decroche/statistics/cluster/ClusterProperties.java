package io.github.decroche.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.comparison.MantelHaenszel;
import io.github.decroche.statistics.comparison.Strata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class ClusterProperties {
    private static final ClusteredDifference DIFFERENCE = ClusteredDifference.at(ConfidenceLevel.DEFAULT);
    private static final ClusteredSuperiority SUPERIORITY = ClusteredSuperiority.at(ConfidenceLevel.DEFAULT);
    private static final RandomizationTest RANDOMIZATION =
            RandomizationTest.withDefaults().withDraws(50);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    @Property(tries = 100)
    void anyPartitionInAnyOrderGivesTheSameToTheLastDigit(@ForAll("values") List<Value> values, @ForAll Random random) {
        List<Value> shuffled = new ArrayList<>(scaled(values, 0.1));
        ClusteredValues whole = Value.table(shuffled);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        ClusteredValues merged =
                Value.table(shuffled.subList(cut, shuffled.size())).plus(Value.table(shuffled.subList(0, cut)));

        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(DIFFERENCE.of(merged)).isEqualTo(DIFFERENCE.of(whole));
        assertThat(ClusteredMean.at(ConfidenceLevel.DEFAULT).of(merged))
                .isEqualTo(ClusteredMean.at(ConfidenceLevel.DEFAULT).of(whole));
        assertThat(RANDOMIZATION.of(merged)).isEqualTo(RANDOMIZATION.of(whole));
        assertThat(IntraClusterCorrelation.of(merged)).isEqualTo(IntraClusterCorrelation.of(whole));
        assertThat(SUPERIORITY.of(ClusterOracle.scores(shuffled)))
                .isEqualTo(SUPERIORITY.of(ClusterOracle.scores(scaled(values, 0.1))));
    }

    /** The strata's names in reverse let a table meet its strata the other way round. */
    @Property(tries = 100)
    void namesDoNotMatterToTheLastDigit(@ForAll("values") List<Value> values) {
        List<Value> tenths = scaled(values, 0.1);
        List<Value> renamed = changed(
                tenths,
                it -> new Value(
                        "x" + it.cluster(),
                        "s" + (3 - Integer.parseInt(it.stratum().substring(1))),
                        it.inGroup(),
                        it.value()));

        assertThat(DIFFERENCE.of(Value.table(renamed))).isEqualTo(DIFFERENCE.of(Value.table(tenths)));
        assertThat(SUPERIORITY.of(ClusterOracle.scores(renamed)))
                .isEqualTo(SUPERIORITY.of(ClusterOracle.scores(tenths)));
        assertThat(RANDOMIZATION.of(Value.table(renamed))).isEqualTo(RANDOMIZATION.of(Value.table(tenths)));
    }

    /** Tables of callers of one side are half empty: the order of the callers is that of the other half. */
    @Property(tries = 100)
    void callersOfOneSideInAnyOrderGiveTheSameToTheLastDigit(
            @ForAll("values") List<Value> values, @ForAll Random random) {
        List<Value> shuffled = new ArrayList<>(changed(
                values,
                it -> new Value(
                        it.cluster() + it.stratum(), "all", it.stratum().compareTo("s2") < 0, 0.1 * it.value())));
        ClusteredValues whole = Value.table(shuffled);
        Collections.shuffle(shuffled, random);

        assertThat(DIFFERENCE.of(Value.table(shuffled))).isEqualTo(DIFFERENCE.of(whole));
        assertThat(ClusteredMean.at(ConfidenceLevel.DEFAULT).of(Value.table(shuffled)))
                .isEqualTo(ClusteredMean.at(ConfidenceLevel.DEFAULT).of(whole));
    }

    /** In a Latin square no number tells one stratum from another. */
    @Property(tries = 100)
    void theCallsOfALatinSquareInAnyOrderGiveTheSameToTheLastDigit(@ForAll Random random) {
        List<Value> square = new ArrayList<>();
        for (int caller = 0; caller < 5; caller++) {
            for (int stratum = 0; stratum < 5; stratum++) {
                double value = 0.1 * ((caller + stratum) % 5);
                square.add(new Value("c" + caller, "s" + stratum, true, value));
                square.add(new Value("c" + caller, "s" + stratum, true, value + 0.3));
                square.add(new Value("c" + caller, "s" + stratum, false, 0.7 - value));
            }
        }
        List<Value> shuffled = new ArrayList<>(square);
        Collections.shuffle(shuffled, random);

        assertThat(DIFFERENCE.of(Value.table(shuffled))).isEqualTo(DIFFERENCE.of(Value.table(square)));
    }

    @Property(tries = 100)
    void swappingTheSidesSwapsTheSign(@ForAll("values") List<Value> values) {
        List<Value> swapped = changed(values, it -> new Value(it.cluster(), it.stratum(), !it.inGroup(), it.value()));

        assertSame(DIFFERENCE.of(Value.table(values)), DIFFERENCE.of(Value.table(swapped)), -1, 0);
        assertSame(SUPERIORITY.of(ClusterOracle.scores(values)), SUPERIORITY.of(ClusterOracle.scores(swapped)), -1, 1);
        assertThat(RANDOMIZATION.of(Value.table(swapped)).map(it -> it.exact() ? it.extreme() : 0))
                .isEqualTo(RANDOMIZATION.of(Value.table(values)).map(it -> it.exact() ? it.extreme() : 0));
    }

    @Property(tries = 100)
    void unitsScaleTheEstimateAndNamesDoNotMatter(@ForAll("values") List<Value> values) {
        List<Value> other = changed(
                values, it -> new Value("x" + it.cluster(), "y" + it.stratum(), it.inGroup(), 3 * it.value() + 7));

        assertSame(DIFFERENCE.of(Value.table(values)), DIFFERENCE.of(Value.table(other)), 3, 0);
        assertSame(SUPERIORITY.of(ClusterOracle.scores(values)), SUPERIORITY.of(ClusterOracle.scores(other)), 1, 0);
    }

    private static void assertSame(ClusteredEstimate one, ClusteredEstimate other, double factor, double plus) {
        assertThat(other.reason()).isEqualTo(one.reason());
        assertThat(other.counts().strata()).isEqualTo(one.counts().strata());
        one.estimate()
                .ifPresent(estimate -> assertThat(other.estimate().orElseThrow().value())
                        .isCloseTo(plus + factor * estimate.value(), ROUNDING));
        if (one.reason().isEmpty()) {
            assertThat(other.estimate().orElseThrow().standardError().orElseThrow())
                    .isCloseTo(
                            Math.abs(factor)
                                    * one.estimate()
                                            .orElseThrow()
                                            .standardError()
                                            .orElseThrow(),
                            ROUNDING);
            assertThat(other.degreesOfFreedom().orElseThrow())
                    .isCloseTo(one.degreesOfFreedom().orElseThrow(), ROUNDING)
                    .isGreaterThan(1 - 1e-9);
        }
    }

    @Property(tries = 100)
    void outcomesHaveTheRiskDifferenceOfMantelAndHaenszel(@ForAll("values") List<Value> values) {
        List<Value> outcomes =
                changed(values, it -> new Value(it.cluster(), it.stratum(), it.inGroup(), it.value() > 2 ? 1 : 0));
        var expected = MantelHaenszel.at(ConfidenceLevel.DEFAULT)
                .riskDifference(outcomes.stream()
                        .collect(Strata.<Value, String>collector(
                                Value::stratum, Value::inGroup, it -> it.value() == 1)));
        ClusteredEstimate actual = DIFFERENCE.of(Value.table(outcomes));

        assertThat(actual.estimate().isPresent()).isEqualTo(expected.result().isPresent());
        assertThat(actual.counts().informative()).isEqualTo(expected.informative());
        expected.result()
                .ifPresent(it -> assertThat(actual.estimate().orElseThrow().value())
                        .isCloseTo(it.value(), Offset.offset(1e-13)));
    }

    @Property(tries = 100)
    void callersOfOneSizeGiveWelchsStatistic(
            @ForAll @IntRange(min = 2, max = 8) int group,
            @ForAll @IntRange(min = 2, max = 8) int reference,
            @ForAll Random random) {
        List<Value> values = new ArrayList<>();
        Map<Boolean, List<Double>> means = new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        for (int caller = 0; caller < group + reference; caller++) {
            double sum = 0;
            for (int call = 0; call < 5; call++) {
                double value = random.nextInt(100);
                sum += value;
                values.add(new Value("c" + caller, "all", caller < group, value));
            }
            means.get(caller < group).add(sum / 5);
        }
        double difference = mean(means.get(true)) - mean(means.get(false));
        double variance = variance(means.get(true)) / group + variance(means.get(false)) / reference;
        double pooled = 1.0 / group + 1.0 / reference;
        double degrees =
                pooled * pooled / (1.0 / group / group / (group - 1) + 1.0 / reference / reference / (reference - 1));

        ClusteredEstimate actual = DIFFERENCE.of(Value.table(values));

        assertThat(actual.test().orElseThrow().statistic()).isCloseTo(difference / Math.sqrt(variance), ROUNDING);
        assertThat(actual.degreesOfFreedom().orElseThrow()).isCloseTo(degrees, ROUNDING);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(it -> it).average().orElseThrow();
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        return values.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum() / (values.size() - 1);
    }

    /** A stratum of one side neither changes the estimate nor is lost from the counts. */
    @Property(tries = 100)
    void aStratumOfOneSideChangesNothing(@ForAll("values") List<Value> values) {
        List<Value> more = new ArrayList<>(values);
        more.add(new Value("c0", "new", true, 3));
        more.add(new Value("someone", "new", true, 1));
        ClusteredEstimate one = DIFFERENCE.of(Value.table(values));
        ClusteredEstimate other = DIFFERENCE.of(Value.table(more));

        assertThat(other.counts().strata()).isEqualTo(one.counts().strata() + 1);
        assertThat(other.counts().informative()).isEqualTo(one.counts().informative());
        if (one.estimate().isPresent()) {
            assertThat(other.reason()).isEqualTo(one.reason());
            assertThat(other.estimate().orElseThrow().value())
                    .isCloseTo(one.estimate().orElseThrow().value(), ROUNDING);
        }
    }

    private static List<Value> scaled(List<Value> values, double factor) {
        return changed(values, it -> new Value(it.cluster(), it.stratum(), it.inGroup(), it.value() * factor));
    }

    private static List<Value> changed(List<Value> values, UnaryOperator<Value> change) {
        return values.stream().map(change).toList();
    }

    @Provide
    Arbitrary<List<Value>> values() {
        Arbitrary<String> cluster = Arbitraries.integers().between(0, 6).map(it -> "c" + it);
        Arbitrary<String> stratum = Arbitraries.integers().between(0, 3).map(it -> "s" + it);
        return Combinators.combine(
                        cluster,
                        stratum,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 6))
                .as((c, s, g, v) -> new Value(c, s, g, v))
                .list()
                .ofMaxSize(60);
    }
}
