package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.comparison.StratifiedTables.groupsSwapped;
import static io.github.decroche.statistics.comparison.StratifiedTables.strata;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.HomogeneityTest.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomogeneityTestTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mantel-haenszel.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        assertTests(row, strata(row));
    }

    /** The odds ratios are inverted, and differ as before. */
    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithRWhicheverGroupIsTheReference(NamedCsvRecord row) {
        assertTests(row, groupsSwapped(strata(row)));
    }

    private static void assertTests(NamedCsvRecord row, Strata<?> strata) {
        assertTest(row, strata, Method.BRESLOW_DAY, "breslow_day", "p_bd");
        assertTest(row, strata, Method.TARONE, "breslow_day_tarone", "p_bdt");
    }

    private static void assertTest(
            NamedCsvRecord row, Strata<?> strata, Method method, String statistic, String pValue) {
        Pooled<TestResult> pooled = HomogeneityTest.withDefaults().with(method).of(strata);
        TestResult result = pooled.result().orElseThrow();

        assertThat((long) pooled.strata()).isEqualTo(count(row, "strata"));
        assertThat((long) pooled.informative()).isEqualTo(count(row, "bd_strata_used"));
        assertThat(result.degreesOfFreedom()).hasValue(pooled.informative() - 1.0);
        assertThat(result.statistic()).isCloseTo(number(row, statistic), closely(number(row, statistic)));
        assertThat(result.pValue()).isCloseTo(number(row, pValue), closely(number(row, pValue)));
    }

    /**
     * Twice 1 2 / 2 1, once 3 0 / 0 3 and twice 5 1 / 1 5 have ΣR = 2·1/6 + 9/6 + 2·25/12 = 6 and ΣS = 2·4/6 + 2·1/12 = 3/2, so
     * ψ = 4. The A are 2 with V = 1/3 where all margins are 3, as 2·2/(1·1) = 4, and 4 with V = 2/3 where they are 6. So
     * X² = 2·3 + 3 + 2·3/2 = 12, and Tarone's is less by (−2 + 1 + 2)² / (3·1/3 + 2·2/3) = 3/7.
     */
    @Test
    void byHand() {
        Strata<?> strata = strata("1 2 2 1 | 1 2 2 1 | 3 0 0 3 | 5 1 1 5 | 5 1 1 5");

        assertThat(test(Method.BRESLOW_DAY, strata).statistic()).isCloseTo(12, closely(12));
        assertThat(test(Method.TARONE, strata).statistic()).isCloseTo(81.0 / 7, closely(12));
        assertThat(test(Method.TARONE, strata).degreesOfFreedom()).hasValue(4);
    }

    /** 2 1 / 1 2 and 1 2 / 2 1 have ψ = 1, where A = 3/2 is the mean: X² = 2 · (1/4) / (3/8) = 4/3. */
    @Test
    void aRatioOfOneByHand() {
        assertThat(test(Method.BRESLOW_DAY, strata("2 1 1 2 | 1 2 2 1")).statistic())
                .isCloseTo(4.0 / 3, closely(1));
    }

    private static TestResult test(Method method, Strata<?> strata) {
        return HomogeneityTest.withDefaults().with(method).of(strata).result().orElseThrow();
    }

    @Test
    void taronesIsTheDefault() {
        Strata<?> strata = strata("2 1 1 2 | 5 2 1 9");

        assertThat(HomogeneityTest.withDefaults().of(strata).result()).contains(test(Method.TARONE, strata));
    }

    @ParameterizedTest
    @EnumSource
    void strataOfTheSameOddsRatioDifferInNothing(Method method) {
        assertThat(test(method, strata("20 10 30 45 | 40 30 40 90 | 4 1 4 3")).statistic())
                .isCloseTo(0, closely(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 2 1 9", "5 2 1 9 | 3 0 4 0 | 0 0 1 1", "0 5 3 4 | 0 2 1 1", "3 4 0 5 | 1 1 0 2", "1 1 0 0"})
    void oneStratumOrARatioOfZeroOrInfinityIsNotEstimable(String cells) {
        assertThat(HomogeneityTest.withDefaults().of(strata(cells)).result()).isEmpty();
    }
}
