package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.rank.ProbabilityOfSuperiority.Interval;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProbabilityOfSuperiorityTestProperties {
    private static final ProbabilityOfSuperiorityTest TEST = ProbabilityOfSuperiorityTest.withDefaults();

    /** The logit interval, or where there is none that of Newcombe. */
    private static Optional<ConfidenceInterval> interval(ValueCounts x, ValueCounts y, double level) {
        ProbabilityOfSuperiority superiority = ProbabilityOfSuperiority.at(ConfidenceLevel.of(level));
        return superiority
                .of(x, y)
                .flatMap(Estimate::interval)
                .or(() -> superiority.with(Interval.NEWCOMBE).of(x, y).flatMap(Estimate::interval));
    }

    @Property
    void theIntervalLeavesOutWhatTheTestRejects(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 6) Integer> first,
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 6) Integer> second,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double theta,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        ValueCounts x = Samples.of(first);
        ValueCounts y = Samples.of(second);
        TEST.against(theta).of(x, y).ifPresent(result -> {
            ConfidenceInterval interval = interval(x, y, level).orElseThrow();
            assertThat(result.pValue() < 1 - level).isEqualTo(theta < interval.low() || interval.high() < theta);
        });
    }

    @Property
    void equivalenceIsAnIntervalWithinTheMargin(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 6) Integer> first,
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 6) Integer> second,
            @ForAll @DoubleRange(min = 0.01, max = 0.49) double margin) {
        ValueCounts x = Samples.of(first);
        ValueCounts y = Samples.of(second);
        TEST.equivalence(margin, x, y).ifPresent(tests -> {
            ConfidenceInterval interval = interval(x, y, 0.9).orElseThrow();
            assertThat(tests.pValue() < 0.05)
                    .isEqualTo(0.5 - margin < interval.low() && interval.high() < 0.5 + margin);
        });
    }

    @Property
    void swappingTheGroupsTurnsTheTestRound(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 6) Integer> first,
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 6) Integer> second,
            @ForAll @DoubleRange(min = 0.01, max = 0.49) double margin) {
        ValueCounts x = Samples.of(first);
        ValueCounts y = Samples.of(second);
        Optional<TestResult> one = TEST.against(0.5 + margin).of(x, y);
        Optional<TestResult> other = TEST.against(0.5 - margin).of(y, x);

        assertThat(other.isPresent()).isEqualTo(one.isPresent());
        one.ifPresent(it -> assertThat(other.orElseThrow().statistic())
                .isCloseTo(-it.statistic(), closely(Math.max(1, Math.abs(it.statistic())))));
        assertThat(TEST.equivalence(margin, y, x).map(it -> it.pValue()).orElse(-1.0))
                .isCloseTo(TEST.equivalence(margin, x, y).map(it -> it.pValue()).orElse(-1.0), closely(1));
    }
}
