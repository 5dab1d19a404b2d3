package io.github.decroche.examples.study2022;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.aapor.DispositionCounts;
import io.github.decroche.analysis.aapor.FinalDisposition;
import io.github.decroche.analysis.aapor.OutcomeRate;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.proportion.Rate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AAPOR's rates of the study of 2022, by hand from what the report printed; where it is silent, from the reconstruction. */
class AaporRatesTest {
    private final List<ClassifiedCall> calls = Study2022.classifiedCalls();
    private final DispositionCounts all = calls.stream().collect(DispositionCounts.collector());

    /**
     * Section 4.1: calls, and the share of them that connected. 46.3 % of 408 are 188.9, 83.9 % of 410 are 344.0, 28.1 % of 302 are
     * 84.9, 71.8 % of 412 are 295.8; together 914 of 1532, which leaves 618, the printed 40.3 % that did not connect. No call is
     * incomplete, so that the three contact rates are one.
     */
    @ParameterizedTest
    @CsvSource({
        "caf, 189, 408",
        "pole-emploi, 344, 410",
        "assurance-maladie, 85, 302",
        "assurance-retraite, 296, 412",
        ", 914, 1532"
    })
    void contactRatesAreThePrintedShareOfConnectedCalls(String service, long connected, long of) {
        DispositionCounts counts = of(service);

        assertThat(counts.rates().rate(OutcomeRate.CON1)).contains(Rate.of(connected, of));
        assertThat(counts.rates().rate(OutcomeRate.CON3)).contains(Rate.of(connected, of));
        assertThat(counts.rates().estimate(OutcomeRate.CON2)).hasValue((double) connected / of);
    }

    /**
     * Assurance maladie, one scenario, 85 connected calls. Satisfactory: 4.7 % (section 4.1), 4.0 calls. Acceptable, that is complete
     * or partial: 22 % (section 4.2.3); 18/85 is 21 %, 19/85 is 22 %, 20/85 is 24 %.
     */
    @Test
    void responseAndCooperationOfAssuranceMaladieFollowFromThePrintedShares() {
        var rates = of("assurance-maladie").rates();

        assertThat(rates.rate(OutcomeRate.RR1)).contains(Rate.of(4, 302));
        assertThat(rates.rate(OutcomeRate.RR2)).contains(Rate.of(19, 302));
        assertThat(rates.rate(OutcomeRate.COOP1)).contains(Rate.of(4, 85));
        assertThat(rates.rate(OutcomeRate.COOP2)).contains(Rate.of(19, 85));
    }

    /** Caf, 189 connected calls. Satisfactory: 57.8 % and 57.6 % by kind (section 4.1), so between 108.8 and 109.3 calls in all. */
    @Test
    void responseOfCafFollowsFromThePrintedSharesHoweverItsCallsSplit() {
        var rates = of("caf").rates();

        assertThat(rates.rate(OutcomeRate.RR5)).contains(Rate.of(109, 408));
        assertThat(rates.rate(OutcomeRate.COOP1)).contains(Rate.of(109, 189));
    }

    /**
     * What the report does not print is the reconstruction's, in the order Caf information and formalities, Pôle emploi the same,
     * Assurance maladie, Assurance retraite the same:
     *
     * <pre>
     * I   52 + 57 + 86 + 128 + 4 + 29 + 6 = 362   57.8 % of 90, 57.6 % of 99, 49.7 % of 173, 74.9 % of 171, 4.7 % of 85,
     *                                             23.0 % of 126 recorded, 3.9 % of 152
     * P   24 + 27 + 65 +  29 + 15 + 36 + 11 = 207
     * R    1 +  1 +  2 +   2 +  8 + 30 + 110 = 154   the last: 72.4 % of 152 (section 4.2.4)
     * NC  618
     * O   13 + 14 + 20 +  12 + 58 + 49 + 25 = 191   18 of them not recorded
     *     362 + 207 + 154 + 618 + 191 = 1532
     * </pre>
     */
    @Test
    void theDispositionsOfAllCallsByHand() {
        assertThat(all)
                .isEqualTo(new DispositionCounts(Map.of(
                        FinalDisposition.COMPLETE, 362L,
                        FinalDisposition.PARTIAL, 207L,
                        FinalDisposition.REFUSAL, 154L,
                        FinalDisposition.NON_CONTACT, 618L,
                        FinalDisposition.OTHER, 191L)));
    }

    /** 362 + 207 = 569; able to answer are 569 + 154 = 723. */
    @ParameterizedTest
    @CsvSource({
        "RR1, 362, 1532", "RR2, 569, 1532", "RR5, 362, 1532", "RR6, 569, 1532",
        "COOP1, 362, 914", "COOP2, 569, 914", "COOP3, 362, 723", "COOP4, 569, 723",
        "REF1, 154, 1532", "REF3, 154, 1532"
    })
    void theOtherRatesOfAllCallsByHand(OutcomeRate rate, long count, long of) {
        assertThat(all.rates().rate(rate)).contains(Rate.of(count, of));
    }

    private DispositionCounts of(String service) {
        return service == null
                ? all
                : calls.stream()
                        .filter(call -> call.call().service().equals(service))
                        .collect(DispositionCounts.collector());
    }
}
