package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.numbers;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogRankTestTest {
    private static final LogRankTest LOG_RANK = LogRankTest.withDefaults();
    private static final LogRankTest PETO_PETO = LOG_RANK.with(LogRankTest.Weights.PETO_PETO);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("logrank.csv");
    }

    /**
     * Sums to twelve digits. χ² only to nine: R adds up weighted events one by one, and where one group is small the statistic
     * rests on a difference that this rounding spoils. In sixty decimal digits that of technion_199908_attempts, rho 1,
     * unstratified, is 3.55086168288958744625, which R gives to ten digits and we to fifteen.
     */
    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        String dataset = row.getField("dataset");
        LogRankTest test = row.getField("rho").equals("0") ? LOG_RANK : PETO_PETO;
        LogRankTest.Result<String> result = row.getField("stratified").equals("TRUE")
                ? test.ofStrata(SurvivalData.strata(dataset))
                : test.of(SurvivalData.groups(dataset));

        List<LogRankTest.Group> groups = new ArrayList<>(new TreeMap<>(result.groups()).values());
        double[] observed = numbers(row, "observed");
        double[] expected = numbers(row, "expected");
        double[] variance = numbers(row, "var_diag");
        assertThat(groups).hasSize(observed.length);
        assertThat(groups.stream().mapToLong(LogRankTest.Group::size).sum()).isEqualTo(count(row, "n"));
        for (int i = 0; i < observed.length; i++) {
            assertThat(groups.get(i).observed()).isCloseTo(observed[i], closely(observed[i]));
            assertThat(groups.get(i).expected()).isCloseTo(expected[i], closely(expected[i]));
            assertThat(groups.get(i).variance()).isCloseTo(variance[i], closely(variance[i]));
        }
        TestResult outcome = result.test().orElseThrow();
        assertThat(outcome.degreesOfFreedom().orElseThrow()).isEqualTo(number(row, "df"));
        assertThat(outcome.statistic()).isCloseTo(number(row, "chisq"), within(number(row, "chisq"), 1e-9));
        assertThat(outcome.pValue()).isCloseTo(number(row, "p"), within(number(row, "p"), 1e-9));
        assertThat(result.leftOut()).isEmpty();
    }

    /**
     * Group A has an event at 1 and is censored at 3, group B has events at 2 and 4. Expected in A: 2/4 at 1, 1/3 at 2, and
     * nobody is at risk at 4: 5/6. Variance: 2/4·2/4 + 1/3·2/3 = 17/36. So χ² = (1 − 5/6)² / (17/36) = 1/17.
     */
    @Test
    void fourCallsByHandInFractions() {
        LogRankTest.Result<String> result = LOG_RANK.of(twoGroups());

        assertThat(result.groups().get("A").observed()).isEqualTo(1);
        assertThat(result.groups().get("A").expected()).isCloseTo(5 / 6.0, closely(1));
        assertThat(result.groups().get("B").expected()).isCloseTo(13 / 6.0, closely(1));
        assertThat(result.groups().get("A").variance()).isCloseTo(17 / 36.0, closely(1));
        assertThat(result.test().orElseThrow().statistic()).isCloseTo(1 / 17.0, closely(1));
        assertThat(result.test().orElseThrow().degreesOfFreedom()).hasValue(1);
    }

    /** The same with weights S(t−) of 1 at 1, 3/4 at 2: (½ − ¾·⅓)² / (¼ + 9/16·2/9) = 1/16 / (3/8) = 1/6. */
    @Test
    void fourCallsByHandWithPetosWeights() {
        LogRankTest.Result<String> result = PETO_PETO.of(twoGroups());

        assertThat(result.groups().get("A").observed()).isEqualTo(1);
        assertThat(result.groups().get("A").expected()).isCloseTo(0.75, closely(1));
        assertThat(result.groups().get("A").variance()).isCloseTo(3 / 8.0, closely(1));
        assertThat(result.test().orElseThrow().statistic()).isCloseTo(1 / 6.0, closely(1));
    }

    @Test
    void whatHappensAfterTheHorizonIsCensoredAtIt() {
        Map<String, SurvivalTimes> cut = groups("A", times(1, 1, 3, 0), "B", times(2, 1, 3, 0));

        assertThat(LOG_RANK.until(Duration.ofSeconds(3)).of(twoGroups())).isEqualTo(LOG_RANK.of(cut));
    }

    @ParameterizedTest
    @EnumSource
    void identicalGroupsDoNotDiffer(LogRankTest.Weights weights) {
        TestResult test = LOG_RANK.with(weights)
                .of(groups("A", times(1, 1, 2, 0, 3, 1), "B", times(1, 1, 2, 0, 3, 1)))
                .test()
                .orElseThrow();

        assertThat(test.statistic()).isCloseTo(0, closely(0));
        assertThat(test.pValue()).isEqualTo(1);
    }

    /** A is at risk at 2 and 3 without an event: 1/3 + 1/2 expected, (5/6)² / (2/9 + 1/4) = 25/17. */
    @Test
    void aGroupWithoutEventsIsComparedLikeAnyOther() {
        LogRankTest.Result<String> result = LOG_RANK.of(groups("A", times(5, 0), "B", times(2, 1, 3, 1)));

        assertThat(result.groups().get("A").observed()).isZero();
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.test().orElseThrow().statistic()).isCloseTo(25 / 17.0, closely(1));
    }

    @Test
    void aGroupThatIsEmptyOrGoneBeforeTheFirstEventIsLeftOut() {
        Map<String, SurvivalTimes> groups = twoGroups();
        TestResult expected = LOG_RANK.of(groups).test().orElseThrow();
        groups.put("empty", new SurvivalTimes());
        groups.put("gone", times(0, 0));
        LogRankTest.Result<String> result = LOG_RANK.of(groups);

        assertThat(result.leftOut()).containsExactly("empty", "gone");
        assertThat(result.groups().get("empty")).isEqualTo(new LogRankTest.Group(0, 0, 0, 0));
        assertThat(result.groups().get("gone")).isEqualTo(new LogRankTest.Group(1, 0, 0, 0));
        assertThat(result.test()).hasValue(expected);
    }

    /** A has an event at once, B and C one later: 1/3 expected of A, variance 1/3 · 2/3, and 1/2 of B and of C after that. */
    @Test
    void eventsAtTimeZeroCount() {
        LogRankTest.Result<String> result = LOG_RANK.of(groups("A", times(0, 1), "B", times(5, 1), "C", times(6, 0)));

        assertThat(result.groups().get("A").expected()).isCloseTo(1 / 3.0, closely(1));
        assertThat(result.groups().get("A").variance()).isCloseTo(2 / 9.0, closely(1));
        assertThat(result.groups().get("B").expected()).isCloseTo(5 / 6.0, closely(1));
        assertThat(result.groups().get("C").expected()).isCloseTo(5 / 6.0, closely(1));
    }

    /** One of n = 2²⁰ + 2, and the event is not its: (1/n)² / ((1/n) (1 − 1/n)) = 1 / (n − 1). */
    @Test
    void aGroupOfOneIsComparedWithAMillion() {
        SurvivalTimes many = times(2, 0);
        for (int i = 0; i < 20; i++) {
            SurvivalTimes before = new SurvivalTimes();
            before.addAll(many);
            many.addAll(before);
        }
        many.event(Duration.ofSeconds(1));
        TestResult test =
                LOG_RANK.of(groups("A", times(2, 0), "B", many)).test().orElseThrow();
        double others = Math.pow(2, 20) + 1;

        assertThat(test.statistic()).isCloseTo(1 / others, within(1 / others, 1e-9));
    }

    /** Of two groups with somebody at risk at the only event, and of two that have all their events at once. */
    @Test
    void aStratumIsInformativeWhenGroupsCouldDiffer() {
        Map<String, SurvivalTimes> one = groups("A", times(1, 1), "B", times(2, 0));
        Map<String, SurvivalTimes> atOnce = groups("A", times(1, 1), "B", times(1, 1));

        assertThat(LOG_RANK.of(one).informativeStrata()).isEqualTo(1);
        assertThat(LOG_RANK.of(atOnce).informativeStrata()).isZero();
        assertThat(LOG_RANK.ofStrata(List.of(one, atOnce, one)).informativeStrata())
                .isEqualTo(2);
    }

    @Test
    void strataWithoutAComparisonAreCountedAndAddNothing() {
        Map<String, SurvivalTimes> censored = groups("A", times(1, 0), "B", times(1, 0));
        Map<String, SurvivalTimes> alone = groups("A", times(1, 1, 2, 1));
        LogRankTest.Result<String> result =
                LOG_RANK.ofStrata(List.of(Map.<String, SurvivalTimes>of(), censored, twoGroups(), alone));

        assertThat(result.strata()).isEqualTo(4);
        assertThat(result.informativeStrata()).isEqualTo(1);
        assertThat(result.test().orElseThrow().statistic()).isCloseTo(1 / 17.0, closely(1));
        // its own events are expected of a group that is alone
        assertThat(result.groups().get("A").expected()).isCloseTo(2 + 5 / 6.0, closely(1));
    }

    /** A meets B in one stratum, C meets D in the other: two comparisons of one degree each, though there are four groups. */
    @Test
    void groupsThatNeverMeetLowerTheDegreesOfFreedom() {
        Map<String, SurvivalTimes> others =
                groups("C", twoGroups().get("A"), "D", twoGroups().get("B"));
        TestResult test = LOG_RANK.ofStrata(List.of(twoGroups(), others)).test().orElseThrow();

        assertThat(test.degreesOfFreedom()).hasValue(2);
        assertThat(test.statistic()).isCloseTo(2 / 17.0, closely(1));
    }

    @Test
    void nothingToCompareHasNoTest() {
        assertThat(LOG_RANK.of(Map.<String, SurvivalTimes>of()).test()).isEmpty();
        assertThat(LOG_RANK.ofStrata(List.<Map<String, SurvivalTimes>>of()).strata())
                .isZero();
        assertThat(LOG_RANK.of(Map.of("A", times(1, 1))).test()).isEmpty();
        assertThat(LOG_RANK.of(groups("A", times(1, 0), "B", times(2, 0))).test())
                .isEmpty();
        assertThat(LOG_RANK.of(groups("A", times(1, 1), "B", times(1, 1))).test())
                .as("all at risk have the event at once")
                .isEmpty();
        assertThat(LOG_RANK.of(groups("A", times(1, 0), "B", times(2, 1))).test())
                .as("one group is gone before the only event")
                .isEmpty();
    }

    @Test
    void aHorizonOfZeroIsRefused() {
        assertThatThrownBy(() -> LOG_RANK.until(Duration.ZERO))
                .hasMessage("horizon: PT0S is not allowed; expected a positive duration");
    }

    private static Map<String, SurvivalTimes> twoGroups() {
        return groups("A", times(1, 1, 3, 0), "B", times(2, 1, 4, 1));
    }

    private static Map<String, SurvivalTimes> groups(Object... namesAndTimes) {
        Map<String, SurvivalTimes> groups = new TreeMap<>();
        for (int i = 0; i < namesAndTimes.length; i += 2) {
            groups.put((String) namesAndTimes[i], (SurvivalTimes) namesAndTimes[i + 1]);
        }
        return groups;
    }

    /** Pairs of a time in seconds and 1 for an event, 0 for a censored observation. */
    private static SurvivalTimes times(int... pairs) {
        SurvivalTimes times = new SurvivalTimes();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] == 1) {
                times.event(Duration.ofSeconds(pairs[i]));
            } else {
                times.censored(Duration.ofSeconds(pairs[i]));
            }
        }
        return times;
    }
}
