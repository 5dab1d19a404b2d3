package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.Estimate;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Fleiss' κ: how far <i>m</i> ≥ 2 coders agree on the categories of N units beyond chance, where the coders may be others for
 * each unit. With n_ij, how many coders put unit i into category j, and p_j, the share of all codings in category j:
 *
 * <pre>
 *   κ = (P̄ − P_e) / (1 − P_e),   P̄ = Σ_i Σ_j n_ij (n_ij − 1) / (N m (m − 1)),   P_e = Σ p_j²
 *   se₀² = 2 [(Σ p_j q_j)² − Σ p_j q_j (q_j − p_j)] / (N m (m − 1) (Σ p_j q_j)²),   q_j = 1 − p_j</pre>
 *
 * <p>In [−1/(m − 1), 1]. Which numbers stand for the categories does not matter. The standard error holds when agreement is that
 * of chance: it makes the test, not an interval. Units with fewer codings than the largest number are left out, as in R; how
 * many these are says {@code codings.size() − codings.complete().size()}. {@link KrippendorffAlpha} uses them.
 *
 * <p>Empty without units, when no unit was coded twice, and when all codings are of one category (P_e = 1). Same as R's {@code
 * irr::kappam.fleiss(ratings)}, value, z and p.
 *
 * <p>Fleiss, J. L. (1971), <a href="https://doi.org/10.1037/h0031619">doi:10.1037/h0031619</a>; the standard error: Fleiss, J. L.,
 * Nee, J. C. M. and Landis, J. R. (1979), <a
 * href="https://doi.org/10.1037/0033-2909.86.5.974">doi:10.1037/0033-2909.86.5.974</a>.
 */
public final class FleissKappa {
    private FleissKappa() {}

    /** κ of the complete units, with its test but without an interval; empty where it is not estimable. */
    public static Optional<Kappa> of(Codings codings) {
        Codings complete = codings.complete();
        int coders = complete.coders();
        return coders < 2 || complete.values().size() < 2 ? Optional.empty() : Optional.of(of(complete, coders));
    }

    /**
     * With T = N m codings, a = Σ t_j² and b = Σ t_j³ of the categories' totals and Q = Σ n_ij², all whole numbers:
     *
     * <pre>  κ = (T (Q − T) − a (m − 1)) / ((m − 1)(T² − a)),   se₀² = 2 (a² + a T² − 2 b T) / (T (m − 1)(T² − a)²)</pre>
     */
    private static Kappa of(Codings complete, int coders) {
        BigInteger total = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        BigInteger cubes = BigInteger.ZERO;
        for (long count : complete.values().values()) {
            BigInteger whole = BigInteger.valueOf(count);
            total = total.add(whole);
            squares = squares.add(whole.pow(2));
            cubes = cubes.add(whole.pow(3));
        }
        BigInteger others = BigInteger.valueOf(coders - 1L);
        BigInteger mixed = total.pow(2).subtract(squares);
        BigInteger beyond = total.multiply(agreements(complete)).subtract(squares.multiply(others));
        BigInteger spread = squares.pow(2)
                .add(squares.multiply(total.pow(2)))
                .subtract(BigInteger.TWO.multiply(cubes).multiply(total));
        double variance = new Fraction(
                        BigInteger.TWO.multiply(spread), total.multiply(others).multiply(mixed.pow(2)))
                .value();
        return new Kappa(
                Estimate.of(new Fraction(beyond, others.multiply(mixed)).value()),
                OptionalDouble.of(Math.sqrt(variance)));
    }

    /** Σ n_ij (n_ij − 1): the ordered pairs of codings that agree. */
    private static BigInteger agreements(Codings complete) {
        BigInteger sum = BigInteger.ZERO;
        for (var unit : complete.units().entrySet()) {
            sum = sum.add(BigInteger.valueOf(unit.getValue()).multiply(BigInteger.valueOf(agreements(unit.getKey()))));
        }
        return sum;
    }

    private static long agreements(List<Double> unit) {
        long sum = 0;
        for (Double value : new HashSet<>(unit)) {
            long count = Collections.frequency(unit, value);
            sum += count * (count - 1);
        }
        return sum;
    }
}
