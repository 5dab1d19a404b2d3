package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * How a group differs from a reference, taken together over strata that may differ in everything else. In each stratum
 * <i>a</i> of n₁ = a + b in the group and <i>c</i> of n₀ = c + d in the reference have the outcome, and N = n₁ + n₀. The
 * three measures hold for few large strata and for many small ones (pairs, even), as far as the measure is about the same in
 * each; whether it is, asks the {@link HomogeneityTest} for the odds ratio. No ½ is added anywhere.
 *
 * <p>Mantel, N. and Haenszel, W. (1959). <a href="https://doi.org/10.1093/jnci/22.4.719">doi:10.1093/jnci/22.4.719</a>.
 */
public final class MantelHaenszel {
    private final ConfidenceLevel level;
    private final Variance variance;

    private MantelHaenszel(ConfidenceLevel level, Variance variance) {
        this.level = level;
        this.variance = variance;
    }

    /** The variance of the risk difference. {@link #SATO} is the default. */
    public enum Variance {
        /**
         * Sato's, which holds for few large strata and for many small ones:
         *
         * <pre>  (δ̂ Σ P + Σ Q) / (Σ W)²,   W = n₁ n₀ / N
         *
         *  P = (n₁² c − n₀² a + n₁ n₀ (n₀ − n₁) / 2) / N²
         *  Q = (a d + b c) / (2 N)</pre>
         *
         * <p>It is never negative, as Q ≥ W |a/n₁ − c/n₀| / 2 and |P| ≤ W / 2 in each stratum. With one stratum it equals
         * Greenland and Robins'; in strata of one pair each it equals {@link PairedDifference.Interval#WALD Wald's variance of
         * the paired difference}. It takes the difference for the same in all strata. Same as {@code ARisk.mh.sato} of R's
         * {@code epiR::epi.2by2}. Sato, T. (1989), Biometrics 45, 1323–1324.
         */
        SATO,
        /**
         * Greenland and Robins', which sums the variances that the strata show,
         *
         * <pre>  Σ (a b n₀³ + c d n₁³) / (n₁ n₀ N²) / (Σ W)²</pre>
         *
         * <p>and so needs strata that are large. It allows for differences that vary between strata. In strata of one pair each
         * it is 0, whatever the data: the difference then has no interval. Same as {@code ARisk.mh.green} of R's {@code
         * epiR::epi.2by2}. Greenland, S. and Robins, J. M. (1985), <a
         * href="https://doi.org/10.2307/2530643">doi:10.2307/2530643</a>.
         */
        GREENLAND_ROBINS,
        /**
         * That of the score test, which depends on the difference that is tried. The interval holds all δ that {@link
         * RateDifferenceTest} does not reject,
         *
         * <pre>  |δ̂ − δ| ≤ z · √(Σ W² v(δ)) / Σ W</pre>
         *
         * <p>with v(δ) from the shares that are most likely in each stratum given δ. It lies in [−1, 1], and is there also
         * where the data show no variation. There is no standard error. With one stratum it is {@link
         * RateDifference.Interval#SCORE}. It takes the difference for the same in all strata, and needs strata that are large:
         * most likely shares of a few elements vary too little (see {@link RateDifferenceTest}). Same as R's {@code ratesci::scoreci(…, stratified = TRUE,
         * weighting = "MH", skew = FALSE, bcf = FALSE)}.
         */
        FARRINGTON_MANNING,
        /**
         * The same with v · N/(N − 1) in each stratum, which small strata need. The interval leaves out 0 exactly when {@link
         * MantelHaenszelTest.Method#CHI_SQUARED} rejects. Same as R's {@code ratesci::scoreci(…, stratified = TRUE, weighting =
         * "MH", skew = FALSE)}.
         */
        MIETTINEN_NURMINEN
    }

    /** Estimates with intervals at a level, and {@linkplain Variance#SATO Sato's} variance of the risk difference. */
    public static MantelHaenszel at(ConfidenceLevel level) {
        return new MantelHaenszel(level, Variance.SATO);
    }

    /** The same with another variance of the risk difference; ratios stay as they are. */
    public MantelHaenszel with(Variance newVariance) {
        return new MantelHaenszel(level, newVariance);
    }

