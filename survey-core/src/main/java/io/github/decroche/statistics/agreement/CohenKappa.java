package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cohen's κ: how far two coders agree beyond what their own use of the categories gives by chance,
 *
 * <pre>  κ = (p_o − p_e) / (1 − p_e),   p_o = Σ w_ij p_ij,   p_e = Σ w_ij p_i. p_.j</pre>
 *
 * <p>where w_ij is 1 on the diagonal and says how much an agreement i with j is worth ({@link Weights}; the default is
 * {@link Weights#UNWEIGHTED}). With w̄_i. = Σ_j w_ij p_.j and w̄_.j = Σ_i w_ij p_i. the standard error of the interval and the
 * one under chance, of the test, are
 *
 * <pre>
 *   n (1 − p_e)⁴ se²  = Σ p_ij [w_ij (1 − p_e) − (w̄_i. + w̄_.j)(1 − p_o)]² − (p_o p_e − 2 p_e + p_o)²
 *   n (1 − p_e)² se₀² = Σ p_i. p_.j [w_ij − (w̄_i. + w̄_.j)]² − p_e²</pre>
 *
 * <p>κ lies in [−1, 1]. {@link Interval#FISHER_Z} is the default interval: with 100 to 400 units, 2 to 8 categories of which none is
 * rare and κ from 0.4 to 0.8 it covers 93 to 97 % at 0.95, where R's, {@link Interval#NORMAL}, falls below 93 %. With rare
 * categories (a tenth of 100 units in all but one) both cover less.
 *
 * <ul>
 *   <li>No units, or all in one and the same category for both coders (p_e = 1): not estimable, so empty.
 *   <li>Perfect agreement in two categories or more: κ = 1, se = 0 and the interval is [1, 1], as in R. Read it as "no
 *       disagreement was seen", not as certainty. The null standard error and the test are as usual.
 *   <li>One coder used a single category and the other did not, or (unweighted) the coders share no category: κ is 0 whatever
 *       they thought, and se₀ = 0. Then κ comes without standard error, interval and test; R's {@code vcd::Kappa} prints a
 *       standard error of 0 and z = NaN.
 * </ul>
 *
 * <p>Same as R's {@code vcd::Kappa(table, weights = "Equal-Spacing" or "Fleiss-Cohen")} with its {@code confint} (of {@link Interval#NORMAL}), and as
 * {@code irr::kappa2(ratings, weight = "unweighted", "equal" or "squared")} with its z.
 *
 * <p>Cohen, J. (1960), <a href="https://doi.org/10.1177/001316446002000104">doi:10.1177/001316446002000104</a>; Cohen, J.
 * (1968), <a href="https://doi.org/10.1037/h0026256">doi:10.1037/h0026256</a>; Fleiss, J. L., Cohen, J. and Everitt, B. S.
 * (1969), <a href="https://doi.org/10.1037/h0028106">doi:10.1037/h0028106</a>.
 */
public final class CohenKappa {
    private final ConfidenceLevel level;
    private final Weights weights;
    private final Interval interval;

    private CohenKappa(ConfidenceLevel level, Weights weights, Interval interval) {
        this.level = level;
        this.weights = weights;
        this.interval = interval;
    }

    /** What an agreement in part is worth between categories i and j of k, in the table's order. */
    public enum Weights {
        /** Nothing: w_ij = 0 unless i = j. */
        UNWEIGHTED {
            @Override
            long disagreement(int i, int j) {
                return i == j ? 0 : 1;
            }
        },
        /** Falls with the distance: w_ij = 1 − |i − j| / (k − 1). Cicchetti and Allison's; R's "Equal-Spacing" and "equal". */
        LINEAR {
            @Override
            long disagreement(int i, int j) {
                return Math.abs((long) i - j);
            }
        },
        /**
         * Falls with the squared distance: w_ij = 1 − (i − j)² / (k − 1)². R's "Fleiss-Cohen" and "squared". κ is then close
         * to an intra-class correlation: Fleiss, J. L. and Cohen, J. (1973), <a
         * href="https://doi.org/10.1177/001316447303300309">doi:10.1177/001316447303300309</a>.
         */
        QUADRATIC {
            @Override
            long disagreement(int i, int j) {
                return ((long) i - j) * ((long) i - j);
            }
        };

        /** 1 − w_ij, times what makes it a whole number. κ and its standard errors do not depend on that factor. */
        abstract long disagreement(int i, int j);
    }

    /** How the interval is made of κ and its standard error. A standard error of 0 gives [κ, κ]. */
    public enum Interval {
        /**
         * κ ± z · se on the scale of Fisher's transform ½ ln((1 + κ) / (1 − κ)), where the standard error is se / (1 − κ²); on the
         * scale of κ
         *
         * <pre>  (κ ± t) / (1 ± κ t),   t = tanh(z · se / (1 − κ²))</pre>
         *
         * <p>It lies in [−1, 1].
         */
        FISHER_Z {
            @Override
            ConfidenceInterval of(double kappa, double error, ConfidenceLevel level) {
                double t = Math.tanh(level.normalQuantile() * error / ((1 - kappa) * (1 + kappa)));
                return new ConfidenceInterval((kappa - t) / (1 - kappa * t), (kappa + t) / (1 + kappa * t), level);
            }
        },
        /** κ ± z · se, R's. As in R it is not cut at 1. */
        NORMAL {
            @Override
            ConfidenceInterval of(double kappa, double error, ConfidenceLevel level) {
                return ConfidenceInterval.around(kappa, level.normalQuantile() * error, level);
            }
        };

        abstract ConfidenceInterval of(double kappa, double error, ConfidenceLevel level);
    }

    /** Unweighted κ with intervals at a level. */
    public static CohenKappa at(ConfidenceLevel level) {
        return new CohenKappa(level, Weights.UNWEIGHTED, Interval.FISHER_Z);
    }

    /** The same with other weights. */
    public CohenKappa with(Weights newWeights) {
        return new CohenKappa(level, newWeights, interval);
    }

    /** The same with another interval. */
    public CohenKappa with(Interval newInterval) {
        return new CohenKappa(level, weights, newInterval);
    }

    /** κ of a table; empty where it is not estimable. */
    public Optional<Kappa> of(AgreementTable table) {
        WeightedDisagreement disagreement = new WeightedDisagreement(table, weights);
        if (!disagreement.isPossible()) {
            return Optional.empty();
        }
        double kappa = disagreement.kappa();
        double nullError = disagreement.nullStandardError();
        return Optional.of(
                nullError == 0
                        ? new Kappa(Estimate.of(kappa), OptionalDouble.empty())
                        : new Kappa(estimate(kappa, disagreement.standardError()), OptionalDouble.of(nullError)));
    }

    private Estimate estimate(double kappa, double error) {
        return new Estimate(
                kappa,
                OptionalDouble.of(error),
                Optional.of(
                        error == 0 ? ConfidenceInterval.around(kappa, 0, level) : interval.of(kappa, error, level)));
    }
}
