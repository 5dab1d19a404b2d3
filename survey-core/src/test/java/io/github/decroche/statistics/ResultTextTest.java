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
import io.github.decroche.statistics.survival.CumulativeHazard;
import io.github.decroche.statistics.survival.KaplanMeier;
import io.github.decroche.statistics.survival.LogRankTest;
import io.github.decroche.statistics.survival.NelsonAalen;
import io.github.decroche.statistics.survival.RestrictedMeanDifference;
import io.github.decroche.statistics.survival.StandardizedCurve;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.statistics.survival.SurvivalTimes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** A call connected after a minute, one after three; one given up after two, one after three. */
    @Test
    void waitsAndTheirCurvesReadInALineOrATable() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(1));
        times.censored(Duration.ofMinutes(2));
        times.event(Duration.ofMinutes(3));
        times.censored(Duration.ofMinutes(3));
        SurvivalCurve curve = KaplanMeier.until(Duration.ofMinutes(4), ConfidenceLevel.DEFAULT)
                .curve(times);

        assertThat(times).hasToString("2 events, 2 censored");
        assertThat(curve.quantile(0.5)).hasToString("PT3M [PT1M, –] at 0.95");
        assertThat(curve.steps().get(0))
                .hasToString("PT1M: 4 at risk, 1 events, 0 censored, 0.750 [0.128, 0.961] at 0.95");
        assertThat(curve.at(Duration.ofSeconds(90)).orElseThrow())
                .hasToString("PT1M30S: 3 at risk, 0.750 [0.128, 0.961] at 0.95");
        assertThat(curve.restrictedMean().orElseThrow()).hasToString("172.500 [101.620, 243.380] at 0.95, until PT4M");
        assertThat(new StandardizedCurve.Stratum(curve, 30)).hasToString("size 30.000, median PT3M [PT1M, –] at 0.95");
        CumulativeHazard hazard = NelsonAalen.at(ConfidenceLevel.DEFAULT).hazard(times);
        assertThat(hazard.steps().get(0))
                .hasToString("PT1M: 4 at risk, 1 events, 0 censored, 0.250 [0.035, 1.775] at 0.95");
        assertThat(hazard).hasToString("""
                cumulative hazard
                 time |   at | events | censored |                       hazard\s
                      | risk |        |          |                             \s
                ------+------+--------+----------+------------------------------
                 PT1M |    4 |      1 |        0 | 0.250 [0.035, 1.775] at 0.95\s
                 PT2M |    3 |      0 |        1 | 0.250 [0.035, 1.775] at 0.95\s
                 PT3M |    2 |      1 |        1 | 0.750 [0.174, 3.232] at 0.95""");
    }

    @Test
    void comparisonsOfWaitsReadAsTables() {
        SurvivalTimes group = new SurvivalTimes();
        group.event(Duration.ofMinutes(1));
        group.event(Duration.ofMinutes(3));
        SurvivalTimes reference = new SurvivalTimes();
        reference.event(Duration.ofMinutes(2));
        reference.censored(Duration.ofMinutes(4));
        Map<String, SurvivalTimes> groups = new TreeMap<>(Map.of("group", group, "reference", reference));

        assertThat(LogRankTest.withDefaults().of(groups).groups().get("group"))
                .hasToString("2.000 events of 2, 1.333 expected");
        assertThat(LogRankTest.withDefaults().of(groups)).hasToString("""
                0.615, df 1, p = 0.433; 1 of 1 strata
                 group     | size | observed | expected\s
                -----------+------+----------+----------
                 group     |    2 |    2.000 |    1.333\s
                 reference |    2 |    1.000 |    1.667""");
        assertThat(RestrictedMeanDifference.until(Duration.ofMinutes(4), ConfidenceLevel.DEFAULT)
                        .of(group, reference)
                        .orElseThrow())
                .hasToString("""
                difference -60.000 [-177.598, 57.598] at 0.95
                            | seconds                                       | test             \s
                ------------+-----------------------------------------------+-------------------
                 group      | 120.000 [36.846, 203.154] at 0.95, until PT4M |                  \s
                 reference  | 180.000 [96.846, 263.154] at 0.95, until PT4M |                  \s
                 difference | -60.000 [-177.598, 57.598] at 0.95            | -1.000, p = 0.317\s
                 ratio      | 0.667 [0.290, 1.533] at 0.95                  | -0.954, p = 0.340""");
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
