package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.comparison.PairedDifference.Interval;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often intervals of nominally 95 % hold the true value, and tests of nominally 5 % reject a true hypothesis: exactly, by
 * going through all samples that are not too rare.
 */
class PairedCoverageTest {
    /** Samples rarer than this are left out: they change no fourth digit. */
    private static final double RARE = 1e-10;

    private static final PairedDifference DIFFERENCE = PairedDifference.at(ConfidenceLevel.DEFAULT);
    private static final PairedOddsRatio RATIO = PairedOddsRatio.at(ConfidenceLevel.DEFAULT);

    /** The probabilities of both, of the first alone and of the second alone: small, large and unequal ones. */
    private static final List<Model> MODELS = List.of(
            new Model(0.17, 0.19, 0.06),
            new Model(0.4, 0.1, 0.1),
            new Model(0.4, 0.15, 0.05),
            new Model(0.1, 0.3, 0.1),
            new Model(0.2, 0.05, 0.15),
            new Model(0.3, 0.25, 0.25),
            new Model(0.6, 0.25, 0.05));

    /** Rarely discordant pairs: 3 to 24 in 50 to 400. */
    private static final Model RARELY_DISCORDANT = new Model(0.6, 0.04, 0.02);

    private record Model(double both, double first, double second) {
        double difference() {
            return first - second;
        }

        double ratio() {
            return first / second;
        }
    }

    /** Takes a sample with its probability. */
    private interface Sample {
        void take(MatchedPairs pairs, double probability);
    }

    /** All discordant counts. Which concordant pairs are both and which neither, the intervals below do not ask. */
    private static void goThrough(int size, Model model, Sample sample) {
        BinomialDistribution first = BinomialDistribution.of(size, model.first());
        for (int b = 0; b <= size; b++) {
            BinomialDistribution second = BinomialDistribution.of(size - b, model.second() / (1 - model.first()));
            for (int c = 0; c <= size - b && first.probability(b) > RARE; c++) {
                double probability = first.probability(b) * second.probability(c);
                if (probability > RARE) {
                    sample.take(new MatchedPairs(0, b, c, size - b - c), probability);
                }
            }
        }
    }

    private static double coverage(
            int size, Model model, Function<MatchedPairs, Optional<Estimate>> method, double truth) {
        double[] sums = new double[2];
        goThrough(
                size,
                model,
                (pairs, probability) -> method.apply(pairs)
                        .flatMap(Estimate::interval)
                        .ifPresent(it -> {
                            sums[0] += it.low() <= truth && truth <= it.high() ? probability : 0;
                            sums[1] += probability;
                        }));
        return sums[0] / sums[1];
    }

    /** Newcombe's interval does ask. */
    private static double newcombeCoverage(int size, Model model) {
        PairedDifference newcombe = DIFFERENCE.with(Interval.NEWCOMBE);
        double truth = model.difference();
        double[] sums = new double[2];
        goThrough(size, model, (discordant, probability) -> {
            int same = (int) discordant.neither();
            BinomialDistribution both =
                    BinomialDistribution.of(same, model.both() / (1 - model.first() - model.second()));
            for (int a = 0; a <= same; a++) {
                double weight = probability * both.probability(a);
                if (weight > RARE) {
                    newcombe.of(new MatchedPairs(a, discordant.firstOnly(), discordant.secondOnly(), same - a))
                            .flatMap(Estimate::interval)
                            .ifPresent(it -> {
                                sums[0] += it.low() <= truth && truth <= it.high() ? weight : 0;
                                sums[1] += weight;
                            });
                }
            }
        });
        return sums[0] / sums[1];
    }

    @Test
    void tangosIntervalCovers() {
        for (int size : new int[] {50, 100, 200}) {
            for (Model model : MODELS) {
                assertThat(coverage(size, model, DIFFERENCE::of, model.difference()))
                        .as(size + " " + model)
                        .isBetween(0.94, 0.96);
            }
            assertThat(coverage(size, RARELY_DISCORDANT, DIFFERENCE::of, RARELY_DISCORDANT.difference()))
                    .as(size + " " + RARELY_DISCORDANT)
                    .isBetween(0.935, 0.97);
        }
    }

    @Test
    @Tag("long")
    void tangosIntervalCoversFourHundredPairs() {
        for (Model model : MODELS) {
            assertThat(coverage(400, model, DIFFERENCE::of, model.difference()))
                    .as(model.toString())
                    .isBetween(0.945, 0.955);
        }
    }

    @Test
    void theOddsRatiosIntervalCovers() {
        for (int size : new int[] {50, 100, 200, 400}) {
            for (Model model : MODELS) {
                assertThat(coverage(size, model, RATIO::of, model.ratio()))
                        .as(size + " " + model)
                        .isBetween(0.94, 0.97);
            }
        }
    }

    /** Why Wilson's is the default of the odds ratio. */
    @Test
    void theExactIntervalOfTheOddsRatioCoversMore() {
        PairedOddsRatio exact = RATIO.with(ProportionInterval.CLOPPER_PEARSON);
        for (Model model : MODELS) {
            assertThat(coverage(50, model, exact::of, model.ratio())).isBetween(0.96, 1.0);
        }
    }

    /** Why Tango's is the default: where pairs are rarely discordant, Newcombe's covers too much and Wald's too little. */
    @Test
    void newcombesAndWaldsIntervalsCoverLessWell() {
        assertThat(newcombeCoverage(50, RARELY_DISCORDANT)).isGreaterThan(0.975);
        assertThat(coverage(50, RARELY_DISCORDANT, DIFFERENCE.with(Interval.WALD)::of, RARELY_DISCORDANT.difference()))
                .isLessThan(0.93);
        for (Model model : MODELS) {
            assertThat(newcombeCoverage(50, model)).as(model.toString()).isBetween(0.94, 0.97);
        }
    }

    /** The probability that a test rejects when pairs are discordant with a given probability and favour neither side. */
    private static double size(int pairs, double discordant, McNemarTest test) {
        double rejected = 0;
        BinomialDistribution discordants = BinomialDistribution.of(pairs, discordant);
        for (int m = 0; m <= pairs; m++) {
            BinomialDistribution coins = BinomialDistribution.of(m, 0.5);
            for (int b = 0; b <= m && discordants.probability(m) > RARE; b++) {
                boolean rejects = test.of(new MatchedPairs(0, b, m - b, pairs - m))
                        .filter(it -> it.pValue() <= 0.05)
                        .isPresent();
                rejected += rejects ? discordants.probability(m) * coins.probability(b) : 0;
            }
        }
        return rejected;
    }

    /** Why the mid-P test is the default: it never rejects too often here, and the exact and the corrected one too rarely. */
    @Test
    void theMidPTestHasNearlyTheNominalSizeAndTheOthersLessOrMore() {
        McNemarTest test = McNemarTest.withDefaults();
        for (int pairs : new int[] {50, 100, 200}) {
            assertThat(size(pairs, 0.25, test)).isBetween(0.043, 0.05);
            assertThat(size(pairs, 0.5, test)).isBetween(0.043, 0.05);
            assertThat(size(pairs, 0.25, test.with(McNemarTest.Method.EXACT))).isBetween(0.02, 0.04);
            assertThat(size(pairs, 0.25, test.with(McNemarTest.Method.CHI_SQUARED_CORRECTED)))
                    .isBetween(0.02, 0.04);
            assertThat(size(pairs, 0.25, test.with(McNemarTest.Method.CHI_SQUARED)))
                    .isBetween(0.04, 0.055);
        }
    }
}
