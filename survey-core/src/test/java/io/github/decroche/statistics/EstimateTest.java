package io.github.decroche.statistics;

import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void anEstimateReadsInOneLine() {
        assertThat(Estimate.of(1 / 3.0)).hasToString("0.333");
        assertThat(Estimate.normal(0.2, 0.07, ConfidenceLevel.DEFAULT)).hasToString("0.200 [0.063, 0.337] at 0.95");
    }

    @Test
    void anotherUnitDividesEveryNumber() {
        Estimate nanos = new Estimate(
                6, OptionalDouble.of(2), Optional.of(new ConfidenceInterval(-4, 16, ConfidenceLevel.of(0.9))));

        assertThat(nanos.dividedBy(4))
                .isEqualTo(new Estimate(
                        1.5,
                        OptionalDouble.of(0.5),
                        Optional.of(new ConfidenceInterval(-1, 4, ConfidenceLevel.of(0.9)))));
        assertThat(Estimate.of(6).dividedBy(4)).isEqualTo(Estimate.of(1.5));
    }

    /** The standard error is a distance, which no origin changes. */
    @Test
    void anotherOriginMovesTheValueAndTheLimits() {
        Estimate difference = new Estimate(
                0.25, OptionalDouble.of(2), Optional.of(new ConfidenceInterval(-4, 16, ConfidenceLevel.of(0.9))));

        assertThat(difference.shiftedBy(0.5))
                .isEqualTo(new Estimate(
                        0.75,
                        OptionalDouble.of(2),
                        Optional.of(new ConfidenceInterval(-3.5, 16.5, ConfidenceLevel.of(0.9)))));
        assertThat(Estimate.of(0.25).shiftedBy(0.5)).isEqualTo(Estimate.of(0.75));
    }

    @Test
    void aLevelIsBetweenNeverAndAlways() {
        assertThatThrownBy(() -> ConfidenceLevel.of(0))
                .hasMessage("level: 0.0 is not allowed; expected a number in (0, 1)");
        assertThatThrownBy(() -> ConfidenceLevel.of(1))
                .hasMessage("level: 1.0 is not allowed; expected a number in (0, 1)");
    }

    /** Student's t with one degree of freedom is Cauchy's: the 97.5 % point is tan(0.475 π). */
    @Test
    void studentsIntervalWithOneDegreeOfFreedomByHand() {
        ConfidenceInterval interval =
                Estimate.student(10, 2, 1, ConfidenceLevel.DEFAULT).interval().orElseThrow();
        double halfWidth = 2 * Math.tan(0.475 * Math.PI);

        assertThat(interval.low()).isCloseTo(10 - halfWidth, within(halfWidth, 1e-9));
        assertThat(interval.high()).isCloseTo(10 + halfWidth, within(halfWidth, 1e-9));
    }

    @Test
    void whatIsNotANumberIsRefused() {
        assertThatThrownBy(() -> Estimate.of(Double.NaN)).hasMessage("value: NaN is not allowed; expected a number");
        assertThatThrownBy(() -> new Estimate(0, OptionalDouble.of(-1), Optional.empty()))
                .hasMessage("standardError: -1.0 is not allowed; expected a number from 0 on");
        assertThatThrownBy(() -> Estimate.student(0, 1, 0, ConfidenceLevel.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestResult.exact(Double.NaN, 1))
                .hasMessage("statistic: NaN is not allowed; expected a number");
        assertThatThrownBy(() -> TestResult.exact(0, 1.5))
                .hasMessage("pValue: 1.5 is not allowed; expected a number in [0, 1]");
    }

    @Test
    void aTestReadsInOneLine() {
        assertThat(TestResult.chiSquared(7.0234, 1)).hasToString("7.023, df 1, p = 0.00805");
        assertThat(TestResult.student(2, 12.25, Alternative.TWO_SIDED).toString())
                .startsWith("2.000, df 12.25, p = 0.068");
        assertThat(TestResult.exact(3, 0.5)).hasToString("3.000, p = 0.500");
    }

    /** χ² with two degrees of freedom is twice an exponential: P(χ² > 2 ln 4) = ¼. Cauchy: P(T > 1) = ¼. */
    @Test
    void tailsByHand() {
        Offset<Double> closely = Offset.offset(1e-13);

        assertThat(TestResult.chiSquared(2 * Math.log(4), 2).pValue()).isCloseTo(0.25, closely);
        assertThat(TestResult.student(1, 1, Alternative.GREATER).pValue()).isCloseTo(0.25, closely);
        assertThat(TestResult.student(1, 1, Alternative.LESS).pValue()).isCloseTo(0.75, closely);
        assertThat(TestResult.student(-1, 1, Alternative.TWO_SIDED).pValue()).isCloseTo(0.5, closely);
        assertThat(TestResult.normal(0, Alternative.TWO_SIDED).pValue()).isEqualTo(1.0);
        assertThat(TestResult.normal(0, Alternative.GREATER).pValue()).isEqualTo(0.5);
        assertThat(FTestResult.of(1, 1, 1).pValue()).isCloseTo(0.5, closely);
    }
}
