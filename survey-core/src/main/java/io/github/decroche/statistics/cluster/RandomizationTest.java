package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.TestResult;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Whether a group and its reference differ, by nothing but the random assignment of clusters. If no value would have been other
 * on the other side (Fisher's sharp null hypothesis), then any assignment could have been drawn with the same values. The test
 * goes through the assignments, computes the difference d of {@link ClusteredDifference} in each, and counts those in which |d|
 * is at least the observed one,
 *
 * <pre>  p = extreme / assignments.</pre>
 *
 * <p>A cluster that lies on one side could have been on the other; as many clusters as were are of the group each time, whatever
 * their sizes. A cluster that lies on both sides could have had its two labels swapped, in all strata at once. Every assignment
 * is as likely as any other. (Where clusters could not have changed sides so, as when each of them works in one stratum only and
 * was assigned within it, the test does not hold.)
 *
 * <p>Up to 100,000 assignments are enumerated, and the test is exact. Of more, 9,999 are drawn with a fixed seed, both of which
 * can be changed, by as many threads as there are processors, which changes nothing; the observed one counts as one more, which keeps the error rate: p = (1 + extreme) / (1 + drawn). Equal
 * differences count as extreme, also where rounding tells them apart. Assignments without a difference, as no stratum has both
 * sides, are left out. Few clusters allow no small p: two a side make 6 assignments, and p at least 1/3.
 *
 * <p>Empty when the sides have no stratum in common. A single cluster on a side is not refused here: its p-value is at least 1
 * over the number of clusters.
 *
 * <p>Same as R's {@code conduct_ri(y ~ z + stratum, declaration = declare_ra(N, m, clusters), sharp_hypothesis = 0)} (ri2) for
 * clusters of one side each, where {@code complete_ra} draws clusters.
 *
 * <p>Fisher, R. A. (1935), The Design of Experiments; Phipson, B. and Smyth, G. K. (2010), <a
 * href="https://doi.org/10.2202/1544-6115.1585">doi:10.2202/1544-6115.1585</a>, for the one more.
 */
public final class RandomizationTest {
    /** The most assignments that are enumerated. */
    private static final int MOST_ENUMERATED = 100_000;

    private final int draws;
    private final long seed;

    private RandomizationTest(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /** The test with 9,999 draws, where it needs any, and the seed 1935. */
    public static RandomizationTest withDefaults() {
        return new RandomizationTest(9_999, 1935);
    }

    /**
     * The same test with another number of draws.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RandomizationTest withDraws(int newDraws) {
        if (newDraws < 1) {
            throw new IllegalArgumentException("draws: " + newDraws + " is not allowed; expected at least 1");
        }
        return new RandomizationTest(newDraws, seed);
    }

    /** The same test with another seed. */
    public RandomizationTest withSeed(long newSeed) {
        return new RandomizationTest(draws, newSeed);
    }

    /**
     * The outcome.
     *
     * @param test the observed difference, and the p-value
     * @param extreme how many assignments had at least that difference, the observed one included
     * @param assignments how many there were, or were drawn, the observed one included
     * @param exact whether these are all there are
     */
    public record Result(TestResult test, long extreme, long assignments, boolean exact) {
        /** One line: {@code 0.023, p = 0.41; 4100 of 10000 assignments as extreme, drawn}. */
        @Override
        public String toString() {
            return test + "; " + extreme + " of " + assignments + " assignments as extreme, "
                    + (exact ? "all" : "drawn");
        }
    }

    /** The test of some values. */
    public Optional<Result> of(ClusteredValues values) {
        Assignments assignments = new Assignments(values.table());
        if (!Double.isFinite(assignments.observed())) {
            return Optional.empty();
        }
        boolean exact = assignments.size() <= MOST_ENUMERATED;
        Assignments.Counts counts = exact
                ? assignments.enumerate()
                : assignments.draw(
                        draws,
                        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                                .create(seed));
        long observed = exact ? 0 : 1;
        long extreme = counts.extreme() + observed;
        long all = counts.all() + observed;
        return Optional.of(
                new Result(TestResult.exact(assignments.observed(), (double) extreme / all), extreme, all, exact));
    }
}
