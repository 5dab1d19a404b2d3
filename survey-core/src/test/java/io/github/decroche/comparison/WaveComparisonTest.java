package io.github.decroche.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.call.PublishedCount;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaveComparisonTest {
    private static final Study STUDY = twoWaves(List.of("lambda"), List.of("opening"));

    /** The town hall's study with a spring wave before the one of autumn. */
    private static Study twoWaves(List<String> profiles, List<String> scenarios) {
        Wave autumn = Studies.townHall().waves().get(0);
        Wave spring = Wave.builder()
                .id("spring")
                .fieldPeriod(DateRange.of(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 4, 1)))
                .addServices("town-hall")
                .profiles(profiles)
                .scenarios(scenarios)
                .build();
        return Study.builder()
                .like(Studies.townHall())
                .waves(List.of(spring, autumn))
                .build();
    }

    /** Calls of both waves: lambda asks when the town hall opens, 30 of 100 against 45 of 100 in spring. */
    private static ComparedCalls both() {
        return autumn(add(new ComparedCalls(STUDY), "spring", "lambda", "opening", 45, 55));
    }

    private static ComparedCalls autumn(ComparedCalls calls) {
        add(calls, "autumn", "lambda", "opening", 30, 70);
        add(calls, "autumn", "lambda", "passport", 40, 0);
        return add(calls, "autumn", "senior", "opening", 0, 20);
    }

    private static ComparedCalls add(
            ComparedCalls calls, String wave, String profile, String scenario, int satisfactory, int others) {
        for (int i = 0; i < satisfactory + others; i++) {
            Call.Builder call =
                    calls.call(profile, scenario, "", ComparedCalls.TEN).wave(wave);
            calls.add(
                    i < satisfactory
                            ? call.answer(ComparedCalls.satisfactory(scenario))
                            : call.answer(Answer.builder().build()));
        }
        return calls;
    }

    @Test
    void wavesAreComparedInWhatBothHave() {
        ComparisonResult result = both().compare(Comparison.ofWaves(STUDY));
        GroupComparison comparison =
                result.comparison("autumn", Outcome.SATISFACTORY).orElseThrow();

        assertThat(result.reference()).isEqualTo("spring");
        assertThat(comparison.groupFigure().rate().orElseThrow().of()).isEqualTo(100);
        assertThat(comparison.withinStrata().estimate().map(Estimate::value).orElseThrow())
                .isEqualTo(-0.15, within(1e-12));
        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOutCalls(Dimension.PROFILE, "senior", "autumn", "spring", 20),
                        new LeftOutCalls(Dimension.SCENARIO, "passport", "autumn", "spring", 40));
    }

    @Test
    void connectionAndWaitAreOutcomesOfWaves() {
        ComparisonResult result = both().compare(Comparison.ofWaves(STUDY));

        assertThat(result.balance()).isEmpty();
        assertThat(result.comparisons())
                .extracting(GroupComparison::outcome)
                .startsWith(Outcome.SERVED)
                .endsWith(Outcome.CONNECTED, Outcome.WAIT);
    }

    @Test
    void anyWaveCanBeTheReference() {
        GroupComparison comparison = both().compare(Comparison.ofWaves(STUDY).against("autumn"))
                .comparison("spring", Outcome.SATISFACTORY)
                .orElseThrow();

        assertThat(comparison.withinStrata().estimate().map(Estimate::value).orElseThrow())
                .isEqualTo(0.15, within(1e-12));
    }

    @Test
    void wavesWithNothingInCommonAreRefused() {
        Study study = twoWaves(List.of("lambda"), List.of("passport"));
        Study apart = Study.builder()
                .like(study)
                .waves(List.of(
                        study.waves().get(0),
                        Wave.builder()
                                .like(study.waves().get(1))
                                .profiles(List.of("senior"))
                                .build()))
                .build();
        ComparedCalls calls = new ComparedCalls(apart);
        add(calls, "spring", "lambda", "passport", 5, 5);
        add(calls, "autumn", "senior", "opening", 5, 5);

        assertThatThrownBy(() -> calls.compare(Comparison.ofWaves(apart)))
                .isInstanceOf(IncomparableException.class)
                .hasMessage("waves spring and autumn have no profile in common: nothing can be compared");
    }

    /** Spring called one of the two scenarios that both waves planned; the other is listed, and in no figure. */
    @Test
    void whatOneWaveDidNotCallIsLeftOut() {
        Study same = twoWaves(List.of("lambda", "senior"), List.of("opening", "passport"));
        ComparisonResult result = autumn(add(new ComparedCalls(same), "spring", "lambda", "opening", 45, 55))
                .compare(Comparison.ofWaves(same));

        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOutCalls(Dimension.SCENARIO, "passport · lambda", "autumn", "spring", 40),
                        new LeftOutCalls(Dimension.SCENARIO, "opening · senior", "autumn", "spring", 20));
        assertThat(result.comparison("autumn", Outcome.SATISFACTORY)
                        .orElseThrow()
                        .groupFigure()
                        .calls())
                .isEqualTo(100);
    }

    @Test
    void wavesWithoutCallsOfOneKindAreRefused() {
        Study same = twoWaves(List.of("lambda", "senior"), List.of("opening", "passport"));
        ComparedCalls calls = new ComparedCalls(same);
        add(calls, "spring", "lambda", "passport", 5, 5);
        add(calls, "autumn", "lambda", "opening", 5, 5);

        assertThatThrownBy(() -> calls.compare(Comparison.ofWaves(same)))
                .isInstanceOf(IncomparableException.class)
                .hasMessage("waves spring and autumn have no calls of one kind in common: nothing can be compared");
    }

    @Test
    void publishedCountsStandForCallsThatAreNotThere() {
        PublishedCount published = published("lambda", "opening", 45, 100);
        ComparisonResult result = autumn(new ComparedCalls(STUDY))
                .compare(Comparison.ofWaves(STUDY).withPublished(List.of(published)));
        GroupComparison fromCalls = both().compare(Comparison.ofWaves(STUDY))
                .comparison("autumn", Outcome.SATISFACTORY)
                .orElseThrow();
        GroupComparison comparison =
                result.comparison("autumn", Outcome.SATISFACTORY).orElseThrow();

        assertThat(comparison.withinStrata()).isEqualTo(fromCalls.withinStrata());
        assertThat(comparison.cautions()).contains(Caution.PUBLISHED_COUNTS);
        assertThat(result.comparison("autumn", Outcome.WAIT).orElseThrow().verdict())
                .isEqualTo(Verdict.WITHHELD);
    }

    /** Spring's figure is one of lambda alone, but does not say so: the waves have other profiles, and it is refused. */
    @Test
    void publishedCountsThatDoNotTellWhatDiffersAreRefused() {
        PublishedCount published = new PublishedCount(
                "spring",
                Optional.of("town-hall"),
                Optional.of("opening"),
                Optional.empty(),
                Outcome.SATISFACTORY,
                45,
                100);
        assertThatThrownBy(() -> autumn(new ComparedCalls(STUDY))
                        .compare(Comparison.ofWaves(STUDY).withPublished(List.of(published))))
                .isInstanceOf(IncomparableException.class)
                .hasMessage(
                        "published count of satisfactory in wave spring: not told by profile, and the waves have other"
                                + " profiles; expected counts by profile");
    }

    @Test
    void callsAreToldApartNoMoreFinelyThanPublishedCounts() {
        Study same = twoWaves(List.of("lambda", "senior"), List.of("opening", "passport"));
        PublishedCount published = new PublishedCount(
                "spring", Optional.of("town-hall"), Optional.empty(), Optional.empty(), Outcome.SATISFACTORY, 60, 100);
        GroupComparison comparison = autumn(new ComparedCalls(same))
                .compare(Comparison.ofWaves(same).withPublished(List.of(published)))
                .comparison("autumn", Outcome.SATISFACTORY)
                .orElseThrow();

        assertThat(comparison.strata()).isEqualTo(1);
        assertThat(comparison.withinStrata().estimate().map(Estimate::value).orElseThrow())
                .isEqualTo(70 / 160.0 - 0.6, within(1e-12));
    }

    @Test
    void badPublishedCountsAreRefused() {
        assertThatThrownBy(() -> published("lambda", "opening", 101, 100))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("count: 101 is not allowed; expected a whole number from 0 to 100");
        assertThatThrownBy(() -> new PublishedCount(
                        "spring", Optional.empty(), Optional.empty(), Optional.empty(), Outcome.RATING, 1, 2))
                .hasMessage("outcome: \"rating\" is not allowed; expected a rate; waits and ratings have no counts");
        PublishedCount finer = published("lambda", "opening", 1, 2);
        PublishedCount coarser = new PublishedCount(
                "spring", Optional.empty(), Optional.empty(), Optional.empty(), Outcome.SATISFACTORY, 1, 2);
        assertThatThrownBy(() -> Comparison.ofWaves(STUDY).withPublished(List.of(finer, coarser)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("published[1]: a count that tells other things apart");
        assertThatThrownBy(() -> both().compare(Comparison.ofWaves(STUDY).withPublished(List.of(finer))))
                .isInstanceOf(IncomparableException.class)
                .hasMessage("wave spring has call records and published counts; expected counts of waves without call"
                        + " records only");
    }

    private static PublishedCount published(String profile, String scenario, long count, long of) {
        return new PublishedCount(
                "spring",
                Optional.of("town-hall"),
                Optional.of(scenario),
                Optional.of(profile),
                Outcome.SATISFACTORY,
                count,
                of);
    }
}