    /**
     * The common odds ratio, in [0, ∞], with the interval of Robins, Breslow and Greenland, which is made on the scale of its
     * logarithm:
     *
     * <pre>  ψ̂ = Σ R / Σ S,   R = a d / N,   S = b c / N,   with p = (a + d) / N and q = (b + c) / N
     *
     *  var ln ψ̂ = Σ pR / (2 (ΣR)²) + Σ (pS + qR) / (2 ΣR ΣS) + Σ qS / (2 (ΣS)²)</pre>
     *
     * <p>Informative are strata without an empty row or column; without one the ratio is not estimable. It is 0 when ΣR = 0
     * and ∞ when ΣS = 0, both without an interval. There is no standard error, as it is one of the logarithm. Same as R's
     * {@code mantelhaen.test(x)$estimate} and {@code $conf.int}, which answer 0, Inf and NaN there.
     *
     * <p>Robins, J., Breslow, N. and Greenland, S. (1986). <a
     * href="https://doi.org/10.2307/2531052">doi:10.2307/2531052</a>.
     */
    public Pooled<Estimate> oddsRatio(Strata<?> strata) {
        double sumR = 0;
        double sumS = 0;
        double sumPR = 0;
        double sumMixed = 0;
        double sumQS = 0;
        List<FourfoldTable> tables = strata.informative(table -> !table.hasZeroMargin());
        for (FourfoldTable table : tables) {
            double size = table.size();
            double r = (double) table.a() * table.d() / size;
            double s = (double) table.b() * table.c() / size;
            double p = (table.a() + table.d()) / size;
            double q = (table.b() + table.c()) / size;
            sumR += r;
            sumS += s;
            sumPR += p * r;
            sumMixed += p * s + q * r;
            sumQS += q * s;
        }
        double logVariance = sumPR / (2 * sumR * sumR) + sumMixed / (2 * sumR * sumS) + sumQS / (2 * sumS * sumS);
        return ratio(sumR, sumS, logVariance, strata, tables);
    }

    /**
     * The common risk ratio (the share in the group over that in the reference), in [0, ∞], with Greenland and Robins'
     * interval, which is made on the scale of its logarithm:
     *
     * <pre>  Σ (a n₀ / N) / Σ (c n₁ / N)
     *
     *  var ln = Σ ((n₁ n₀ (a + c) − a c N) / N²) / (Σ (a n₀ / N) · Σ (c n₁ / N))</pre>
     *
     * <p>Informative are strata in which both groups have elements and at least one has the outcome; without one the ratio is
     * not estimable. It is 0 when nobody in the group has the outcome and ∞ when nobody in the reference has it, both without
     * an interval; and 1 without an interval when everybody has it. There is no standard error, as it is one of the logarithm.
     * Same as {@code RR.mh.wald} of R's {@code epiR::epi.2by2}.
     *
     * <p>Greenland, S. and Robins, J. M. (1985). <a href="https://doi.org/10.2307/2530643">doi:10.2307/2530643</a>.
     */
    public Pooled<Estimate> riskRatio(Strata<?> strata) {
        double group = 0;
        double reference = 0;
        double spread = 0;
        List<FourfoldTable> tables = strata.informative(table -> !table.hasEmptyGroup() && table.withOutcome() > 0);
        for (FourfoldTable table : tables) {
            double size = table.size();
            double n1 = table.groupSize();
            double n0 = table.referenceSize();
            group += table.a() * n0 / size;
            reference += table.c() * n1 / size;
            // n₁ n₀ (a + c) − a c N without the subtraction, which would cancel
            spread += (table.a() * n1 * table.d() + table.c() * n0 * table.b()) / (size * size);
        }
        return ratio(group, reference, spread / (group * reference), strata, tables);
    }

    private Pooled<Estimate> ratio(
            double numerator, double denominator, double logVariance, Strata<?> strata, List<FourfoldTable> tables) {
        Optional<Estimate> estimate =
                tables.isEmpty() ? Optional.empty() : Optional.of(ratio(numerator / denominator, logVariance));
        return new Pooled<>(estimate, strata.size(), tables.size());
    }

