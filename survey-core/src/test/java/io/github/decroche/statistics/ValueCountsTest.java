package io.github.decroche.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ValueCountsTest {
    @Test
    void nothingCountedIsEmpty() {
        ValueCounts counts = new ValueCounts();

        assertThat(counts.size()).isZero();
        assertThat(counts.ascending()).isEmpty();
        assertThat(counts.distinctValues()).isEmpty();
        assertThat(counts.count(0)).isZero();
        assertThat(counts.sum()).isZero();
        assertThat(counts).isEqualTo(new ValueCounts());
    }

    @Test
    void sumsOfTheLargestNumbersDoNotOverflow() {
        ValueCounts counts = new ValueCounts();
        counts.add(Long.MAX_VALUE, 2);
        counts.add(Long.MIN_VALUE, 3);
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);

        assertThat(counts.sum()).isEqualTo(most.multiply(BigInteger.TWO).add(least.multiply(BigInteger.valueOf(3))));
        assertThat(counts.sumOfSquares())
                .isEqualTo(most.pow(2).multiply(BigInteger.TWO).add(least.pow(2).multiply(BigInteger.valueOf(3))));
    }

    @Test
    void equalSizesOfOtherValuesDiffer() {
        ValueCounts twice = new ValueCounts();
        twice.add(1, 2);
        twice.add(2, 1);
        ValueCounts otherwise = new ValueCounts();
        otherwise.add(1, 1);
        otherwise.add(2, 2);

        assertThat(twice).isNotEqualTo(otherwise);
    }

    @Test
    void addingToItselfDoubles() {
        ValueCounts counts = new ValueCounts();
        for (int i = 0; i < 100; i++) {
            counts.add(i);
        }
        counts.addAll(counts);

        assertThat(counts.size()).isEqualTo(200);
        assertThat(counts.ascending().values()).hasSize(100).containsOnly(2L);
    }

    @Test
    void noOccurrencesAndTooManyAreRefused() {
        ValueCounts counts = new ValueCounts();
        counts.add(7, Long.MAX_VALUE);

        assertThatThrownBy(() -> counts.add(7, 0)).hasMessage("times: 0 is not allowed; expected at least 1");
        assertThatThrownBy(() -> counts.add(8)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> counts.addAll(counts)).isInstanceOf(ArithmeticException.class);
        assertThat(counts.ascending()).hasSize(1).containsEntry(7L, Long.MAX_VALUE);
    }

    /** In the order of slots, the second table would overfill the lower half of the first, and take a minute instead of a tenth of a second. */
    @Test
    @Timeout(5)
    void largeTablesAreAddedAtOnce() {
        ValueCounts sum = milliseconds(0, 420_000);
        sum.addAll(milliseconds(420_000, 1_150_000));

        assertThat(sum).isEqualTo(milliseconds(0, 1_150_000));
    }

    private static ValueCounts milliseconds(int from, int to) {
        ValueCounts counts = new ValueCounts();
        for (long millis = from; millis < to; millis++) {
            counts.add(millis * 1_000_000);
        }
        return counts;
    }
}
