package io.github.decroche.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageCheckTest {
    private static final PercentageCheck CHECK = PercentageCheck.withDefaults();

    /**
     * By hand: 100 · 142/189 = 75.132… and 100 · 143/189 = 75.661…, so that 75.1 and 75.7 are printed and nothing between;
     * 100 · 142/188 = 75.531…, printed 75.5.
     */
    @Test
    void threeQuartersAndAHalfAreNoPercentageOf189() {
        PercentageFinding finding = CHECK.of(PublishedPercentage.of("75.5"), 189);

        assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE_OF_FEWER);
        assertThat(finding.counts()).isZero();
        assertThat(finding.low()).hasToString("142/189 = 75.1 %");
        assertThat(finding.high()).hasToString("143/189 = 75.7 %");
        assertThat(finding.largest().orElseThrow()).hasToString("142/188 = 75.5 %");
        assertThat(finding.smallest().orElseThrow()).hasToString("37/49 = 75.5 %");
        assertThat(finding.rounding()).isEqualTo(Rounding.HALF_UP);
    }

    /** Figures of the report of 2022, and what integers give them. */
    @ParameterizedTest
    @CsvSource({
        "75.8,  85, 64/85 = 75.3 %,  65/85 = 76.5 %,  50/66 = 75.8 %",
        "30,    85, 25/85 = 29 %,    26/85 = 31 %,    25/84 = 30 %",
        "23.0, 144, 33/144 = 22.9 %, 34/144 = 23.6 %, 32/139 = 23.0 %",
    })
    void whatIsImpossibleIsToldWithTheNearest(String printed, long n, String below, String above, String largest) {
        PercentageFinding finding = CHECK.of(PublishedPercentage.of(printed), n);

        assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE_OF_FEWER);
        assertThat(finding.low()).hasToString(below);
        assertThat(finding.high()).hasToString(above);
        assertThat(finding.largest().orElseThrow()).hasToString(largest);
    }

    @ParameterizedTest
    @CsvSource({"4.7,85,4", "72.9,85,62", "72.4,152,110", "3.9,152,6", "20.4,152,31", "12.8,296,38", "22.8,189,43"})
    void whatIsPossibleHasItsCount(String printed, long n, long count) {
        PercentageFinding finding = CHECK.of(PublishedPercentage.of(printed), n);

        assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE);
        assertThat(finding.counts()).isEqualTo(1);
        assertThat(finding.low()).isEqualTo(finding.high());
        assertThat(finding.low().count()).isEqualTo(count);
        assertThat(finding.largest()).contains(finding.low());
    }

    /** An eighth is 12.5 % exactly, and three eighths 37.5 %. */
    @ParameterizedTest
    @CsvSource({
        "HALF_UP,   12, IMPOSSIBLE",
        "HALF_UP,   13, POSSIBLE",
        "HALF_EVEN, 12, POSSIBLE",
        "HALF_EVEN, 13, IMPOSSIBLE",
        "HALF_EVEN, 37, IMPOSSIBLE",
        "HALF_EVEN, 38, POSSIBLE",
        "EITHER,    12, POSSIBLE",
        "EITHER,    13, POSSIBLE",
        "TRUNCATED, 12, POSSIBLE",
        "TRUNCATED, 13, IMPOSSIBLE",
        "TRUNCATED, 37, POSSIBLE",
    })
    void exactHalvesGoWhereTheRuleSays(Rounding rounding, String printed, Possibility ofEight) {
        PercentageFinding finding =
                PercentageCheck.withDefaults().with(rounding).of(PublishedPercentage.of(printed), 8);

        assertThat(finding.counts() > 0).isEqualTo(ofEight == Possibility.POSSIBLE);
        assertThat(finding.rounding()).isEqualTo(rounding);
    }

    /** 0.1 % needs 667 units at least: 1/666 = 0.1502 %, printed 0.2. */
    @Test
    void aSmallPercentageIsImpossibleOfFewUnits() {
        PercentageFinding finding = CHECK.of(PublishedPercentage.of("0.1"), 666);

        assertThat(finding.verdict()).isEqualTo(Possibility.IMPOSSIBLE);
        assertThat(finding.largest()).isEmpty();
        assertThat(finding.smallest()).isEmpty();
        assertThat(finding.low()).hasToString("0/666 = 0.0 %");
        assertThat(finding.high()).hasToString("1/666 = 0.2 %");
        assertThat(CHECK.of(PublishedPercentage.of("0.1"), 667).verdict()).isEqualTo(Possibility.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 189, 1_000_000, Long.MAX_VALUE})
    void noneAndAllAreAlwaysPossible(long n) {
        for (Rounding rounding : Rounding.values()) {
            PercentageCheck check = CHECK.with(rounding);
            assertThat(check.of(PublishedPercentage.of("0.00"), n).low().count())
                    .isZero();
            assertThat(check.of(PublishedPercentage.of("100"), n).high().count())
                    .isEqualTo(n);
            assertThat(check.of(PublishedPercentage.of("100"), n).verdict()).isEqualTo(Possibility.POSSIBLE);
        }
    }

    /** From n = 10^(decimals + 2) on every percentage is possible; 999 units still miss some of one decimal (a half of 999). */
    @Test
    void manyUnitsGiveEveryPercentage() {
        for (int units = 0; units <= 1000; units++) {
            var percentage = new PublishedPercentage(java.math.BigDecimal.valueOf(units, 1));
            assertThat(CHECK.of(percentage, 1000).verdict()).isEqualTo(Possibility.POSSIBLE);
        }
        assertThat(CHECK.of(PublishedPercentage.of("50.0"), 999).verdict()).isEqualTo(Possibility.POSSIBLE_OF_FEWER);
    }

    @Test
    void tensOfThousandsOfPercentagesOfManyUnitsTakeASecond() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 1; i < 2000; i++) {
                CHECK.of(new PublishedPercentage(java.math.BigDecimal.valueOf(i, 9)), 1_000_000 + i);
            }
        });
    }

    /** 189/408 printed with twelve decimals leads back to 408, whatever n. */
    @Test
    void manyDecimalsPointToTheDenominator() {
        PercentageFinding finding = CHECK.of(PublishedPercentage.of("46.323529411765"), 1_000_000);

        assertThat(finding.smallest().orElseThrow()).hasToString("63/136 = 46.323529411765 %");
        assertThat(finding.largest().orElseThrow().of()).isEqualTo(1_000_000 / 136 * 136);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatThrownBy(() -> CHECK.of(PublishedPercentage.of("5"), 0)).hasMessage("n: 0; expected at least 1");
        assertThatThrownBy(() -> PublishedPercentage.of("100.1"))
                .hasMessage("percentage: 100.1; expected from 0 to 100");
        assertThatThrownBy(() -> PublishedPercentage.of("-1")).hasMessage("percentage: -1; expected from 0 to 100");
        assertThatThrownBy(() -> PublishedPercentage.of("1e1"))
                .hasMessage("decimals: -1; expected from 0 to 12 of a percentage");
        assertThatThrownBy(() -> PublishedPercentage.of("0.1234567890123"))
                .hasMessage("decimals: 13; expected from 0 to 12 of a percentage");
        assertThatThrownBy(() -> PublishedPercentage.of("5,5"))
                .hasMessage("percentage: \"5,5\"; expected a number such as 23.0");
        assertThatThrownBy(() -> new PrintedFraction(1, 0, PublishedPercentage.of("5")))
                .hasMessage("of: 0; expected at least 1");
        assertThatThrownBy(() -> new PrintedFraction(3, 2, PublishedPercentage.of("5")))
                .hasMessage("count: 3; expected from 0 to 2");
    }
}