    private Estimate ratio(double value, double logVariance) {
        if (value == 0 || Double.isInfinite(value) || logVariance == 0) {
            return Estimate.of(value);
        }
        double factor = Math.exp(level.normalQuantile() * Math.sqrt(logVariance));
        return Estimate.of(value, new ConfidenceInterval(value / factor, value * factor, level));
    }

    /**
     * The common risk difference (the share in the group less that in the reference), in [−1, 1], with its standard error and
     * the interval estimate ± z · standard error, whose limits are not cut at −1 and 1:
     *
     * <pre>  δ̂ = Σ W (a/n₁ − c/n₀) / Σ W,   W = n₁ n₀ / N</pre>
     *
     * <p>(The variances of the score test give another interval, and no standard error.)
     *
     * <p>Informative are strata in which both groups have elements; without one the difference is not estimable. Where the
     * {@link Variance} is 0 there is no interval. Sato's is 0 only if all shares are 0 or 1 and their difference is the same in
     * all strata: such data do not show any variation.
     */
    public Pooled<Estimate> riskDifference(Strata<?> strata) {
        List<FourfoldTable> tables = strata.informative(table -> !table.hasEmptyGroup());
        if (tables.isEmpty()) {
            return new Pooled<>(Optional.empty(), strata.size(), 0);
        }
        double weights = 0;
        double weighted = 0;
        for (FourfoldTable table : tables) {
            weights += weight(table);
            weighted += ((double) table.a() * table.referenceSize() - (double) table.c() * table.groupSize())
                    / table.size();
        }
        return new Pooled<>(Optional.of(difference(weighted / weights, weights, tables)), strata.size(), tables.size());
    }

    private Estimate difference(double value, double weights, List<FourfoldTable> tables) {
        return switch (variance) {
            case SATO ->
                difference(
                        value,
                        weights,
                        tables.stream().mapToDouble(it -> sato(it, value)).sum());
            case GREENLAND_ROBINS ->
                difference(
                        value,
                        weights,
                        tables.stream()
                                .mapToDouble(MantelHaenszel::greenlandRobins)
                                .sum());
            case FARRINGTON_MANNING -> score(value, tables, RateDifferenceTest.Variance.FARRINGTON_MANNING);
            case MIETTINEN_NURMINEN -> score(value, tables, RateDifferenceTest.Variance.MIETTINEN_NURMINEN);
        };
    }

    private Estimate score(double value, List<FourfoldTable> tables, RateDifferenceTest.Variance ofScore) {
        return Estimate.of(value, ScoreOfDifference.of(tables, ofScore).interval(level));
    }

    private Estimate difference(double value, double weights, double spread) {
        double standardError = Math.sqrt(Math.max(0, spread)) / weights;
        Estimate estimate = Estimate.normal(value, standardError, level);
        return standardError > 0 ? estimate : new Estimate(value, estimate.standardError(), Optional.empty());
    }

    private static double weight(FourfoldTable table) {
        return (double) table.groupSize() * table.referenceSize() / table.size();
    }

    /**
     * δ̂ P + Q, in shares and sorted by group size. Where all shares are 0 or 1 no rounding keeps the sum from being 0.
     */
    private static double sato(FourfoldTable table, double difference) {
        double n1 = table.groupSize();
        double n0 = table.referenceSize();
        double groupWith = table.a() / n1;
        double groupWithout = table.b() / n1;
        double referenceWith = table.c() / n0;
        double referenceWithout = table.d() / n0;
        double unlike = groupWith * referenceWithout + groupWithout * referenceWith;
        double byGroup = n1 * (unlike + difference * (referenceWith - referenceWithout));
        double byReference = n0 * (unlike - difference * (groupWith - groupWithout));
        return weight(table) * (byGroup + byReference) / (2.0 * table.size());
    }

    private static double greenlandRobins(FourfoldTable table) {
        double size = table.size();
        double n1 = table.groupSize();
        double n0 = table.referenceSize();
        return ((double) table.a() * table.b() * n0 * n0 / n1 + (double) table.c() * table.d() * n1 * n1 / n0)
                / (size * size);
    }
}
