package io.github.decroche.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the default intervals hold the true value, at 0.95, in samples like the study's. */
class DesignCoverageTest {
    private static final int QUICK = 2_000;
    private static final int LONG = 10_000;
    private static final int QUANTILES = 1_000;

    private static final SurveyDesign<Trial> BY_CALLER =
            SurveyDesign.<Trial>simple().clusteredBy(Trial::caller);

    /** Four services: their shares and what they weigh, in millions of calls a year. */
    private static final Map<String, Double> SHARES = Map.of("A", 0.28, "B", 0.72, "C", 0.46, "D", 0.84);

    private static final Map<String, Double> VOLUMES = Map.of("A", 42.0, "B", 38.8, "C", 6.0, "D", 20.0);

    private static final double WEIGHTED_SHARE =
            (42.0 * 0.28 + 38.8 * 0.72 + 6.0 * 0.46 + 20.0 * 0.84) / (42.0 + 38.8 + 6.0 + 20.0);

    private record Trial(int caller, String service, double value) {}

    @ParameterizedTest
    @CsvSource({"10, 0.05, 0.1", "20, 0.02, 0.5", "4, 0.02, 0.3"})
    void sharesOfCallsThatCallersMade(int callers, double correlation, double share) {
        assertThat(ofShares(QUICK, callers, correlation, share)).isBetween(0.93, 0.97);
    }

    @Tag("long")
    @Test
    void sharesOfCallsThatCallersMadeInAllCircumstances() {
        for (int callers : new int[] {4, 10, 20, 30}) {
            for (double correlation : new double[] {0, 0.02, 0.05}) {
                for (double share : new double[] {0.1, 0.3, 0.5, 0.9}) {
                    assertThat(ofShares(LONG, callers, correlation, share))
                            .as("%d callers, correlation %s, share %s", callers, correlation, share)
                            .isBetween(0.93, 0.97);
                }
            }
        }
    }

