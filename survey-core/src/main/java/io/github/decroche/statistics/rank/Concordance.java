package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How two ordinal variables order the pairs of observations, and the measures of association that follow from it. Two
 * observations are concordant when the one with the greater x has the greater y, discordant when it has the smaller. The five
 * counts add up to n (n − 1) / 2. They are exact, and counted in O(c log c) for c distinct (x, y).
 *
 * <p>Each measure is in [−1, 1], positive where y rises with x, and empty when its denominator is 0. Goodman, L. A. and Kruskal,
 * W. H. (1954), <a href="https://doi.org/10.1080/01621459.1954.10501231">doi:10.1080/01621459.1954.10501231</a>.
 *
 * @param concordant C, the pairs that x and y order alike
 * @param discordant D, those that they order against each other
 * @param tiedOnXOnly Tₓ, those that only y orders
 * @param tiedOnYOnly Tᵧ, those that only x orders
 * @param tiedOnBoth those that neither orders
 */
public record Concordance(long concordant, long discordant, long tiedOnXOnly, long tiedOnYOnly, long tiedOnBoth) {

    /** Counts the pairs of some observations. */
    public static Concordance of(ScorePairs pairs) {
        long tiedOnBoth = 0;
        for (long count : pairs.counts().values()) {
            tiedOnBoth += choosePairs(count);
        }
        long tiedOnX = tiedPairs(pairs.xs());
        long tiedOnY = tiedPairs(pairs.ys());
        long concordant = concordantPairs(pairs);
        long ordered = choosePairs(pairs.size()) - tiedOnX - (tiedOnY - tiedOnBoth);
        return new Concordance(
                concordant, ordered - concordant, tiedOnX - tiedOnBoth, tiedOnY - tiedOnBoth, tiedOnBoth);
    }

    /**
     * Goodman and Kruskal's γ, which leaves all ties out:
     *
     * <pre>  (C − D) / (C + D)</pre>
     */
    public OptionalDouble gamma() {
        return share(1.0 * (concordant + discordant));
    }

    /**
     * Kendall's τ-b:
     *
     * <pre>  (C − D) / √((C + D + Tₓ) (C + D + Tᵧ))</pre>
     *
     * <p>Same as R's {@code cor(x, y, method = "kendall")}; its test is {@link KendallTest}. Kendall, M. G. (1945), <a
     * href="https://doi.org/10.1093/biomet/33.3.239">doi:10.1093/biomet/33.3.239</a>.
     */
    public OptionalDouble tauB() {
        return share(
                Math.sqrt(1.0 * (concordant + discordant + tiedOnXOnly) * (concordant + discordant + tiedOnYOnly)));
    }

    /**
     * Somers' d of y given x: by how much more often y follows x than not, among the pairs that x orders. In a table, of the
     * columns given the rows.
     *
     * <pre>  (C − D) / (C + D + Tᵧ)</pre>
     *
     * <p>Somers, R. H. (1962), <a href="https://doi.org/10.2307/2090408">doi:10.2307/2090408</a>.
     */
    public OptionalDouble somersDOfYGivenX() {
        return share(1.0 * (concordant + discordant + tiedOnYOnly));
    }

    /**
     * Somers' d of x given y, among the pairs that y orders. In a table, of the rows given the columns.
     *
     * <pre>  (C − D) / (C + D + Tₓ)</pre>
     */
    public OptionalDouble somersDOfXGivenY() {
        return share(1.0 * (concordant + discordant + tiedOnXOnly));
    }

    private OptionalDouble share(double of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((concordant - discordant) / of);
    }

    private static long tiedPairs(ValueCounts values) {
        return values.ascending().values().stream()
                .mapToLong(Concordance::choosePairs)
                .sum();
    }

    /** n (n − 1) / 2, for n up to 2³². */
    private static long choosePairs(long n) {
        return n % 2 == 0 ? n / 2 * (n - 1) : n * ((n - 1) / 2);
    }

    /** Goes up the xs, and adds to each observation those of a smaller x that have a smaller y. */
    private static long concordantPairs(ScorePairs pairs) {
        RunningCounts seen =
                new RunningCounts(new ArrayList<>(pairs.ys().ascending().keySet()));
        List<Map.Entry<ScorePairs.Pair, Long>> sameX = new ArrayList<>();
        long concordant = 0;
        for (Map.Entry<ScorePairs.Pair, Long> entry : pairs.ascending().entrySet()) {
            if (!sameX.isEmpty() && sameX.get(0).getKey().x() != entry.getKey().x()) {
                sameX.forEach(it -> seen.add(it.getKey().y(), it.getValue()));
                sameX.clear();
            }
            sameX.add(entry);
            concordant += entry.getValue() * seen.below(entry.getKey().y());
        }
        return concordant;
    }

    /** One line: the pairs of each kind, and γ and τ-b. */
    @Override
    public String toString() {
        return concordant + " concordant, " + discordant + " discordant, " + (tiedOnXOnly + tiedOnYOnly + tiedOnBoth)
                + " tied; γ " + Overview.cell(gamma()) + ", τ-b " + Overview.cell(tauB());
    }
}
