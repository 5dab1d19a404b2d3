package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

@PropertyDefaults(tries = 200)
class RankProperties {
    private static final MannWhitneyTest MANN_WHITNEY = MannWhitneyTest.withDefaults();

    /** Against every choice of the values of the first group, one by one. */
    @Property
    void theExactPValueIsThatOfAllPermutations(
            @ForAll Alternative alternative,
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 5) Integer> scores,
            @ForAll @IntRange(min = 1, max = 8) int size) {
        Assume.that(size < scores.size());
        double observed = statistic(scores, (1 << size) - 1);
        double mean = size * (scores.size() - size) / 2.0;
        int all = 0;
        int extreme = 0;
        for (int choice = 0; choice < 1 << scores.size(); choice++) {
            if (Integer.bitCount(choice) == size) {
                all++;
                extreme += isExtreme(statistic(scores, choice), observed, mean, alternative) ? 1 : 0;
            }
        }

        assertThat(MANN_WHITNEY
                        .with(PValue.EXACT)
                        .with(alternative)
                        .of(Samples.of(scores.subList(0, size)), Samples.of(scores.subList(size, scores.size())))
                        .orElseThrow()
                        .pValue())
                .isCloseTo((double) extreme / all, within(1, 1e-12));
    }

    /** U of the chosen values against the others, by its definition. */
    private static double statistic(List<Integer> scores, int choice) {
        double u = 0;
        for (int i = 0; i < scores.size(); i++) {
            for (int j = 0; j < scores.size(); j++) {
                if ((choice >> i & 1) == 1 && (choice >> j & 1) == 0) {
                    u += (Integer.signum(scores.get(i).compareTo(scores.get(j))) + 1) / 2.0;
                }
            }
        }
        return u;
    }

    private static boolean isExtreme(double statistic, double observed, double mean, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> Math.abs(statistic - mean) >= Math.abs(observed - mean);
            case GREATER -> statistic >= observed;
            case LESS -> statistic <= observed;
        };
    }

    /** Against every choice of signs, one by one. */
    @Property
    void theExactSignedRankPValueIsThatOfAllSigns(
            @ForAll Alternative alternative,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -4, max = 4) Integer> differences) {
        List<Integer> absolute =
                differences.stream().map(Math::abs).filter(it -> it != 0).toList();
        double observed = SignedRankTest.statistic(Samples.of(differences));
        double mean = absolute.size() * (absolute.size() + 1) / 4.0;
        int extreme = 0;
        for (int signs = 0; signs < 1 << absolute.size(); signs++) {
            List<Integer> signed = new ArrayList<>();
            for (int i = 0; i < absolute.size(); i++) {
                signed.add((signs >> i & 1) == 1 ? absolute.get(i) : -absolute.get(i));
            }
            double statistic = SignedRankTest.statistic(Samples.of(signed));
            extreme += isExtreme(statistic, observed, mean, alternative) ? 1 : 0;
        }

        assertThat(SignedRankTest.withDefaults()
                        .with(PValue.EXACT)
                        .with(alternative)
                        .of(Samples.of(differences))
                        .orElseThrow()
                        .pValue())
                .isCloseTo((double) extreme / (1 << absolute.size()), within(1, 1e-12));
    }

    @Property
    void changingTheGroupsOverTurnsTheTest(
            @ForAll PValue method,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        ValueCounts x = Samples.of(xs);
        ValueCounts y = Samples.of(ys);
        MannWhitneyTest test = MANN_WHITNEY.with(method);

        assertThat(MannWhitneyTest.statistic(x, y) + MannWhitneyTest.statistic(y, x))
                .isEqualTo(1.0 * xs.size() * ys.size());
        assertSame(test.of(x, y).map(TestResult::pValue), test.of(y, x).map(TestResult::pValue));
        assertSame(
                test.with(Alternative.LESS).of(x, y).map(TestResult::pValue),
                test.with(Alternative.GREATER).of(y, x).map(TestResult::pValue));
    }

    private static void assertSame(Optional<Double> one, Optional<Double> other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(it -> assertThat(it).isCloseTo(other.orElseThrow(), within(1, 1e-12)));
    }

    /** The correction takes from |z| and never turns it. */
    @Property
    void theCorrectionDoesNotCrossTheMean(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 3) Integer> xs,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 3) Integer> ys) {
        var plain = MANN_WHITNEY.with(PValue.ASYMPTOTIC).of(Samples.of(xs), Samples.of(ys));
        Assume.that(plain.isPresent());
        double z = plain.orElseThrow().statistic();
        double corrected =
                MANN_WHITNEY.of(Samples.of(xs), Samples.of(ys)).orElseThrow().statistic();

        assertThat(corrected * Math.signum(z) + 0.0).isBetween(0.0, Math.abs(z));
    }

    @Property
    void onlyTheOrderCounts(
            @ForAll PValue method,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 6) Integer> ys) {
        List<Integer> stretchedXs = xs.stream().map(it -> it * it * it - 100).toList();
        List<Integer> stretchedYs = ys.stream().map(it -> it * it * it - 100).toList();

        assertThat(MANN_WHITNEY.with(method).of(Samples.of(stretchedXs), Samples.of(stretchedYs)))
                .isEqualTo(MANN_WHITNEY.with(method).of(Samples.of(xs), Samples.of(ys)));
    }

    @Property
    void withoutTiesTheExactTestIsThatOfCommons(
            @ForAll @Size(min = 2, max = 40) @UniqueElements List<@IntRange(min = 1, max = 500) Integer> scores,
            @ForAll @IntRange(min = 1, max = 39) int size) {
        Assume.that(size < scores.size());
        List<Integer> xs = scores.subList(0, size);
        List<Integer> ys = scores.subList(size, scores.size());
        var commons = MannWhitneyUTest.withDefaults().with(PValueMethod.EXACT).test(doubles(xs), doubles(ys));
        TestResult ours = MANN_WHITNEY
                .with(PValue.EXACT)
                .of(Samples.of(xs), Samples.of(ys))
                .orElseThrow();

        assertThat(ours.statistic()).isEqualTo(commons.getStatistic());
        assertThat(ours.pValue()).isCloseTo(commons.getPValue(), within(commons.getPValue(), 1e-10));
    }

    @Property
    void withTiesTheAsymptoticTestIsThatOfCommons(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> ys) {
        var ours = MANN_WHITNEY.of(Samples.of(xs), Samples.of(ys));
        Assume.that(ours.isPresent());

        assertThat(ours.orElseThrow().pValue())
                .isCloseTo(
                        MannWhitneyUTest.withDefaults()
                                .with(PValueMethod.ASYMPTOTIC)
                                .with(ContinuityCorrection.ENABLED)
                                .test(doubles(xs), doubles(ys))
                                .getPValue(),
                        within(1, 1e-10));
    }

    @Property
    void withoutTiesTheExactSignedRankTestIsThatOfCommons(
            @ForAll @Size(min = 1, max = 40) @UniqueElements List<@IntRange(min = 1, max = 500) Integer> absolute,
            @ForAll long signs) {
        List<Integer> differences = new ArrayList<>();
        for (int i = 0; i < absolute.size(); i++) {
            differences.add((signs >> i & 1) == 1 ? absolute.get(i) : -absolute.get(i));
        }
        var commons =
                WilcoxonSignedRankTest.withDefaults().with(PValueMethod.EXACT).test(doubles(differences));

        assertThat(SignedRankTest.withDefaults()
                        .with(PValue.EXACT)
                        .of(Samples.of(differences))
                        .orElseThrow()
                        .pValue())
                .isCloseTo(commons.getPValue(), within(1, 1e-10));
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** With two groups H is the square of the uncorrected z. */
    @Property
    void kruskalWallisOfTwoGroupsIsMannWhitney(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        var kruskal = KruskalWallisTest.of(List.of(Samples.of(xs), Samples.of(ys)));
        Assume.that(kruskal.isPresent());
        TestResult mannWhitney = MANN_WHITNEY
                .with(PValue.ASYMPTOTIC)
                .of(Samples.of(xs), Samples.of(ys))
                .orElseThrow();

        double square = mannWhitney.statistic() * mannWhitney.statistic();
        assertThat(kruskal.orElseThrow().test().statistic()).isCloseTo(square, within(square, 1e-11));
        assertThat(kruskal.orElseThrow().test().pValue()).isCloseTo(mannWhitney.pValue(), within(1, 1e-10));
        assertThat(kruskal.orElseThrow().epsilonSquared()).isBetween(0.0, 1.0);
    }

    @Property
    void superiorityLiesInItsIntervalAndTurnsWithTheGroups(
            @ForAll ProbabilityOfSuperiority.Interval method,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        ProbabilityOfSuperiority superiority =
                ProbabilityOfSuperiority.at(ConfidenceLevel.of(level)).with(method);
        Estimate there = superiority.of(Samples.of(xs), Samples.of(ys)).orElseThrow();
        Estimate back = superiority.of(Samples.of(ys), Samples.of(xs)).orElseThrow();

        assertThat(there.value() + back.value()).isCloseTo(1, within(1, 1e-14));
        assertThat(there.interval().isPresent()).isEqualTo(back.interval().isPresent());
        there.interval().ifPresent(it -> {
            ConfidenceInterval mirror = back.interval().orElseThrow();
            assertThat(it.low()).isBetween(0.0, there.value());
            assertThat(it.high()).isBetween(there.value(), 1.0);
            assertThat(mirror.low()).isCloseTo(1 - it.high(), within(1, 1e-12));
        });
    }

    @Property
    void aHigherScoreNeverLowersTheSuperiority(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> xs,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 6) Integer> ys) {
        List<Integer> better = new ArrayList<>(xs);
        better.set(0, xs.get(0) + 1);

        assertThat(MannWhitneyTest.statistic(Samples.of(better), Samples.of(ys)))
                .isGreaterThanOrEqualTo(MannWhitneyTest.statistic(Samples.of(xs), Samples.of(ys)));
    }

    /** Against all pairs of observations, one by one. */
    @Property
    void concordanceIsThatOfAllPairs(
            @ForAll @Size(max = 25) List<@Size(2) List<@IntRange(min = 1, max = 5) Integer>> scores) {
        long[] expected = new long[5];
        for (int i = 0; i < scores.size(); i++) {
            for (int j = 0; j < i; j++) {
                int x = scores.get(i).get(0).compareTo(scores.get(j).get(0));
                int y = scores.get(i).get(1).compareTo(scores.get(j).get(1));
                expected[x == 0 ? (y == 0 ? 4 : 2) : y == 0 ? 3 : x == y ? 0 : 1]++;
            }
        }

        assertThat(Concordance.of(pairs(scores)))
                .isEqualTo(new Concordance(expected[0], expected[1], expected[2], expected[3], expected[4]));
    }

    @Property
    void associationIsSymmetricAndWithinItsRange(
            @ForAll @Size(max = 25) List<@Size(2) List<@IntRange(min = 1, max = 5) Integer>> scores) {
        ScorePairs pairs = pairs(scores);
        ScorePairs transposed = pairs.transposed();
        Concordance concordance = Concordance.of(pairs);

        assertThat(Concordance.of(transposed).somersDOfXGivenY()).isEqualTo(concordance.somersDOfYGivenX());
        assertThat(Concordance.of(transposed).gamma()).isEqualTo(concordance.gamma());
        concordance.tauB().ifPresent(it -> assertThat(it).isBetween(-1.0, 1.0));
        for (Correlation correlation : Correlation.values()) {
            correlation.of(pairs).ifPresent(it -> assertThat(it).isBetween(-1.0, 1.0));
            assertThat(correlation.of(transposed).orElse(2))
                    .isCloseTo(correlation.of(pairs).orElse(2), within(1, 1e-14));
        }
        KendallTest.withDefaults()
                .of(pairs)
                .ifPresent(it -> assertThat(KendallTest.withDefaults()
                                .of(transposed)
                                .orElseThrow()
                                .statistic())
                        .isCloseTo(it.statistic(), within(1, 1e-12)));
    }

    /** τ-b is the geometric mean of both Somers' d, up to their sign. */
    @Property
    void tauIsTheMeanOfBothSomers(
            @ForAll @Size(max = 25) List<@Size(2) List<@IntRange(min = 1, max = 5) Integer>> scores) {
        Concordance concordance = Concordance.of(pairs(scores));
        Assume.that(concordance.tauB().isPresent());

        assertThat(Math.abs(concordance.tauB().orElseThrow()))
                .isCloseTo(
                        Math.sqrt(concordance.somersDOfXGivenY().orElseThrow()
                                * concordance.somersDOfYGivenX().orElseThrow()),
                        within(1, 1e-12));
    }

    @Property
    void pairsMergeInAnySplit(
            @ForAll @Size(max = 25) List<@Size(2) List<@IntRange(min = 1, max = 5) Integer>> scores,
            @ForAll @IntRange(min = 0, max = 25) int split) {
        int cut = Math.min(split, scores.size());
        ScorePairs whole = pairs(scores);

        assertThat(pairs(scores.subList(0, cut)).plus(pairs(scores.subList(cut, scores.size()))))
                .isEqualTo(whole);
        assertThat(scores.parallelStream().collect(ScorePairs.collector(it -> it.get(0), it -> it.get(1))))
                .isEqualTo(whole);
        assertThat(whole.size()).isEqualTo(scores.size());
        Set<ScorePairs.Pair> distinct = new HashSet<>(whole.ascending().keySet());
        assertThat(distinct).isEqualTo(whole.counts().keySet());
    }

    private static ScorePairs pairs(List<List<Integer>> scores) {
        return scores.stream().collect(ScorePairs.collector(it -> it.get(0), it -> it.get(1)));
    }
}
