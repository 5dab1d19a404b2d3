package io.github.decroche.statistics.planning;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneProportionPlanTest {
    private static final OneProportionPlan PLAN = OneProportionPlan.at(ConfidenceLevel.DEFAULT);

    /** A power whose normal quantile is 1, and a level whose two-sided one is 2. */
    private static final Power ONE_SIGMA = Power.of(0.8413447460685429);

    private static final OneProportionPlan TWO_SIGMA = OneProportionPlan.at(ConfidenceLevel.of(0.9544997361036416));

    /** ½ against 0.9 at z = 2 and z_power = 1: ((2 · 0.5 + 0.3) / 0.4)² = 3.25². */
    @Test
    void sizeAndPowerByHand() {
        assertThat(TWO_SIGMA.sampleSize(0.5, 0.9, ONE_SIGMA).exact()).isCloseTo(10.5625, closely(10));
        assertThat(TWO_SIGMA.power(0.5, 0.9, 10.5625).value()).isCloseTo(ONE_SIGMA.value(), closely(1));
    }

    /** Of five, only all are rare enough under ½ (1/32 ≤ 0.05 &lt; 6/32), one-sided: 0.9⁵. Two-sided 1/32 &gt; 0.025: never. */
    @Test
    void exactPowerByHand() {
        assertThat(PLAN.with(Sides.ONE).exactPower(0.5, 0.9, 5).value()).isCloseTo(0.59049, closely(1));
        assertThat(PLAN.exactPower(0.5, 0.9, 5).value()).isZero();
    }

    /** When all is as tested, the planned side is that of more: of three, all under 0.3, 0.3³ ≤ 0.05. None, 0.7³, is not rare. */
    @Test
    void whenAllIsAsTestedThePlannedSideIsThatOfMore() {
        assertThat(PLAN.with(Sides.ONE).exactPower(0.3, 0.3, 3).value()).isCloseTo(0.027, closely(1));
    }

    /** One observation cannot be rare enough under a half; under 0.99 a failure is. */
    @Test
    void oneObservationCanDoWhenTheTestedProportionIsExtreme() {
        assertThat(PLAN.exactPower(0.5, 0.9, 1).value()).isZero();
        assertThat(PLAN.exactPower(0.99, 0.9, 1).value()).isCloseTo(0.1, closely(1));
    }

    /** Of six, two-sided, all or none (1/64 ≤ 0.025): 0.9⁶, and the wrong side adds 0.1⁶. */
    @Test
    void strictlyTheWrongSideCounts() {
        assertThat(PLAN.exactPower(0.5, 0.9, 6).value()).isCloseTo(0.531441, closely(1));
        assertThat(PLAN.with(Sides.TWO_STRICT).exactPower(0.5, 0.9, 6).value()).isCloseTo(0.531442, closely(1));
    }

    /** The exact test rejects what leaves p₀ out of the interval of Clopper and Pearson. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.6, 100", "0.3, 0.2, 150", "0.9, 0.8, 60", "0.1, 0.25, 40"})
    void theExactPowerIsThatOfTheExactInterval(double tested, double planned, int size) {
        BinomialDistribution distribution = BinomialDistribution.of(size, planned);
        double rejected = 0;
        for (int x = 0; x <= size; x++) {
            var interval = ProportionInterval.CLOPPER_PEARSON.interval(x, size, ConfidenceLevel.DEFAULT);
            rejected += tested < interval.low() || tested > interval.high() ? distribution.probability(x) : 0;
        }

        assertThat(PLAN.with(Sides.TWO_STRICT).exactPower(tested, planned, size).value())
                .isCloseTo(rejected, closely(1));
    }

    /** The score test's planned 0.8 is up to 0.1 more than what the exact test, which is conservative, reaches. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.6", "0.3, 0.2", "0.9, 0.8", "0.1, 0.2", "0.8, 0.9"})
    void theExactPowerIsNearThePlannedOne(double tested, double planned) {
        long size = PLAN.sampleSize(tested, planned, Power.DEFAULT).roundedUp();

        assertThat(PLAN.exactPower(tested, planned, size).value()).isBetween(0.7, 0.85);
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> PLAN.sampleSize(0.5, 0.5, Power.DEFAULT))
                .hasMessage("planned: 0.5; expected a proportion other than the tested one");
        assertThatThrownBy(() -> PLAN.sampleSize(0, 0.5, Power.DEFAULT))
                .hasMessage("tested: 0.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> PLAN.power(0.5, 1, 10)).hasMessage("planned: 1.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> PLAN.power(0.5, 0.6, Double.NaN)).hasMessage("size: NaN; expected a number in (0, ∞)");
        assertThatThrownBy(() -> PLAN.sampleSize(0.5, 0.6, Power.of(1)))
                .hasMessage("power: 1.0; expected a number in (1 - 0.95, 1)");
        assertThatThrownBy(() -> PLAN.exactPower(1, 0.6, 10)).hasMessage("tested: 1.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> PLAN.exactPower(0.5, 0, 10)).hasMessage("planned: 0.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> PLAN.exactPower(0.5, 0.6, 0)).hasMessage("size: 0; expected from 1 to 2147483647");
    }

    /** Of so many the test tells any two such proportions apart. */
    @Test
    void theExactPowerIsThatOfUpToTheLargestInt() {
        assertThat(PLAN.exactPower(0.5, 0.6, Integer.MAX_VALUE).value()).isEqualTo(1);
        assertThatThrownBy(() -> PLAN.exactPower(0.5, 0.6, 1L << 31))
                .hasMessage("size: 2147483648; expected from 1 to 2147483647");
    }
}
