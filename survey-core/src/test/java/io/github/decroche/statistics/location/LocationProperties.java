package io.github.decroche.statistics.location;

import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest.Result;

class LocationProperties {
    @Property
    void quantilesLieAmongTheValuesAndRise(
            @ForAll Quantiles.Type type,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> scores,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        ValueCounts values = Samples.of(scores);
        Quantiles quantiles = Quantiles.withDefaults().with(type);
        double low = quantiles.of(values, Math.min(one, other)).orElseThrow();
        double high = quantiles.of(values, Math.max(one, other)).orElseThrow();

        assertThat(low).isLessThanOrEqualTo(high + 1e-12);
        assertThat(quantiles.of(values, 0)).hasValue(values.ascending().firstKey());
        assertThat(quantiles.of(values, 1)).hasValue(values.ascending().lastKey());
    }

    @Property
    void theMedianIsTheSameInAllTypes(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> scores) {
        ValueCounts values = Samples.of(scores);

        for (Quantiles.Type type : Quantiles.Type.values()) {
            assertThat(Quantiles.withDefaults().with(type).of(values, 0.5)).isEqualTo(Quantiles.median(values));
        }
    }

    @Property
    void changingTheGroupsOverTurnsTheDifference(
            @ForAll Variances variances,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        MeanDifference differences = MeanDifference.at(ConfidenceLevel.DEFAULT).with(variances);
        Estimate there = differences.of(Samples.of(xs), Samples.of(ys)).orElseThrow();
        Estimate back = differences.of(Samples.of(ys), Samples.of(xs)).orElseThrow();

        assertThat(back.value()).isEqualTo(-there.value() + 0.0);
        assertThat(back.interval().isPresent()).isEqualTo(there.interval().isPresent());
        there.interval()
                .ifPresent(it -> assertThat(back.interval().orElseThrow().low())
                        .isCloseTo(-it.high(), within(it.high(), 1e-12)));
    }

    /** The p-value is under 0.05 exactly where the 95 % interval leaves out 0. */
    @Property
    void theIntervalAndTheTestAgree(
            @ForAll Variances variances,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 2, max = 7) Integer> ys) {
        var interval = MeanDifference.at(ConfidenceLevel.DEFAULT)
                .with(variances)
                .of(Samples.of(xs), Samples.of(ys))
                .flatMap(Estimate::interval);
        var test = TTest.withDefaults().with(variances).of(Samples.of(xs), Samples.of(ys));

        assertThat(test.isPresent()).isEqualTo(interval.isPresent());
        Assume.that(test.isPresent());
        ConfidenceInterval limits = interval.orElseThrow();
        assertThat(limits.low() > 0 || limits.high() < 0)
                .isEqualTo(test.orElseThrow().pValue() < 0.05);
    }

    @Property
    void theTestIsThatOfCommons(
            @ForAll Variances variances,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        var test = TTest.withDefaults().with(variances).of(Samples.of(xs), Samples.of(ys));
        Assume.that(test.isPresent());
        Result commons = org.apache.commons.statistics.inference.TTest.withDefaults()
                .with(variances == Variances.EQUAL ? DataDispersion.HOMOSCEDASTIC : DataDispersion.HETEROSCEDASTIC)
                .test(
                        xs.stream().mapToDouble(Integer::doubleValue).toArray(),
                        ys.stream().mapToDouble(Integer::doubleValue).toArray());

        TestResult ours = test.orElseThrow();
        assertThat(ours.statistic()).isCloseTo(commons.getStatistic(), within(commons.getStatistic(), 1e-11));
        assertThat(ours.degreesOfFreedom().orElseThrow())
                .isCloseTo(commons.getDegreesOfFreedom(), within(commons.getDegreesOfFreedom(), 1e-11));
        assertThat(ours.pValue()).isCloseTo(commons.getPValue(), within(commons.getPValue(), 1e-10));
    }

    @Property
    void theOneSidedPValuesAddUpToOne(
            @ForAll Variances variances,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        TTest test = TTest.withDefaults().with(variances);
        var greater = test.with(Alternative.GREATER).of(Samples.of(xs), Samples.of(ys));
        Assume.that(greater.isPresent());
        var less = test.with(Alternative.LESS).of(Samples.of(xs), Samples.of(ys));

        assertThat(greater.orElseThrow().pValue() + less.orElseThrow().pValue()).isCloseTo(1, within(1, 1e-12));
    }

    /** With two groups F is t², in both forms. */
    @Property
    void theAnalysisOfTwoGroupsIsTheTTest(
            @ForAll Variances variances,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        var analysis = AnalysisOfVariance.withDefaults().with(variances).of(List.of(Samples.of(xs), Samples.of(ys)));
        Assume.that(analysis.isPresent());
        TestResult test = TTest.withDefaults()
                .with(variances)
                .of(Samples.of(xs), Samples.of(ys))
                .orElseThrow();

        double square = test.statistic() * test.statistic();
        assertThat(analysis.orElseThrow().statistic()).isCloseTo(square, within(square, 1e-10));
        assertThat(analysis.orElseThrow().denominatorDegreesOfFreedom())
                .isCloseTo(test.degreesOfFreedom().orElseThrow(), within(50, 1e-10));
        assertThat(analysis.orElseThrow().pValue()).isCloseTo(test.pValue(), within(1, 1e-9));
    }
}
