package io.github.decroche.statistics.cluster;

import static io.github.decroche.statistics.OracleTable.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
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

    /** 12 callers a side have 2,704,156 assignments, of which 213,160 are as extreme, counted by sums; four standard errors. */
    @Test
    void manyAssignmentsAreDrawnAndTheSeedRepeatsThem() {
        ClusteredValues.Builder builder = ClusteredValues.builder();
        for (int caller = 0; caller < 24; caller++) {
            double sum = 5 + caller % 7 + (caller < 12 ? 2 : 0);
            builder.add(caller, "all", caller < 12, 20, sum, sum);
        }
        ClusteredValues values = builder.build();

        RandomizationTest.Result result = TEST.of(values).orElseThrow();
        double p = 213_160 / 2_704_156.0;

        assertThat(result.exact()).isFalse();
        assertThat(result.assignments()).isEqualTo(10_000);
        assertThat(result.test().pValue()).isCloseTo(p, Offset.offset(4 * Math.sqrt(p * (1 - p) / 9_999)));
        assertThat(TEST.of(values)).contains(result);
        assertThat(TEST.withSeed(7).of(values).orElseThrow().extreme()).isNotEqualTo(result.extreme());
        assertThat(TEST.withDraws(99).of(values).orElseThrow().assignments()).isEqualTo(100);
        assertThat(TEST.withDraws(1).of(values).orElseThrow().assignments()).isEqualTo(2);
        assertThat(RandomizationTest.withDefaults().of(values)).contains(result);
    }

    /** 10 callers a side have 184,756 assignments: too many for the test to enumerate, few enough to count them out here. */
    @Test
    void drawsComeAsNearToAllAssignmentsAsTheirNumberAllowsOnAnyNumberOfThreads() throws Exception {
        int callers = 20;
        ClusteredValues.Builder builder = ClusteredValues.builder();
        double[] sums = new double[callers];
        for (int caller = 0; caller < callers; caller++) {
            sums[caller] = 5 + caller % 7 + (caller < callers / 2 ? 1 : 0);
            builder.add(caller, "all", caller < callers / 2, 20, sums[caller], sums[caller]);
        }
        ClusteredValues values = builder.build();
        double all = Arrays.stream(sums).sum();
        double observed = Math.abs(2 * Arrays.stream(sums, 0, callers / 2).sum() - all);
        long extreme = 0;
        long assignments = 0;
        for (int set = 0; set < 1 << callers; set++) {
            if (Integer.bitCount(set) == callers / 2) {
                int ofGroup = set;
                double sum = IntStream.range(0, callers)
                        .filter(caller -> (ofGroup >> caller & 1) == 1)
                        .mapToDouble(caller -> sums[caller])
                        .sum();
                assignments++;
                extreme += Math.abs(2 * sum - all) >= observed - 1e-9 ? 1 : 0;
            }
        }
        double p = (double) extreme / assignments;
        int draws = 100_000;

        RandomizationTest.Result drawn = TEST.withDraws(draws).of(values).orElseThrow();

        assertThat(drawn.exact()).isFalse();
        // five standard errors of a share of so many draws
        assertThat(drawn.test().pValue()).isCloseTo(p, Offset.offset(5 * Math.sqrt(p * (1 - p) / draws)));
        for (int threads : new int[] {1, 2, 7}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertThat(pool.submit(() -> TEST.withDraws(draws).of(values)).get())
                        .contains(drawn);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** Of 20 callers on both sides 15 prefer the group, as much as 5 the reference: the sign test, 2 P(15 or more of 20 heads). */
    @Test
    void callersOfBothSidesGiveTheSignTest() {
        ClusteredValues.Builder values = ClusteredValues.builder();
        for (int caller = 0; caller < 20; caller++) {
            values.add(caller, "all", true, 4, caller < 15 ? 3 : 2, caller < 15 ? 3 : 2);
            values.add(caller, "all", false, 4, caller < 15 ? 2 : 3, caller < 15 ? 2 : 3);
        }
        int draws = 100_000;
        double p = 2 * 21_700 / 0x1p20;

        RandomizationTest.Result drawn =
                TEST.withDraws(draws).of(values.build()).orElseThrow();

        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.assignments()).isEqualTo(draws + 1);
        // five standard errors of a share of so many draws
        assertThat(drawn.test().pValue()).isCloseTo(p, Offset.offset(5 * Math.sqrt(p * (1 - p) / draws)));
    }

    /**
     * Ten callers of one side, of whom five are the group's, and ten of both: 252 · 1024 assignments, too many for the test to
     * enumerate, few enough to count them out here. Those of both sides do better than the others, whatever their side.
     */
    @Test
    void callersOfBothSidesAreDrawnBesideThoseOfOne() {
        int[] single = {3, 1, 4, 1, 5, 2, 0, 1, 2, 1};
        int[] asGroup = {9, 7, 8, 5, 6, 9, 8, 7, 9, 8};
        int[] asReference = {8, 8, 6, 7, 5, 9, 7, 5, 8, 7};
        ClusteredValues.Builder values = ClusteredValues.builder();
        for (int caller = 0; caller < 10; caller++) {
            values.add("one" + caller, "all", caller < 5, 10, single[caller], single[caller]);
            values.add("both" + caller, "all", true, 10, asGroup[caller], asGroup[caller]);
            values.add("both" + caller, "all", false, 10, asReference[caller], asReference[caller]);
        }
        // all sides have as many calls, so differences of means are as differences of sums
        int all = Arrays.stream(single).sum()
                + Arrays.stream(asGroup).sum()
                + Arrays.stream(asReference).sum();
        int observed = Math.abs(
                2 * (Arrays.stream(single, 0, 5).sum() + Arrays.stream(asGroup).sum()) - all);
        int extreme = 0;
        int assignments = 0;
        for (int set = 0; set < 1 << 20; set++) {
            int sum = 0;
            for (int caller = 0; caller < 10; caller++) {
                sum += (set >> caller & 1) * single[caller];
                sum += (set >> (10 + caller) & 1) == 1 ? asGroup[caller] : asReference[caller];
            }
            if (Integer.bitCount(set & 0x3ff) == 5) {
                assignments++;
                extreme += Math.abs(2 * sum - all) >= observed ? 1 : 0;
            }
        }
        double p = (double) extreme / assignments;
        int draws = 100_000;

        RandomizationTest.Result drawn =
                TEST.withDraws(draws).of(values.build()).orElseThrow();

        assertThat(assignments).isEqualTo(252 * 1024);
        assertThat(p).isBetween(0.01, 0.99);
        assertThat(drawn.exact()).isFalse();
        // five standard errors of a share of so many draws
        assertThat(drawn.test().pValue()).isCloseTo(p, Offset.offset(5 * Math.sqrt(p * (1 - p) / draws)));
    }

    /**
     * Two callers in each of two strata. Of the 6 assignments, 2 give one stratum to the group and the other to the reference, so
     * that nothing is compared; of the other 4, this one and its mirror image have a difference of ±1, and 2 of 0.
     */
    @Test
    void assignmentsWithoutACommonStratumAreLeftOut() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "first", true, 1)
                .add("b", "first", false, 0)
                .add("c", "second", true, 1)
                .add("d", "second", false, 0)
                .build();

        assertThat(TEST.of(values)).contains(new RandomizationTest.Result(TestResult.exact(1, 2 / 4.0), 2, 4, true));
    }

    @Test
    void callersWhoAllFailDoNotDiffer() {
        ClusteredValues.Builder values = ClusteredValues.builder();
        for (int caller = 0; caller < 4; caller++) {
            values.add(caller, "all", caller < 2, 5, 0, 0);
        }

        assertThat(TEST.of(values.build())).contains(new RandomizationTest.Result(TestResult.exact(0, 1), 6, 6, true));
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
