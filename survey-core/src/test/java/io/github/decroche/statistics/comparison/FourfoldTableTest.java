package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourfoldTableTest {
    @ParameterizedTest
    @CsvSource({"-1, 2, 3, 4", "1, -2, 3, 4", "1, 2, -3, 4", "1, 2, 3, -4"})
    void negativeCountsAreRefused(long a, long b, long c, long d) {
        assertThatThrownBy(() -> new FourfoldTable(a, b, c, d))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table: " + a + " " + b + " / " + c + " " + d + "; expected counts from 0 on");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void totalsTooLargeAreRefused(long b, long c, long d) {
        assertThatThrownBy(() -> new FourfoldTable(Long.MAX_VALUE, b, c, d)).isInstanceOf(ArithmeticException.class);
    }
}
