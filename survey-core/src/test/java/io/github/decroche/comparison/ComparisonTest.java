package io.github.decroche.comparison;

import static io.github.decroche.comparison.ComparedCalls.TEN;
import static io.github.decroche.comparison.ComparedCalls.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.cluster.NotEstimable;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.ComparisonStrata;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.TestFamily;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static GroupComparison only(ComparisonResult result) {
        assertThat(result.comparisons()).hasSize(1);
        return result.comparisons().get(0);
    }

    private static double estimate(Contrast contrast) {
        return contrast.estimate().orElseThrow().value();
    }

    /**
     * Senior 30 of 100, lambda 45 of 100, nobody knows who called. χ² = 200 (30 · 55 − 70 · 45)² / (100 · 100 · 75 · 125) = 4.8,
     * and z = −√4.8 for all calls at once; within the one stratum N − 1 takes the place of N, as in Mantel and Haenszel's test.
     */
    @Test
    void callsOfUnknownCallersAreComparedByTheScoreTest() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", 30, 70)
                .add("lambda", "opening", 45, 55)
                .profiles());

        assertThat(comparison.method()).isEqualTo(ContrastMethod.INDEPENDENT_CALLS);
        assertThat(comparison.groupFigure().rate().orElseThrow().count()).isEqualTo(30);
        assertThat(comparison.referenceFigure().rate().orElseThrow().count()).isEqualTo(45);
        assertThat(estimate(comparison.withinStrata())).isEqualTo(-0.15, ROUNDING);
        assertThat(comparison.crude().test().orElseThrow().statistic()).isEqualTo(-Math.sqrt(4.8), ROUNDING);
        assertThat(comparison.withinStrata().test().orElseThrow().statistic())
                .isEqualTo(-Math.sqrt(4.8 * 199 / 200), ROUNDING);
        assertThat(comparison.differencePValue().orElseThrow())
                .isEqualTo(comparison.withinStrata().test().orElseThrow().pValue());
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(comparison.cautions()).containsExactly(Caution.CALLERS_UNRECORDED);
        assertThat(comparison.randomization()).isEmpty();
    }

    @Test
    void ratingsThatAreAllTheSameOnASideAreNotTested() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.RATING))
                .rated("senior", "", 5, 5, 5)
                .rated("lambda", "", 1, 2, 5, 4, 3)
                .profiles());

        assertThat(comparison.withheld()).contains(NotEstimable.NO_VARIATION);
    }

    /** Seniors ask the hard question, lambda the easy one; within each question they fare better, on the whole worse. */
    @Test
    void anotherMixOfCallsFakesNoDifference() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", 18, 2)
                .add("senior", "passport", 24, 56)
                .add("lambda", "opening", 64, 16)
                .add("lambda", "passport", 4, 16)
                .profiles());

        assertThat(estimate(comparison.crude())).isEqualTo(0.42 - 0.68, ROUNDING);
        assertThat(estimate(comparison.withinStrata())).isEqualTo(0.1, ROUNDING);
        assertThat(comparison.strata()).isEqualTo(2);
        assertThat(comparison.cautions()).contains(Caution.SIGNS_DISAGREE);
        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void withoutStrataTheCrudeDifferenceIsJudged() {
        AnalysisPlan plan = AnalysisPlan.builder()
                .addOutcomes(Outcome.SATISFACTORY)
                .strata(ComparisonStrata.NONE)
                .build();
        GroupComparison comparison = only(new ComparedCalls(planning(plan))
                .add("senior", "opening", 18, 2)
                .add("senior", "passport", 24, 56)
                .add("lambda", "opening", 64, 16)
                .add("lambda", "passport", 4, 16)
                .profiles());

        assertThat(estimate(comparison.withinStrata())).isEqualTo(estimate(comparison.crude()), ROUNDING);
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void callsOfDifferentKindsOnlyCannotBeCompared() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", 18, 2)
                .add("lambda", "passport", 64, 16)
                .profiles());

        assertThat(comparison.verdict()).isEqualTo(Verdict.WITHHELD);
        assertThat(comparison.withheld()).contains(NotEstimable.NO_COMMON_STRATUM);
    }

    @Test
    void equalityToTheLastCallShowsNoDifferenceAndWithAMarginEquivalence() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", 50, 0)
                .add("lambda", "opening", 50, 0)
                .profiles());

        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(comparison.differencePValue()).hasValue(1);
        assertThat(verdict(1000, 1000, 0.1)).isEqualTo(Verdict.EQUIVALENT);
        assertThat(only(new ComparedCalls(planning(Outcome.SATISFACTORY, 0.1))
                                .add("senior", "opening", 3, 0)
                                .add("lambda", "opening", 3, 0)
                                .profiles())
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void fourVerdictsFollowFromTwoTests() {
        assertThat(verdict(500, 500, 0.1)).isEqualTo(Verdict.EQUIVALENT);
        assertThat(verdict(500, 200, 0.1)).isEqualTo(Verdict.DIFFERENT);
        assertThat(verdict(500, 450, 0.1)).isEqualTo(Verdict.DIFFERENT_BUT_NEGLIGIBLE);
        assertThat(verdict(500, 460, 0.05)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(500, 500)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Verdict verdict(int lambda, int senior, double... margin) {
        return only(new ComparedCalls(planning(Outcome.SATISFACTORY, margin))
                        .add("senior", "opening", senior, 1000 - senior)
                        .add("lambda", "opening", lambda, 1000 - lambda)
                        .profiles())
                .verdict();
    }

    @Test
    void aMarginThatTheStudyDidNotDeclareIsMarkedAsPostHoc() {
        var calls = new ComparedCalls(planning(Outcome.SATISFACTORY, 0.1))
                .add("senior", "opening", 500, 500)
                .add("lambda", "opening", 500, 500);
        AnalysisPlan wider = AnalysisPlan.builder()
                .addOutcomes(Outcome.SATISFACTORY)
                .addMargins(new EquivalenceMargin(Outcome.SATISFACTORY, 0.2))
                .build();
        ComparisonResult result = calls.compare(
                Comparison.ofProfiles(planning(Outcome.SATISFACTORY, 0.1)).with(wider));

        assertThat(only(calls.profiles()).cautions()).doesNotContain(Caution.POST_HOC_MARGIN);
        assertThat(calls.profiles().declared()).isTrue();
        assertThat(only(result).cautions()).contains(Caution.POST_HOC_MARGIN);
        assertThat(result.declared()).isFalse();
    }

    /** Two outcomes with the same p-value: Holm doubles both in one family, and neither in a family of its own. */
    @Test
    void holmsFamilyIsThePlans() {
        for (TestFamily family : TestFamily.values()) {
            AnalysisPlan plan = AnalysisPlan.builder()
                    .addOutcomes(Outcome.SERVED, Outcome.SATISFACTORY)
                    .family(family)
                    .build();
            ComparisonResult result = new ComparedCalls(planning(plan))
                    .add("senior", "opening", 30, 70)
                    .add("lambda", "opening", 45, 55)
                    .profiles();
            double factor = family == TestFamily.PROFILES_AND_OUTCOMES ? 2 : 1;

            assertThat(result.comparisons())
                    .allSatisfy(comparison -> assertThat(
                                    comparison.differencePValue().orElseThrow())
                            .isEqualTo(
                                    factor
                                            * comparison
                                                    .withinStrata()
                                                    .test()
                                                    .orElseThrow()
                                                    .pValue(),
                                    ROUNDING));
        }
    }

    @Test
    void connectionAndWaitAreChecksOfBalanceUnlessTheServerListens() {
        var calls = new ComparedCalls(Studies.townHall())
                .add("senior", "opening", 18, 2)
                .add("lambda", "opening", 14, 6);
        assertThat(calls.profiles().comparisons())
                .extracting(GroupComparison::outcome)
                .containsExactlyElementsOf(Outcome.DEFAULTS);
        assertThat(calls.profiles().balance())
                .extracting(GroupComparison::outcome)
                .containsExactly(Outcome.CONNECTED, Outcome.WAIT);

        AnalysisPlan listening = AnalysisPlan.builder()
                .addOutcomes(Outcome.WAIT, Outcome.SERVED)
                .voiceServerListens(true)
                .build();
        ComparisonResult result = calls.compare(Comparison.ofProfiles(planning(listening)));
        assertThat(result.balance()).isEmpty();
        assertThat(result.comparisons())
                .extracting(GroupComparison::outcome)
                .containsExactly(Outcome.WAIT, Outcome.SERVED);
        AnalysisPlan silent = AnalysisPlan.builder().voiceServerListens(true).build();
        assertThat(calls.compare(Comparison.ofProfiles(planning(silent))).comparisons())
                .extracting(GroupComparison::outcome)
                .endsWith(Outcome.CONNECTED, Outcome.WAIT);
    }

    /** Ratings 5, 6 against 1, 2, 5: of six pairs the group wins five and ties one, so that it is superior in 5.5 of 6. */
    @Test
    void ratingsAreComparedByTheProbabilityOfSuperiority() {
        GroupComparison comparison = only(new ComparedCalls(planning(Outcome.RATING))
                .rated("senior", "", 5, 6)
                .rated("lambda", "", 1, 2, 5)
                .profiles());

        assertThat(estimate(comparison.crude())).isEqualTo(5.5 / 6, ROUNDING);
        assertThat(estimate(comparison.withinStrata())).isEqualTo(5.5 / 6, ROUNDING);
        assertThat(comparison.groupFigure().mean().orElseThrow().mean()).isEqualTo(5.5);
    }

    @Test
    void matchedCallsOfOneHourAreComparedAsPairs() {
        AnalysisPlan plan = AnalysisPlan.builder()
                .addOutcomes(Outcome.SATISFACTORY)
                .matching(Matching.HOUR)
                .build();
        var calls = new ComparedCalls(planning(plan));
        for (int hour = 0; hour < 12; hour++) {
            boolean seniorServed = hour < 2;
            boolean lambdaServed = hour < 10;
            var start = TEN.plusDays(hour);
            calls.add(
                    seniorServed
                            ? calls.call("senior", "opening", "", start).answer(ComparedCalls.satisfactory("opening"))
                            : calls.call("senior", "opening", "", start)
                                    .answer(Answer.builder().build()));
            calls.add(
                    lambdaServed
                            ? calls.call("lambda", "opening", "", start.plusMinutes(20))
                                    .answer(ComparedCalls.satisfactory("opening"))
                            : calls.call("lambda", "opening", "", start.plusMinutes(20))
                                    .answer(Answer.builder().build()));
        }
        calls.add("lambda", "passport", 5, 5); // without a match
        GroupComparison comparison = only(calls.profiles());

        assertThat(comparison.method()).isEqualTo(ContrastMethod.PAIRS);
        assertThat(comparison.strata()).isEqualTo(12);
        assertThat(comparison.unmatched()).isEqualTo(10);
        assertThat(estimate(comparison.withinStrata())).isEqualTo(-8 / 12.0, ROUNDING);
        // McNemar: all eight discordant pairs favour lambda, z = −8/√8
        assertThat(comparison.withinStrata().test().orElseThrow().statistic()).isEqualTo(-Math.sqrt(8), ROUNDING);
    }

    @Test
    void groupsCalledAtOtherHoursOrByOtherGendersAreFlagged() {
        var calls = new ComparedCalls(planning(Outcome.SATISFACTORY));
        for (int i = 0; i < 40; i++) {
            calls.add(calls.call("lambda", "opening", "", TEN));
            calls.add(calls.call("senior", "opening", "", i < 20 ? TEN : TEN.plusHours(4))
                    .caller(new Caller(Optional.empty(), Optional.of(i % 2 == 0 ? Gender.FEMALE : Gender.MALE))));
        }

        assertThat(calls.profiles().mixes()).allSatisfy(mix -> {
            assertThat(mix.distance().orElseThrow())
                    .isEqualTo(mix.dimension() == Dimension.WEEKDAY ? 0 : 0.5, ROUNDING);
            assertThat(mix.flagged()).isEqualTo(mix.dimension() != Dimension.WEEKDAY);
        });
    }

    @Test
    void anotherReferenceThanThePlansIsADeparture() {
        var calls = new ComparedCalls(planning(Outcome.SATISFACTORY))
                .add("senior", "opening", 5, 5)
                .add("lambda", "opening", 6, 4);

        assertThat(calls.compare(Comparison.ofProfiles(planning(Outcome.SATISFACTORY))
                                .against("senior"))
                        .declared())
                .isFalse();
        assertThat(calls.compare(Comparison.ofProfiles(planning(Outcome.SATISFACTORY))
                                .ignoringCallers())
                        .declared())
                .isFalse();
    }

    @Test
    void aComparisonWithoutReferenceOrGroupsIsRefused() {
        var calls = new ComparedCalls(Studies.townHall()).add("lambda", "opening", 5, 5);
        assertThatThrownBy(calls::profiles)
                .isInstanceOf(IncomparableException.class)
                .hasMessage("there is no profile to compare with lambda: the calls have no other");
        assertThatThrownBy(() ->
                        calls.compare(Comparison.ofProfiles(Studies.townHall()).against("senior")))
                .isInstanceOf(IncomparableException.class)
                .hasMessage("reference profile: \"senior\" is not allowed; expected one that has calls: one of lambda");
        assertThatThrownBy(() ->
                        calls.compare(Comparison.ofProfiles(Studies.townHall()).against("nobody")))
                .hasMessage("reference profile: \"nobody\" is not allowed; expected one of lambda, senior");
        assertThatThrownBy(() -> List.<ClassifiedCall>of().stream()
                        .collect(Comparison.ofProfiles(Studies.townHall()).collector()))
                .hasMessage("reference profile: \"lambda\" is not allowed; expected one that has calls: none was read");
    }
}
