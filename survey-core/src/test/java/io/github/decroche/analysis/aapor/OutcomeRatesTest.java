package io.github.decroche.analysis.aapor;

import static io.github.decroche.analysis.aapor.FinalDisposition.COMPLETE;
import static io.github.decroche.analysis.aapor.FinalDisposition.NON_CONTACT;
import static io.github.decroche.analysis.aapor.FinalDisposition.NOT_ELIGIBLE;
import static io.github.decroche.analysis.aapor.FinalDisposition.OTHER;
import static io.github.decroche.analysis.aapor.FinalDisposition.PARTIAL;
import static io.github.decroche.analysis.aapor.FinalDisposition.REFUSAL;
import static io.github.decroche.analysis.aapor.FinalDisposition.UNKNOWN_HOUSEHOLD;
import static io.github.decroche.analysis.aapor.FinalDisposition.UNKNOWN_OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.proportion.Rate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeRatesTest {
    /** I = 4, P = 2, R = NC = O = UH = UO = NE = 1: the worked example of R's package outcomerate, with e = 0.9. */
    private static final DispositionCounts EXAMPLE = new DispositionCounts(Map.of(
            COMPLETE,
            4L,
            PARTIAL,
            2L,
            REFUSAL,
            1L,
            NON_CONTACT,
            1L,
            OTHER,
            1L,
            UNKNOWN_HOUSEHOLD,
            1L,
            UNKNOWN_OTHER,
            1L,
            NOT_ELIGIBLE,
            1L));

    private static final DispositionCounts NONE = new DispositionCounts(Map.of());

    private final OutcomeRates rates = EXAMPLE.rates().withEligibleShare(0.9);

    /**
     * Known to be eligible are 9 = 6 + 3, with all unknown cases 11, with their eligible share 9 + 0.9 × 2 = 54/5; contacts are 8 =
     * 6 + 1 + 1, those able to answer 7.
     */
    @ParameterizedTest
    @CsvSource({
        "RR1, .364, 4, 11",
        "RR2, .545, 6, 11",
        "RR3, .370, 20, 54",
        "RR4, .556, 30, 54",
        "RR5, .444, 4, 9",
        "RR6, .667, 6, 9",
        "COOP1, .500, 4, 8",
        "COOP2, .750, 6, 8",
        "COOP3, .571, 4, 7",
        "COOP4, .857, 6, 7",
        "REF1, .091, 1, 11",
        "REF2, .093, 5, 54",
        "REF3, .111, 1, 9",
        "CON1, .727, 8, 11",
        "CON2, .741, 40, 54",
        "CON3, .889, 8, 9"
    })
    void theWorkedExampleAsPrintedAndAsFractions(
            OutcomeRate rate, String printed, double numerator, double denominator) {
        double estimate = rates.estimate(rate).orElseThrow();

        assertThat(String.format(Locale.ROOT, "%.3f", estimate)).isEqualTo("0" + printed);
        assertThat(estimate).isCloseTo(numerator / denominator, Offset.offset(1e-15)); // a few units in the last place
        assertThat(rates.numerator(rate) / rates.denominator(rate)).isEqualTo(estimate);
    }

    @Test
    void theEligibleShareOfTheExampleIsItsShareOfEligibleCasesAmongTheKnown() {
        assertThat(EXAMPLE.eligibleShareOfKnown()).hasValue(9 / 10.0);
    }

    @Test
    void casesThatAreNotEligibleAreInNoRate() {
        DispositionCounts without = new DispositionCounts(EXAMPLE.counts().entrySet().stream()
                .filter(entry -> entry.getKey() != NOT_ELIGIBLE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(EXAMPLE.cases()).isEqualTo(12);
        assertThat(without.cases()).isEqualTo(11);
        assertThat(without.rates().withEligibleShare(0.9).toString().lines().skip(1))
                .containsExactlyElementsOf(rates.toString().lines().skip(1).toList());
    }

    @Test
    void everyUnknownCaseIsTakenAsEligibleUnlessSaidOtherwise() {
        assertThat(EXAMPLE.rates()).isEqualTo(EXAMPLE.rates().withEligibleShare(1));
        assertThat(EXAMPLE.rates().eligibleShare()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(OutcomeRate.class)
    void noRateIsEstimableWithoutCases(OutcomeRate rate) {
        assertThat(NONE.rates().estimate(rate)).isEmpty();
        assertThat(NONE.rates().rate(rate).flatMap(Rate::interval)).isEmpty();
        assertThat(NONE.rates().denominator(rate)).isZero();
    }

    @Test
    void unknownCasesAloneGiveOnlyTheRatesThatCountThem() {
        OutcomeRates unknown = new DispositionCounts(Map.of(UNKNOWN_OTHER, 3L)).rates();

        assertThat(Arrays.stream(OutcomeRate.values())
                        .filter(rate -> unknown.estimate(rate).isPresent()))
                .containsExactly(
                        OutcomeRate.RR1,
                        OutcomeRate.RR2,
                        OutcomeRate.RR3,
                        OutcomeRate.RR4,
                        OutcomeRate.REF1,
                        OutcomeRate.REF2,
                        OutcomeRate.CON1,
                        OutcomeRate.CON2);
        assertThat(unknown.withEligibleShare(0).estimate(OutcomeRate.RR3)).isEmpty();
        assertThat(unknown.withEligibleShare(0).estimate(OutcomeRate.RR1)).hasValue(0);
        assertThat(unknown.counts().eligibleShareOfKnown()).isEmpty();
    }

    @Test
    void noCooperationIsEstimableWithoutContacts() {
        OutcomeRates unreached = new DispositionCounts(Map.of(NON_CONTACT, 5L)).rates();

        assertThat(unreached.estimate(OutcomeRate.COOP1)).isEmpty();
        assertThat(unreached.estimate(OutcomeRate.COOP4)).isEmpty();
        assertThat(unreached.estimate(OutcomeRate.CON3)).hasValue(0);
    }

    @Test
    void onlyRatesThatTakeTheEligibleShareHaveNoInterval() {
        assertThat(rates.rate(OutcomeRate.RR6)).contains(Rate.of(6, 9));
        assertThat(Arrays.stream(OutcomeRate.values())
                        .filter(rate -> rates.rate(rate).isEmpty()))
                .containsExactly(OutcomeRate.RR3, OutcomeRate.RR4, OutcomeRate.REF2, OutcomeRate.CON2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void anEligibleShareOutsideItsRangeIsRefused(double share) {
        assertThatThrownBy(() -> rates.withEligibleShare(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eligibleShare: " + share + "; expected from 0 to 1");
    }

    @Test
    void negativeCountsAndTooManyCasesAreRefused() {
        assertThatThrownBy(() -> new DispositionCounts(Map.of(NON_CONTACT, -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NC: -1; expected from 0 to 2147483647");
        assertThatThrownBy(() -> new DispositionCounts(Map.of(OTHER, Long.MAX_VALUE)))
                .hasMessage("O: 9223372036854775807; expected from 0 to 2147483647");
        assertThatThrownBy(() -> new DispositionCounts(Map.of(COMPLETE, 2147483647L, NOT_ELIGIBLE, 1L)))
                .hasMessage("cases: 2147483648; expected at most 2147483647");
        assertThat(new DispositionCounts(Map.of(COMPLETE, 2147483647L)).rates().rate(OutcomeRate.RR1))
                .hasValueSatisfying(rate -> assertThat(rate.interval()).isPresent());
    }

    @Test
    void countsDoNotChangeWithTheMapTheyWereMadeOfAndCannotBeChanged() {
        Map<FinalDisposition, Long> map = new EnumMap<>(Map.of(COMPLETE, 1L));
        DispositionCounts counts = new DispositionCounts(map);
        map.put(COMPLETE, 2L);

        assertThat(counts.count(COMPLETE)).isEqualTo(1);
        assertThatThrownBy(() -> counts.counts().put(COMPLETE, 3L)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(counts).isEqualTo(new DispositionCounts(Map.of(COMPLETE, 1L, REFUSAL, 0L)));
    }

    @Test
    void casesOfOtherStudiesAreCollectedByTheirLetters() {
        Map<String, FinalDisposition> byLetters =
                Arrays.stream(FinalDisposition.values()).collect(Collectors.toMap(FinalDisposition::letters, it -> it));

        assertThat(Stream.of("I", "UH", "I", "R", "O", "NC", "UO", "I", "P", "NE", "P", "I")
                        .collect(DispositionCounts.collector(byLetters::get)))
                .isEqualTo(EXAMPLE);
    }

    @Test
    void resultsAreSmallTables() {
        assertThat(EXAMPLE).hasToString("""
                12 cases
                 disposition       | code | letters | cases\s
                -------------------+------+---------+-------
                 complete          |  1.1 | I       |     4\s
                 partial           |  1.2 | P       |     2\s
                 refusal           |  2.1 | R       |     1\s
                 non-contact       |  2.2 | NC      |     1\s
                 other             |  2.3 | O       |     1\s
                 unknown-household |  3.1 | UH      |     1\s
                 unknown-other     |  3.2 | UO      |     1\s
                 not-eligible      |  4.0 | NE      |     1""");
        assertThat(rates.toString().lines())
                .hasSize(19)
                .startsWith("12 cases, e = 0.9")
                .contains(
                        " RR2   | 6/11 = 0.545 [0.280, 0.787] at 0.95 ",
                        " RR3   |                    4/10.800 = 0.370 ");
        assertThat(NONE.rates().toString()).contains("0/0 = not estimable", "0/0.000 = not estimable");
    }
}
