package io.github.decroche.comparison;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Label;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Studies like that of 2022 whose truth is known: four profiles, seven scenarios, 1,532 calls, each profile played by callers of
 * its own who differ from one another with a given intra-caller correlation. A caller's rates are Beta-distributed about the
 * profile's, whose correlation is exactly the one asked for; ratings are a normal latent score cut into six levels, of which
 * callers have their share.
 *
 * @param callers how many callers play each profile
 * @param correlation the intra-caller correlation, in [0, 1)
 * @param difference by how much the true rates of the other profiles exceed the reference's
 * @param margin the margin declared for rates
 * @param recorded whether it is recorded who called
 */
record SimulatedStudies(int callers, double correlation, double difference, double margin, boolean recorded) {
    private static final List<String> PROFILES = List.of("lambda", "no-internet", "foreign-accent", "senior");
    private static final int SCENARIOS = 7;
    private static final int CALLS_OF_PROFILE = 383;

    /** The reference's rates, and the share of calls that the outcome is of. */
    private static final Map<Outcome, double[]> RATES = new EnumMap<>(Map.of(
            Outcome.SERVED, new double[] {0.30, 1},
            Outcome.SATISFACTORY, new double[] {0.50, 0.6},
            Outcome.SENT_TO_INTERNET, new double[] {0.25, 0.6},
            Outcome.REFUSAL, new double[] {0.08, 0.6},
            Outcome.SATISFIED, new double[] {0.65, 0.6}));

    private static final double[] CUTS = {-1.5, -0.9, -0.3, 0.3, 1.1};

    /** How many of some studies have a verdict that is looked for on any profile and outcome. */
    long count(int studies, long seed, Predicate<ComparisonResult> found) {
        Comparison comparison = comparison();
        return LongStream.range(0, studies)
                .parallel()
                .filter(i -> found.test(simulate(comparison, new SplittableRandom(seed + i))))
                .count();
    }

    /** Whether any rate or rating got one of these verdicts. */
    static Predicate<ComparisonResult> any(Verdict... verdicts) {
        return result -> result.comparisons().stream()
                .anyMatch(comparison -> List.of(verdicts).contains(comparison.verdict()));
    }

    private Comparison comparison() {
        AnalysisPlan.Builder plan = AnalysisPlan.builder();
        RATES.keySet().forEach(outcome -> plan.addMargins(new EquivalenceMargin(outcome, margin)));
        plan.addMargins(new EquivalenceMargin(Outcome.RATING, margin));
        Study study = Study.builder()
                .like(Studies.townHall())
                .waves(List.of())
                .addWaves(Wave.builder()
                        .like(Studies.townHall().waves().get(0))
                        .profiles(PROFILES)
                        .build())
                .profiles(PROFILES.stream()
                        .map(id -> new CallerProfile(id, Label.of(id), id.equals("lambda"), List.of()))
                        .toList())
                .analysisPlan(plan.build())
                .build();
        return Comparison.ofProfiles(study);
    }

    private ComparisonResult simulate(Comparison comparison, SplittableRandom random) {
        ComparisonTally tally = new ComparisonTally();
        for (String profile : PROFILES) {
            double shift = profile.equals("lambda") ? 0 : difference;
            for (int caller = 0; caller < callers; caller++) {
                addCaller(tally, profile, caller, shift, random);
            }
        }
        return new Assessment(comparison, tally).result();
    }

    private void addCaller(ComparisonTally tally, String profile, int caller, double shift, SplittableRandom random) {
        List<CellTally> cells = new ArrayList<>();
        int calls = CALLS_OF_PROFILE / callers + (caller < CALLS_OF_PROFILE % callers ? 1 : 0);
        for (int scenario = 0; scenario < SCENARIOS; scenario++) {
            GroupKey kind = GroupKey.of("autumn", "town-hall", "scenario-" + scenario);
            Cell cell =
                    new Cell(profile, kind, Optional.of(profile + "-" + caller).filter(id -> recorded));
            cells.add(tally.cells().computeIfAbsent(cell, unused -> new CellTally()));
        }
        RATES.forEach((outcome, rate) -> {
            double ofCaller = rateOfCaller(rate[0] + shift, random);
            for (int call = 0; call < calls; call++) {
                if (random.nextDouble() < rate[1]) {
                    ValueCounts values = cells.get(call % SCENARIOS).of(outcome);
                    values.add(random.nextDouble() < ofCaller ? 1 : 0);
                }
            }
        });
        double level = Math.sqrt(correlation) * random.nextGaussian() + shiftOfRating(shift);
        for (int call = 0; call < calls; call++) {
            if (random.nextDouble() < 0.6) {
                double latent = level + Math.sqrt(1 - correlation) * random.nextGaussian();
                cells.get(call % SCENARIOS).of(Outcome.RATING).add(score(latent));
            }
        }
    }

    /** A normal shift that makes the probability of superiority of the latent scores ½ + difference. */
    private static double shiftOfRating(double difference) {
        return difference == 0
                ? 0
                : Math.sqrt(2) * NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + difference);
    }

    private static long score(double latent) {
        long score = 1;
        for (double cut : CUTS) {
            score += latent > cut ? 1 : 0;
        }
        return score;
    }

    /** A draw of Beta(p (1 − ρ)/ρ, (1 − p)(1 − ρ)/ρ). */
    private double rateOfCaller(double rate, SplittableRandom random) {
        if (correlation == 0) {
            return rate;
        }
        double size = (1 - correlation) / correlation;
        double x = gamma(rate * size, random);
        double y = gamma((1 - rate) * size, random);
        return x / (x + y);
    }

    /** A draw of the Gamma distribution: Marsaglia, G. and Tsang, W. W. (2000), doi:10.1145/358407.358414. */
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
