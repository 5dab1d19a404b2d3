package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.optional;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairedOddsRatioTest {
    private static final PairedOddsRatio METHOD = PairedOddsRatio.at(ConfidenceLevel.DEFAULT);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mcnemar.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        Optional<Estimate> ratio = METHOD.of(PairedDifferenceIntervalTest.pairs(row));

        assertThat(ratio.isPresent()).isEqualTo(optional(row, "or_cond").isPresent());
        ratio.ifPresent(
                it -> assertThat(it.value()).isEqualTo(optional(row, "or_cond").orElseThrow(), closely(2)));
    }

    /** Wilson's limits of 1 in 2 with z² = 4 are (6 ± 2√6)/12; as odds these are (6 ± 2√6)/(6 ∓ 2√6). */
    @Test
    void oneEachWayByHand() {
        Estimate ratio = PairedOddsRatio.at(ConfidenceLevel.of(0.9544997361036416))
                .of(new MatchedPairs(9, 1, 1, 9))
                .orElseThrow();
        double high = (6 + 2 * Math.sqrt(6)) / (6 - 2 * Math.sqrt(6));

        assertThat(ratio.value()).isEqualTo(1);
        assertThat(ratio.interval().orElseThrow().low()).isCloseTo(1 / high, closely(1));
        assertThat(ratio.interval().orElseThrow().high()).isCloseTo(high, closely(high));
    }

    /** Exact, of none in two at α = 1/8: π goes up to ¾ as (1 − π)² = 1/16, so the odds go up to 3. */
    @Test
    void exactByHand() {
        Estimate ratio = PairedOddsRatio.at(ConfidenceLevel.of(0.875))
                .with(ProportionInterval.CLOPPER_PEARSON)
                .of(new MatchedPairs(4, 0, 2, 4))
                .orElseThrow();

        assertThat(ratio.value()).isZero();
        assertThat(ratio.interval().orElseThrow().low()).isZero();
        assertThat(ratio.interval().orElseThrow().high()).isCloseTo(3, within(3, 1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JEFFREYS"})
    void withoutPairsForTheSecondTheRatioAndItsUpperLimitAreInfinite(ProportionInterval interval) {
        Estimate ratio = METHOD.with(interval).of(new MatchedPairs(3, 20, 0, 5)).orElseThrow();

        assertThat(ratio.value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ratio.interval().orElseThrow().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ratio.interval().orElseThrow().low()).isGreaterThan(1);
    }

    @Test
    void swappingTheMembersInvertsTheRatio() {
        MatchedPairs pairs = new MatchedPairs(40, 46, 14, 141);
        ConfidenceInterval interval = METHOD.of(pairs).orElseThrow().interval().orElseThrow();
        ConfidenceInterval swapped =
                METHOD.of(pairs.swapped()).orElseThrow().interval().orElseThrow();

        assertThat(swapped.low()).isCloseTo(1 / interval.high(), closely(1));
        assertThat(swapped.high()).isCloseTo(1 / interval.low(), closely(1));
    }

    @Test
    void withoutDiscordantPairsNothingIsEstimable() {
        assertThat(METHOD.of(new MatchedPairs(8, 0, 0, 9))).isEmpty();
    }
}
