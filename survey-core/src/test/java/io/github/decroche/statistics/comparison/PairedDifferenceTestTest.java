package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairedDifferenceTestTest {
    private static final PairedDifferenceTest TEST = PairedDifferenceTest.withDefaults();

    static List<NamedCsvRecord> fortyDigits() {
        return OracleTable.rows("paired-difference-score.csv");
    }

    @ParameterizedTest
    @MethodSource("fortyDigits")
    void agreesWithTheRestrictedLikelihoodInFortyDigits(NamedCsvRecord row) {
        MatchedPairs pairs =
                new MatchedPairs(count(row, "n11"), count(row, "n10"), count(row, "n01"), count(row, "n00"));
        double z = number(row, "z");

        assertThat(z(TEST.against(number(row, "delta")), pairs)).isCloseTo(z, closely(z));
    }

    /** 43 pairs of both and one of the second alone, at −0.1: z = 1.709, p = 0.044, quoted from memory of Tango (1998). */
    @Test
    void agreesWithTangosExample() {
        TestResult result = TEST.against(-0.1)
                .with(Alternative.GREATER)
                .of(new MatchedPairs(43, 0, 1, 0))
                .orElseThrow();

        assertThat(result.statistic()).isCloseTo(1.709, Offset.offset(0.5e-3));
        assertThat(result.pValue()).isCloseTo(0.044, Offset.offset(0.5e-3));
    }

    /**
     * Without discordant pairs q is 0 above 0: z = −n δ/√(n δ (1 − δ)), for 4 pairs and ½ that is −2. One pair each way of 2, at
     * ½: q = ¼, and z = (0 − 1)/√(2 (½ + ¼)).
     */
    @Test
    void byHand() {
        MatchedPairs alike = new MatchedPairs(1, 0, 0, 3);
        MatchedPairs oneEach = new MatchedPairs(0, 1, 1, 0);

        assertThat(z(TEST.against(0.5), alike)).isCloseTo(-2, closely(1));
        assertThat(z(TEST.against(-0.5), alike)).isCloseTo(2, closely(1));
        assertThat(z(TEST.against(0.5), oneEach)).isCloseTo(-Math.sqrt(2 / 3.0), closely(1));
        assertThat(z(TEST, new MatchedPairs(7, 12, 4, 2))).isCloseTo(2, closely(1));
    }

    @Test
    void equivalenceIsTheWorseOfTwoOneSidedTestsByHand() {
        TwoOneSidedTests tests =
                TEST.equivalence(0.5, new MatchedPairs(1, 0, 0, 3)).orElseThrow();

        assertThat(tests.aboveLower()).isEqualTo(TestResult.normal(2, Alternative.GREATER));
        assertThat(tests.belowUpper()).isEqualTo(TestResult.normal(-2, Alternative.LESS));
        assertThat(tests.pValue()).isCloseTo(0.0227501319481792, closely(1));
    }

    @Test
    void equivalenceTakesNeitherTheDifferenceNorTheAlternative() {
        MatchedPairs pairs = new MatchedPairs(40, 12, 9, 30);

        assertThat(TEST.against(0.3).with(Alternative.LESS).equivalence(0.1, pairs))
                .isEqualTo(TEST.equivalence(0.1, pairs));
    }

    @Test
    void withoutPairsThereIsNoTest() {
        MatchedPairs none = new MatchedPairs(0, 0, 0, 0);

        assertThat(TEST.of(none)).isEmpty();
        assertThat(TEST.against(0.1).of(none)).isEmpty();
        assertThat(TEST.equivalence(0.1, none)).isEmpty();
    }

    @Test
    void withoutDiscordantPairsOnlyAnotherDifferenceThanNoneIsTested() {
        MatchedPairs alike = new MatchedPairs(30, 0, 0, 20);

        assertThat(TEST.of(alike)).isEmpty();
        assertThat(TEST.against(-0.1).of(alike)).isPresent();
        assertThat(TEST.equivalence(0.1, alike).orElseThrow().pValue()).isLessThan(0.05);
    }

    /** McNemar's z, at a difference of nearly none. */
    @Test
    void aTinyDifferenceIsNearlyNone() {
        MatchedPairs pairs = new MatchedPairs(5, 20, 5, 70);

        assertThat(z(TEST.against(1e-300), pairs)).isCloseTo(3, within(3, 1e-12));
        assertThat(z(TEST.against(-1e-300), pairs)).isCloseTo(3, within(3, 1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1, 1.5, Double.NaN})
    void differencesOutsideTheRangeAreRefused(double difference) {
        assertThatThrownBy(() -> TEST.against(difference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("difference: " + difference + " is not allowed; expected a number in (-1, 1)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 1, Double.NaN})
    void marginsOutsideTheRangeAreRefused(double margin) {
        assertThatThrownBy(() -> TEST.equivalence(margin, new MatchedPairs(1, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("margin: " + margin + " is not allowed; expected a number in (0, 1)");
    }

    private static double z(PairedDifferenceTest test, MatchedPairs pairs) {
        return test.of(pairs).orElseThrow().statistic();
    }

    /** Two of 3 pairs favour the first, none the second: at ½ the equation of q is 6 q² = 0, and z = (2 − 3/2)/√(3 · ½ · ½). */
    @Test
    void whereBothRootsAreZeroByHand() {
        assertThat(z(TEST.against(0.5), new MatchedPairs(1, 2, 0, 0))).isCloseTo(1 / Math.sqrt(3), closely(1));
    }
}
