package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.TestResult;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class SurvivalProperties {
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;
    private static final KaplanMeier OPEN = KaplanMeier.at(LEVEL);
    private static final Duration HORIZON = Duration.ofSeconds(12);

    /** An observation; its seconds are few, so that ties abound. */
    record Observation(int seconds, boolean event) {
        Duration time() {
            return Duration.ofSeconds(seconds);
        }
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        return Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.of(true, false))
                .as(Observation::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void theCurveFallsFromOneWithinItsLimits(
            @ForAll("observations") List<Observation> observations, @ForAll KaplanMeier.Limits limits) {
        double before = 1;
        for (SurvivalCurve.Step step :
                OPEN.with(limits).curve(times(observations)).steps()) {
            double share = step.surviving().value();
            assertThat(share).isBetween(0.0, before);
            assertThat(share < before).isEqualTo(step.events() > 0);
            step.surviving().interval().ifPresent(interval -> {
                assertThat(interval.low()).isBetween(0.0, share + 1e-15);
                assertThat(interval.high()).isBetween(share - 1e-15, 1.0);
            });
            before = share;
        }
    }

    @Property(tries = 300)
    void theTableCountsEveryObservationOnce(@ForAll("observations") List<Observation> observations) {
        long left = observations.size();
        for (SurvivalCurve.Step step :
                KaplanMeier.until(HORIZON, LEVEL).curve(times(observations)).steps()) {
            assertThat(step.atRisk()).isEqualTo(left);
            assertThat(step.events() + step.censored()).isPositive();
            left -= step.events() + step.censored();
        }
        assertThat(left).isZero();
    }

    @Property(tries = 300)
    void withoutCensoringTheCurveIsTheShareOfTimesAbove(
            @ForAll("observations") @NotEmpty List<Observation> observations, @ForAll @IntRange(max = 25) int seconds) {
        SurvivalTimes times = observations.stream().collect(SurvivalTimes.collector(Observation::time, it -> true));
        long above = observations.stream().filter(it -> it.seconds() > seconds).count();

        assertThat(OPEN.curve(times)
                        .at(Duration.ofSeconds(seconds))
                        .orElseThrow()
                        .surviving()
                        .value())
                .isEqualTo((double) above / observations.size());
    }

    /** Whoever is not connected by the horizon counts with it: the mean as it is usually published. */
    @Property(tries = 300)
    void withAllCensoringAtTheHorizonTheRestrictedMeanIsTheMeanOfTimeOrHorizon(
            @ForAll("observations") @NotEmpty List<Observation> observations) {
        SurvivalTimes times = new SurvivalTimes();
        for (Observation observation : observations) {
            if (observation.event()) {
                times.event(observation.time());
            } else {
                times.censored(HORIZON);
            }
        }
        double mean = observations.stream()
                .mapToLong(it -> it.event() ? Math.min(it.seconds(), HORIZON.toSeconds()) : HORIZON.toSeconds())
                .average()
                .orElseThrow();

        assertThat(KaplanMeier.until(HORIZON, LEVEL)
                        .curve(times)
                        .restrictedMean()
                        .orElseThrow()
                        .seconds())
                .isCloseTo(mean, closely(mean));
    }

    /** Of uncensored times the standard error is that of a mean, with n for n − 1. */
    @Property(tries = 300)
    void withoutCensoringTheStandardErrorOfTheRestrictedMeanIsThatOfAMean(
            @ForAll("observations") @NotEmpty List<Observation> observations) {
        SurvivalTimes times = observations.stream().collect(SurvivalTimes.collector(Observation::time, it -> true));
        double size = observations.size();
        double mean =
                observations.stream().mapToInt(Observation::seconds).average().orElseThrow();
        double squares = observations.stream()
                .mapToDouble(it -> (it.seconds() - mean) * (it.seconds() - mean))
                .sum();
        double expected = Math.sqrt(squares) / size;

        assertThat(OPEN.curve(times)
                        .restrictedMean(Duration.ofSeconds(30))
                        .orElseThrow()
                        .standardError())
                .isCloseTo(expected, within(expected, 1e-9));
    }

    @Property(tries = 300)
    void aLongerHorizonGivesALongerRestrictedMeanAndNeverMoreThanIt(
            @ForAll("observations") @NotEmpty List<Observation> observations,
            @ForAll @IntRange(min = 1, max = 25) int shorter) {
        SurvivalCurve curve = OPEN.curve(times(observations));
        double mean =
                curve.restrictedMean(Duration.ofSeconds(shorter)).orElseThrow().seconds();

        assertThat(mean).isBetween(0.0, (double) shorter);
        assertThat(curve.restrictedMean(Duration.ofSeconds(shorter + 1))
                        .orElseThrow()
                        .seconds())
                .isBetween(mean, mean + 1);
    }

    @Property(tries = 300)
    void cuttingAtAHorizonChangesNothingBeforeIt(@ForAll("observations") @NotEmpty List<Observation> observations) {
        SurvivalCurve open = OPEN.curve(times(observations));
        SurvivalCurve cut = KaplanMeier.until(HORIZON, LEVEL).curve(times(observations));

        for (int seconds = 0; seconds <= HORIZON.toSeconds(); seconds++) {
            assertThat(cut.at(Duration.ofSeconds(seconds))).isEqualTo(open.at(Duration.ofSeconds(seconds)));
        }
        assertThat(cut.restrictedMean()).isEqualTo(open.restrictedMean(HORIZON));
    }

    @Property(tries = 300)
    void quantilesRiseAndLieWithinTheirLimits(
            @ForAll("observations") List<Observation> observations,
            @ForAll KaplanMeier.Limits limits,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double probability) {
        SurvivalCurve curve = OPEN.with(limits).curve(times(observations));
        SurvivalQuantile quantile = curve.quantile(probability);

        quantile.time().ifPresent(time -> {
            quantile.low().ifPresent(low -> assertThat(low).isLessThanOrEqualTo(time));
            quantile.high().ifPresent(high -> assertThat(high).isGreaterThanOrEqualTo(time));
        });
        curve.quantile(probability + 0.05)
                .time()
                .ifPresent(later ->
                        assertThat(later).isGreaterThanOrEqualTo(quantile.time().orElseThrow()));
    }

    /** Ten of each: the same curve and the same means, standard errors by √10 smaller. */
    @Property(tries = 200)
    void tenOfEachAreTenTimesAsSure(@ForAll("observations") @NotEmpty List<Observation> observations) {
        SurvivalTimes tenfold = new SurvivalTimes();
        for (int i = 0; i < 10; i++) {
            tenfold.addAll(times(observations));
        }
        RestrictedMean once =
                OPEN.curve(times(observations)).restrictedMean(HORIZON).orElseThrow();
        RestrictedMean ten = OPEN.curve(tenfold).restrictedMean(HORIZON).orElseThrow();

        assertThat(ten.seconds()).isCloseTo(once.seconds(), closely(once.seconds()));
        assertThat(ten.standardError() * Math.sqrt(10)).isCloseTo(once.standardError(), closely(once.standardError()));
    }

    @Property(tries = 300)
    void theHazardSumsUpWhatTheCurveMultiplies(@ForAll("observations") List<Observation> observations) {
        SurvivalCurve curve = OPEN.curve(times(observations));
        CumulativeHazard hazard = NelsonAalen.at(LEVEL).hazard(times(observations));

        assertThat(hazard.steps()).hasSameSizeAs(curve.steps());
        for (int row = 0; row < curve.steps().size(); row++) {
            double sum = hazard.steps().get(row).hazard().value();
            assertThat(Math.exp(-sum))
                    .isGreaterThanOrEqualTo(curve.steps().get(row).surviving().value() - 1e-15);
            hazard.steps()
                    .get(row)
                    .hazard()
                    .interval()
                    .ifPresent(interval -> assertThat(sum).isBetween(interval.low(), interval.high()));
        }
    }

    @Property(tries = 300)
    void swappingTheGroupsTurnsDifferenceAndRatioAround(
            @ForAll("observations") @NotEmpty List<Observation> one,
            @ForAll("observations") @NotEmpty List<Observation> other) {
        RestrictedMeanDifference difference = RestrictedMeanDifference.until(HORIZON, LEVEL);
        RestrictedMeanDifference.Result there =
                difference.of(times(one), times(other)).orElseThrow();
        RestrictedMeanDifference.Result back =
                difference.of(times(other), times(one)).orElseThrow();

        assertThat(back.difference().value()).isEqualTo(-there.difference().value());
        assertThat(back.differenceTest().map(TestResult::pValue))
                .isEqualTo(there.differenceTest().map(TestResult::pValue));
        assertThat(back.ratio().isPresent()).isEqualTo(there.ratio().isPresent());
        there.ratio().ifPresent(ratio -> {
            assertThat(back.ratio().orElseThrow().value()).isCloseTo(1 / ratio.value(), closely(1 / ratio.value()));
            Optional<ConfidenceInterval> interval = back.ratio().orElseThrow().interval();
            ratio.interval()
                    .ifPresent(limits -> assertThat(interval.orElseThrow().low())
                            .isCloseTo(1 / limits.high(), closely(1 / limits.high())));
        });
    }

    @Provide
    Arbitrary<List<List<Observation>>> groups() {
        return observations().list().ofMinSize(2).ofMaxSize(4);
    }

    @Property(tries = 300)
    void asManyEventsAreExpectedAsObserved(
            @ForAll("groups") List<List<Observation>> groups, @ForAll LogRankTest.Weights weights) {
        Collection<LogRankTest.Group> sums = LogRankTest.withDefaults()
                .with(weights)
                .of(named(groups))
                .groups()
                .values();
        double observed = sums.stream().mapToDouble(LogRankTest.Group::observed).sum();

        assertThat(sums.stream().mapToDouble(LogRankTest.Group::expected).sum()).isCloseTo(observed, closely(observed));
        assertThat(sums).allSatisfy(group -> assertThat(group.variance()).isNotNegative());
    }

    @Property(tries = 300)
    void theOrderOfGroupsDoesNotMatter(
            @ForAll("groups") List<List<Observation>> groups, @ForAll LogRankTest.Weights weights) {
        LogRankTest test = LogRankTest.withDefaults().with(weights);
        Map<Integer, SurvivalTimes> named = named(groups);
        Map<Integer, SurvivalTimes> turned = new LinkedHashMap<>();
        named.keySet().stream().sorted(Comparator.reverseOrder()).forEach(name -> turned.put(name, named.get(name)));

        assertAlike(test.of(turned).test(), test.of(named).test());
    }

    /** Only the order of times counts: squaring them changes nothing. */
    @Property(tries = 300)
    void aRisingScaleOfTimeDoesNotMatter(
            @ForAll("groups") List<List<Observation>> groups, @ForAll LogRankTest.Weights weights) {
        LogRankTest test = LogRankTest.withDefaults().with(weights);
        List<List<Observation>> squared = groups.stream()
                .map(group -> group.stream()
                        .map(it -> new Observation(it.seconds() * it.seconds(), it.event()))
                        .toList())
                .toList();

        assertThat(test.of(named(squared))).isEqualTo(test.of(named(groups)));
    }

    @Property(tries = 300)
    void strataAddUpWhatTheySumAlone(
            @ForAll("groups") List<List<Observation>> one, @ForAll("groups") List<List<Observation>> other) {
        LogRankTest test = LogRankTest.withDefaults();
        Map<Integer, LogRankTest.Group> first = test.of(named(one)).groups();
        Map<Integer, LogRankTest.Group> second = test.of(named(other)).groups();
        LogRankTest.Group none = new LogRankTest.Group(0, 0, 0, 0);

        test.ofStrata(List.of(named(one), named(other))).groups().forEach((name, sum) -> {
            LogRankTest.Group left = first.getOrDefault(name, none);
            LogRankTest.Group right = second.getOrDefault(name, none);
            assertThat(sum.size()).isEqualTo(left.size() + right.size());
            assertThat(sum.observed()).isEqualTo(left.observed() + right.observed());
            double expected = left.expected() + right.expected();
            assertThat(sum.expected()).isCloseTo(expected, closely(expected));
            double variance = left.variance() + right.variance();
            assertThat(sum.variance()).isCloseTo(variance, closely(variance));
        });
    }

    /** Degrees of freedom: one fewer than there are groups that take part, if any can be compared. */
    @Property(tries = 300)
    void theDegreesOfFreedomCountTheGroupsThatTakePart(@ForAll("groups") List<List<Observation>> groups) {
        LogRankTest.Result<Integer> result = LogRankTest.withDefaults().of(named(groups));

        result.test().ifPresent(test -> {
            assertThat(test.degreesOfFreedom().orElseThrow())
                    .isEqualTo(groups.size() - result.leftOut().size() - 1);
            assertThat(test.statistic()).isNotNegative();
        });
    }

    @Property(tries = 200)
    void collectingInPartsIsCollectingAtOnce(
            @ForAll("observations") List<Observation> observations, @ForAll @IntRange(max = 25) int anywhere) {
        int cut = Math.min(anywhere, observations.size());
        SurvivalTimes left = times(observations.subList(0, cut));
        SurvivalTimes right = times(observations.subList(cut, observations.size()));
        SurvivalTimes backwards = times(observations.subList(cut, observations.size()));
        backwards.addAll(times(observations.subList(0, cut)));
        left.addAll(right);

        assertThat(left).isEqualTo(times(observations)).isEqualTo(backwards).hasSameHashCodeAs(backwards);
        assertThat(left.size()).isEqualTo(observations.size());
        assertThat(observations.parallelStream()
                        .collect(SurvivalTimes.collector(Observation::time, Observation::event)))
                .isEqualTo(left);
        assertThat(OPEN.curve(left)).isEqualTo(OPEN.curve(times(observations)));
    }

    private static void assertAlike(Optional<TestResult> actual, Optional<TestResult> expected) {
        assertThat(actual.map(TestResult::degreesOfFreedom)).isEqualTo(expected.map(TestResult::degreesOfFreedom));
        expected.ifPresent(test -> assertThat(actual.orElseThrow().statistic())
                .isCloseTo(test.statistic(), within(test.statistic(), 1e-9)));
    }

    private static SurvivalTimes times(List<Observation> observations) {
        return observations.stream().collect(SurvivalTimes.collector(Observation::time, Observation::event));
    }

    private static Map<Integer, SurvivalTimes> named(List<List<Observation>> groups) {
        Map<Integer, SurvivalTimes> named = new LinkedHashMap<>();
        groups.forEach(group -> named.put(named.size(), times(group)));
        return named;
    }
}
