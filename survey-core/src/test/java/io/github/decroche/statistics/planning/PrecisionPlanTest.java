package io.github.decroche.statistics.planning;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.planning.PrecisionPlan.Order;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrecisionPlanTest {
    /** Two standard errors: z² = 4. */
    private static final PrecisionPlan TWO_SIGMA = PrecisionPlan.at(ConfidenceLevel.of(0.9544997361036416));

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("precision-sizes.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        PrecisionPlan simple = PrecisionPlan.at(ConfidenceLevel.of(number(row, "conf")));
        double population = number(row, "N");
        PrecisionPlan finite =
                population == Double.POSITIVE_INFINITY ? simple : simple.withPopulation((long) population);
        PrecisionPlan both = finite.with(DesignEffect.of(number(row, "deff")));

        assertSize(row, "n0", simple);
        assertSize(row, "n_fpc", finite);
        assertSize(row, "n_fpc_deff", both.with(Order.POPULATION_FIRST));
        assertSize(row, "n0_times_deff_then_fpc", both);
    }

    private static void assertSize(NamedCsvRecord row, String column, PrecisionPlan plan) {
        double expected = number(row, column);
        assertThat(plan.sampleSize(number(row, "p"), number(row, "e")).exact())
                .as(column)
                .isCloseTo(expected, closely(expected));
    }

    /** z² = 4: 4 · ¼ / 0.1² = 100; of 199 that is 100 / (1 + 99/199); doubled before, 200 / 2; doubled after, 2 · 100/(298/199). */
    @Test
    void sizesByHand() {
        PrecisionPlan finite = TWO_SIGMA.withPopulation(199);
        PrecisionPlan doubled = finite.with(DesignEffect.of(2));

        assertThat(TWO_SIGMA.sampleSize(0.5, 0.1).exact()).isCloseTo(100, closely(100));
        assertThat(finite.sampleSize(0.5, 0.1).exact()).isCloseTo(19900.0 / 298, closely(66));
        assertThat(doubled.sampleSize(0.5, 0.1).exact()).isCloseTo(100, closely(100));
        assertThat(doubled.with(Order.POPULATION_FIRST).sampleSize(0.5, 0.1).exact())
                .isCloseTo(39800.0 / 298, closely(133));
    }

    /** 2 √(2 · ¼ / 100 · 99/198) = 0.1. */
    @Test
    void halfWidthByHand() {
        PrecisionPlan doubled = TWO_SIGMA.withPopulation(199).with(DesignEffect.of(2));

        assertThat(doubled.halfWidth(0.5, 100)).isCloseTo(0.1, closely(1));
        assertThat(TWO_SIGMA.halfWidth(0.5, 100)).isCloseTo(0.1, closely(1));
    }

    @Test
    void askingAllLeavesNothingUnknown() {
        assertThat(TWO_SIGMA.withPopulation(199).halfWidth(0.5, 199)).isZero();
        assertThat(TWO_SIGMA.withPopulation(1).halfWidth(0.5, 1)).isZero();
        assertThat(TWO_SIGMA.withPopulation(1).sampleSize(0.5, 0.1).exact()).isEqualTo(1);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> TWO_SIGMA.sampleSize(0, 0.1))
                .hasMessage("proportion: 0.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> TWO_SIGMA.sampleSize(0.5, 1))
                .hasMessage("halfWidth: 1.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> TWO_SIGMA.halfWidth(1, 10)).hasMessage("proportion: 1.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> TWO_SIGMA.withPopulation(0)).hasMessage("size: 0; expected a number from 1 on");
        assertThatThrownBy(() -> TWO_SIGMA.withPopulation(10).halfWidth(0.5, 11))
                .hasMessage("size: 11.0; expected at most the population of 10.0");
    }
}