    /** Each caller makes 12 to 40 calls, with a success rate of his own from a beta distribution. */
    private static double ofShares(int replicates, int callers, double correlation, double share) {
        Rates rates = new Rates(share, correlation);
        return coverage(replicates, share, random -> {
            List<Trial> calls = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                double rate = rates.at(random.nextDouble());
                for (int i = 12 + random.nextInt(29); i > 0; i--) {
                    calls.add(new Trial(caller, "", random.nextDouble() < rate ? 1 : 0));
                }
            }
            return proportion(calls.stream().collect(BY_CALLER.collector(Trial::value)));
        });
    }

    @ParameterizedTest
    @CsvSource({"10, 0.05", "20, 0.02", "30, 0"})
    void meanWaitsOfCallsThatCallersMade(int callers, double correlation) {
        assertThat(ofWaits(QUICK, callers, correlation)).isBetween(0.93, 0.97);
    }

    /** Skewed values of so few clusters are where Student's interval is a little short. */
    @Tag("long")
    @Test
    void meanWaitsOfCallsThatFourCallersMade() {
        assertThat(ofWaits(LONG, 4, 0)).isBetween(0.93, 0.97);
        assertThat(ofWaits(LONG, 4, 0.02)).isBetween(0.93, 0.97);
        assertThat(ofWaits(LONG, 4, 0.05)).isBetween(0.92, 0.97);
    }

    @Tag("long")
    @Test
    void meanWaitsOfCallsThatCallersMadeInAllCircumstances() {
        for (int callers : new int[] {10, 20, 30}) {
            for (double correlation : new double[] {0, 0.02, 0.05}) {
                assertThat(ofWaits(LONG, callers, correlation))
                        .as("%d callers, correlation %s", callers, correlation)
                        .isBetween(0.93, 0.97);
            }
        }
    }

    /** Logarithms of waits are normal with standard deviation 0.8, part of it the caller's; the mean is exp(5 + 0.32) s. */
    private static double ofWaits(int replicates, int callers, double correlation) {
        return coverage(replicates, Math.exp(5 + 0.32), random -> {
            List<Trial> calls = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                double own = Math.sqrt(correlation) * random.nextGaussian();
                for (int i = 12 + random.nextInt(29); i > 0; i--) {
                    double wait = Math.exp(5 + 0.8 * (own + Math.sqrt(1 - correlation) * random.nextGaussian()));
                    calls.add(new Trial(caller, "", wait));
                }
            }
            return SurveyEstimator.at(ConfidenceLevel.DEFAULT)
                    .mean(calls.stream().collect(BY_CALLER.collector(Trial::value)))
                    .orElseThrow();
        });
    }

    /** The services are strata with 302, 412, 408 and 410 calls, weighted to their volumes. */
    @Test
    void sharesOfServicesWeightedByVolume() {
        Map<String, Integer> sizes = Map.of("A", 302, "B", 412, "C", 408, "D", 410);
        SurveyDesign<Trial> design = SurveyDesign.<Trial>simple().stratifiedBy(Trial::service);
        double coverage = coverage(QUICK, WEIGHTED_SHARE, random -> {
            List<Trial> calls = new ArrayList<>();
            sizes.forEach((service, size) -> {
                for (int i = 0; i < size; i++) {
                    calls.add(new Trial(i, service, random.nextDouble() < SHARES.get(service) ? 1 : 0));
                }
            });
            return proportion(calls.stream()
                    .collect(design.collector(Trial::value, Trial::service))
                    .postStratified(Margin.of(VOLUMES)));
        });

        assertThat(coverage).isBetween(0.93, 0.97);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.05", "4, 0.02"})
    void sharesOfServicesWeightedByVolumeThatCallersCalled(int callers, double correlation) {
        assertThat(ofServices(QUICK, callers, correlation)).isBetween(0.93, 0.97);
    }

    @Tag("long")
    @Test
    void sharesOfServicesWeightedByVolumeThatCallersCalledInAllCircumstances() {
        for (int callers : new int[] {4, 10, 20, 30}) {
            for (double correlation : new double[] {0, 0.02, 0.05}) {
                assertThat(ofServices(LONG, callers, correlation))
                        .as("%d callers, correlation %s", callers, correlation)
                        .isBetween(0.93, 0.97);
            }
        }
    }

    /** Every caller calls all four services 6 to 14 times each; who succeeds more at one does so at the others. */
    private static double ofServices(int replicates, int callers, double correlation) {
        Map<String, Rates> rates = Map.of(
                "A", new Rates(SHARES.get("A"), correlation),
                "B", new Rates(SHARES.get("B"), correlation),
                "C", new Rates(SHARES.get("C"), correlation),
                "D", new Rates(SHARES.get("D"), correlation));
        return coverage(replicates, WEIGHTED_SHARE, random -> {
            List<Trial> calls = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                double skill = random.nextDouble();
                for (String service : List.of("A", "B", "C", "D")) {
                    double rate = rates.get(service).at(skill);
                    for (int i = 6 + random.nextInt(9); i > 0; i--) {
                        calls.add(new Trial(caller, service, random.nextDouble() < rate ? 1 : 0));
                    }
                }
            }
            return proportion(calls.stream()
                    .collect(BY_CALLER.collector(Trial::value, Trial::service))
                    .postStratified(Margin.of(VOLUMES)));
        });
    }

    private static DesignEstimate proportion(SurveySample<?> sample) {
        return SurveyProportion.at(ConfidenceLevel.DEFAULT).of(sample).orElseThrow();
    }

    private static double coverage(int replicates, double truth, Function<SplittableRandom, DesignEstimate> estimate) {
        SplittableRandom random = new SplittableRandom(20220601);
        long held = Stream.generate(() -> estimate.apply(random))
                .limit(replicates)
                .map(ours -> ours.estimate().interval().orElseThrow())
                .filter(interval -> holds(interval, truth))
                .count();
        return (double) held / replicates;
    }

    private static boolean holds(ConfidenceInterval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }

    /** The success rates of callers: quantiles of the beta distribution with this mean and intra-caller correlation. */
    private static final class Rates {
        private final double[] quantiles = new double[QUANTILES];

        Rates(double share, double correlation) {
            if (correlation == 0) {
                Arrays.fill(quantiles, share);
                return;
            }
            double size = (1 - correlation) / correlation;
            BetaDistribution distribution = BetaDistribution.of(share * size, (1 - share) * size);
            for (int i = 0; i < QUANTILES; i++) {
                quantiles[i] = distribution.inverseCumulativeProbability((i + 0.5) / QUANTILES);
            }
        }

        double at(double probability) {
            return quantiles[(int) (probability * QUANTILES)];
        }
    }
}
