package io.github.decroche.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.cluster.ClusterCounts;
import io.github.decroche.statistics.cluster.IntraClusterCorrelation;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.statistics.comparison.FourfoldTable;
import io.github.decroche.statistics.comparison.MatchedPairs;
import io.github.decroche.statistics.comparison.TableCell;
import io.github.decroche.statistics.planning.DesignEffect;
import io.github.decroche.statistics.planning.GroupSizes;
import io.github.decroche.statistics.planning.SampleSize;
import io.github.decroche.statistics.rank.Concordance;
import io.github.decroche.statistics.survival.KaplanMeier;
import io.github.decroche.statistics.survival.SurvivalTimes;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results show themselves the same in every locale: in a line, or as a small table. */
class ResultTextTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inFrance() {
        Locale.setDefault(Locale.FRANCE);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @Test
    void oneNumberWithItsCompanyIsALine() {
        assertThat(new ConfidenceInterval(-0.5, 1.25, ConfidenceLevel.DEFAULT)).hasToString("[-0.500, 1.250] at 0.95");
        assertThat(FTestResult.of(4.5, 2, 17.5)).hasToString("F = 4.500, df 2 and 17.5, p = 0.0265");
        assertThat(new TwoOneSidedTests(TestResult.exact(2, 0.0123), TestResult.exact(-3, 0.001)))
                .hasToString("p = 0.0123 of equivalence");
        assertThat(new RandomizationTest.Result(TestResult.exact(0.75, 0.5), 3, 6, true))
                .hasToString("0.750, p = 0.500; 3 of 6 assignments as extreme, all");
        assertThat(new RandomizationTest.Result(TestResult.exact(0.023, 0.41), 4100, 10_000, false))
                .hasToString("0.023, p = 0.410; 4100 of 10000 assignments as extreme, drawn");
        assertThat(new ClusterCounts(4, 12, 7, 6)).hasToString("4 and 12 clusters, 6 of 7 strata");
        assertThat(new IntraClusterCorrelation(0.05, 21)).hasToString("0.050, 21.000 a cluster, design effect 2.000");
        assertThat(new TableCell(1, 2, 3, 4)).hasToString("1 of 2 in the row, 3 in the column, 4 in the table");
        assertThat(DesignEffect.of(1.9)).hasToString("1.900");
        assertThat(new GroupSizes(new SampleSize(384.15), new SampleSize(2)))
                .hasToString("385 (384.15) and 2 (2.00), 387 in all");
        assertThat(new Concordance(6, 2, 0, 0, 0))
                .hasToString("6 concordant, 2 discordant, 0 tied; γ 0.500, τ-b 0.500");
    }

    @Test
    void countsAreATableWithItsMargins() {
        assertThat(new FourfoldTable(1, 2, 30, 4)).hasToString("""
                outcome by group
                           | with | without | all\s
                -----------+------+---------+-----
                 group     |    1 |       2 |   3\s
                 reference |   30 |       4 |  34\s
                 both      |   31 |       6 |  37""");
        assertThat(new MatchedPairs(5, 2, 1, 4)).hasToString("""
                12 pairs
                 first   | second |  second | all\s
                         |   with | without |    \s
                ---------+--------+---------+-----
                 with    |      5 |       2 |   7\s
                 without |      1 |       4 |   5\s
                 both    |      6 |       6 |  12""");
    }

    @Test
    void aLongCurveIsCutInTheMiddle() {
        SurvivalTimes times = new SurvivalTimes();
        for (int second = 1; second <= 1000; second++) {
            times.event(Duration.ofSeconds(second));
        }
        assertThat(KaplanMeier.until(Duration.ofHours(1), ConfidenceLevel.DEFAULT)
                        .curve(times)
                        .toString()
                        .lines())
                .hasSizeLessThan(22)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .anyMatch(line -> line.startsWith(" … 98"));
    }
}
