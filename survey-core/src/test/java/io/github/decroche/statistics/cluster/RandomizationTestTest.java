package io.github.decroche.statistics.cluster;

import static io.github.decroche.statistics.OracleTable.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RandomizationTestTest {
    private static final RandomizationTest TEST = RandomizationTest.withDefaults();

    @TestFactory
    List<DynamicTest> agreesWithAllAssignmentsInFractions() {
        return OracleTable.rows("cluster_randomization.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("name"), () -> {
                    RandomizationTest.Result result =
                            TEST.of(values(row.getField("name"))).orElseThrow();

                    assertThat(result.extreme()).isEqualTo(count(row, "extreme"));
                    assertThat(result.assignments()).isEqualTo(count(row, "assignments"));
                    assertThat(result.exact()).isTrue();
                }))
                .toList();
    }

    private static ClusteredValues values(String name) {
        NamedCsvRecord row = ClusterOracle.rows().stream()
                .filter(each -> each.getField("name").equals(name))
                .findFirst()
                .orElseThrow();
        return Value.table(ClusterOracle.values(row));
    }

    /** Two callers a side with 4 and 3 of 4 against 1 and 0: only this assignment and its mirror image are as extreme, of 6. */
    @Test
    void twoCallersASideNeverGiveLessThanAThird() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 4, 4, 4)
                .add("b", "all", true, 4, 3, 3)
                .add("c", "all", false, 4, 1, 1)
                .add("d", "all", false, 4, 0, 0)
                .build();

        assertThat(TEST.of(values)).contains(new RandomizationTest.Result(TestResult.exact(0.75, 2 / 6.0), 2, 6, true));
    }

    /** 12 callers a side have 2,704,156 assignments; the p-value is close to the CR2 test's. */
    @Test
    void manyAssignmentsAreDrawnAndTheSeedRepeatsThem() {
        ClusteredValues.Builder builder = ClusteredValues.builder();
        for (int caller = 0; caller < 24; caller++) {
            double sum = 5 + caller % 7 + (caller < 12 ? 2 : 0);
            builder.add(caller, "all", caller < 12, 20, sum, sum);
        }
        ClusteredValues values = builder.build();

        RandomizationTest.Result result = TEST.of(values).orElseThrow();
        double p = ClusteredDifference.at(ConfidenceLevel.DEFAULT)
                .of(values)
                .test()
                .orElseThrow()
                .pValue();

        assertThat(result.exact()).isFalse();
        assertThat(result.assignments()).isEqualTo(10_000);
        assertThat(result.test().pValue()).isCloseTo(p, Offset.offset(0.02));
        assertThat(TEST.of(values)).contains(result);
        assertThat(TEST.withSeed(7).of(values).orElseThrow().extreme()).isNotEqualTo(result.extreme());
        assertThat(TEST.withDraws(99).of(values).orElseThrow().assignments()).isEqualTo(100);
    }

    @Test
    void withoutACommonStratumThereIsNoTest() {
        assertThat(TEST.of(ClusteredValues.builder().build())).isEmpty();
        assertThat(TEST.of(ClusteredValues.builder()
                        .add("a", "first", true, 1)
                        .add("b", "second", false, 0)
                        .build()))
                .isEmpty();
    }

    /** Every assignment gives a difference of 0. */
    @Test
    void equalValuesAreAsExtremeAsAllOthers() {
        ClusteredValues.Builder values = ClusteredValues.builder();
        for (int caller = 0; caller < 6; caller++) {
            values.add(caller, "all", caller < 3, 2 + caller, (2 + caller) * 0.1, (2 + caller) * 0.01 + 1e-12);
        }

        assertThat(TEST.of(values.build()).orElseThrow().test().pValue()).isEqualTo(1);
    }

    @Test
    void refusesTooFewDraws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.withDraws(0))
                .withMessage("draws: 0 is not allowed; expected at least 1");
    }
}
