package io.github.decroche.statistics.agreement;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleissKappaTest {
    /** R 4.2.2, irr 0.84.1: {@code kappam.fleiss(diagnoses)}: 30 patients, 6 psychiatrists. */
    @Test
    void diagnosesAgreeWithR() {
        Kappa kappa = FleissKappa.of(CodingsTest.real("irr_diagnoses.csv")).orElseThrow();
        TestResult test = kappa.test().orElseThrow();

        assertThat(kappa.value()).isCloseTo(0.430244520060141, closely(0.4));
        assertThat(test.statistic()).isCloseTo(17.6518305829914, closely(17));
        assertThat(test.pValue()).isLessThan(1e-60);
    }

    /**
     * Units (1 1 1) and (1 2 2): P̄ = (1 + 1/3)/2 = 2/3, P_e = (4/6)² + (2/6)² = 5/9, κ = (1/9)/(4/9). Σpq = 4/9 and Σpq(q − p) =
     * 2/9·(−1/3) + 2/9·(1/3) = 0, so se₀² = 2/(2·3·2).
     */
    @Test
    void kappaByHand() {
        Kappa kappa = FleissKappa.of(Codings.of(List.of(List.of(1, 1, 1), List.of(1, 2, 2))))
                .orElseThrow();

        assertThat(kappa.value()).isEqualTo(0.25);
        assertThat(kappa.nullStandardError()).hasValueCloseTo(Math.sqrt(1.0 / 6), closely(1));
        assertThat(kappa.estimate().interval()).isEmpty();
    }

    @Test
    void unitsWithAMissingCodingAreLeftOut() {
        assertThat(FleissKappa.of(Codings.of(List.of(List.of(1, 1, 1), List.of(1, 2, 2), List.of(2, 2), List.of()))))
                .isEqualTo(FleissKappa.of(Codings.of(List.of(List.of(1, 1, 1), List.of(1, 2, 2)))));
    }

    @Test
    void oneCategoryHasNoKappa() {
        assertThat(FleissKappa.of(Codings.of(List.of(List.of(1, 1), List.of(1, 1)))))
                .isEmpty();
    }

    @Test
    void unitsCodedOnceHaveNoKappa() {
        assertThat(FleissKappa.of(Codings.of(List.of(List.of(1), List.of(2))))).isEmpty();
        assertThat(FleissKappa.of(Codings.of(List.of()))).isEmpty();
    }

    /** Two coders who never agree on two categories reach the least κ, −1/(m − 1). */
    @Test
    void completeDisagreementOfTwoIsMinusOne() {
        assertThat(FleissKappa.of(Codings.of(List.of(List.of(1, 2), List.of(1, 2))))
                        .orElseThrow()
                        .value())
                .isEqualTo(-1);
    }

    @Test
    void perfectAgreementIsOne() {
        assertThat(FleissKappa.of(Codings.of(List.of(List.of(1, 1), List.of(2, 2))))
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }
}
