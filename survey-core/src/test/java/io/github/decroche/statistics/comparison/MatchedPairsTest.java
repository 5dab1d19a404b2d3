package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.proportion.Rate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchedPairsTest {
    private static final MatchedPairs PAIRS = new MatchedPairs(40, 46, 14, 141);

    private record Pair(boolean first, boolean second) {}

    @Test
    void pairsAreCountedByTheirTwoOutcomes() {
        MatchedPairs pairs = Stream.of(
                        new Pair(true, true),
                        new Pair(true, false),
                        new Pair(true, false),
                        new Pair(false, true),
                        new Pair(false, false))
                .collect(MatchedPairs.collector(Pair::first, Pair::second));

        assertThat(pairs).isEqualTo(new MatchedPairs(1, 2, 1, 1));
    }

    @Test
    void ratesOfAPairedTest() {
        assertThat(PAIRS.first()).isEqualTo(Rate.of(86, 241));
        assertThat(PAIRS.second()).isEqualTo(Rate.of(54, 241));
        assertThat(PAIRS.grossOfFirst()).isEqualTo(Rate.of(46, 241));
        assertThat(PAIRS.grossOfSecond()).isEqualTo(Rate.of(14, 241));
        assertThat(PAIRS.net().orElseThrow()).isCloseTo(32.0 / 241, closely(1));
        assertThat(PAIRS.discordant()).isEqualTo(60);
    }

    @Test
    void noPairsHaveNoRates() {
        MatchedPairs none = new MatchedPairs(0, 0, 0, 0);

        assertThat(none.net()).isEmpty();
        assertThat(none.grossOfFirst().estimate()).isEmpty();
    }

    @Test
    void pairsAddUpAndSwap() {
        assertThat(PAIRS.plus(new MatchedPairs(1, 2, 3, 4))).isEqualTo(new MatchedPairs(41, 48, 17, 145));
        assertThat(PAIRS.swapped()).isEqualTo(new MatchedPairs(40, 14, 46, 141));
    }

    @Test
    void negativeCountsAndTotalsTooLargeAreRefused() {
        assertThatThrownBy(() -> new MatchedPairs(1, -1, 0, 0))
                .hasMessage("pairs: 1 -1 / 0 0; expected counts from 0 on");
        assertThatThrownBy(() -> new MatchedPairs(Long.MAX_VALUE, 1, 0, 0)).isInstanceOf(ArithmeticException.class);
    }
}
