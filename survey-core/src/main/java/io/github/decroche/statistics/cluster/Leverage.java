package io.github.decroche.statistics.cluster;

import java.util.Arrays;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * CR2's adjustment of one cluster: a = (I − Hᵢᵢ)^(−½) g, with g the cluster's part of the group indicator less its mean in each
 * stratum. For this regression, with W = Σ g² over all values,
 *
 * <pre>  I − Hᵢᵢ = E − g gᵀ / W,</pre>
 *
 * <p>where E has the eigenvalue (N − n) / N on what is constant in a stratum, with n of its N values in the cluster, and 1 on
 * contrasts within the cluster and the stratum. Only the parts of g in each eigenspace of E matter, so the problem has as many
 * dimensions as E has distinct eigenvalues ε that g meets; with β² the squared length of such a part and c = β² / W, the
 * eigenvalues λ of I − Hᵢᵢ solve the secular equation
 *
 * <pre>  Σ c / (ε − λ) = 1,   one below the least ε, and one between each two;</pre>
 *
 * <p>and the part of a is that of g times Σ λ^(−½) / ((ε − λ) Σ c / (ε − λ)²), summed over the roots. No matrix is ever formed.
 *
 * <p>The secular equation: Golub, G. H. (1973), <a href="https://doi.org/10.1137/1015032">doi:10.1137/1015032</a>.
 */
final class Leverage {
    /** An eigenvalue under this is the rounding of 0, whose inverse is taken as 0. */
    private static final double ROUNDING = 1e-12;

    private final double[] epsilons;
    private final double[] parts;
    private final double[] factors;
    private int size;

    /** Room for the parts of a cluster in some strata. */
    Leverage(int strata) {
        epsilons = new double[strata + 1];
        parts = new double[strata + 1];
        factors = new double[strata + 1];
    }

    void clear() {
        size = 0;
    }

    /** Adds a squared length β² to the part of g in the eigenspace of ε. */
    void add(double epsilon, double squaredLength) {
        if (squaredLength == 0) {
            return;
        }
        int at = Arrays.binarySearch(epsilons, 0, size, epsilon);
        if (at < 0) {
            at = -at - 1;
            System.arraycopy(epsilons, at, epsilons, at + 1, size - at);
            System.arraycopy(parts, at, parts, at + 1, size - at);
            epsilons[at] = epsilon;
            parts[at] = 0;
            size++;
        }
        parts[at] += squaredLength;
    }

    /** Finds the factors, given W. */
    void solve(double weight) {
        Arrays.fill(factors, 0, size, 0);
        if (size == 1) {
            addRoot(0, -parts[0] / weight, weight);
            return;
        }
        for (int k = 0; k < size; k++) {
            double low = k == 0 ? -epsilons[0] : (epsilons[k - 1] - epsilons[k]) / 2;
            if (secular(k, low, weight) < 0) {
                addRoot(k, root(k, low, 0, weight), weight);
            } else if (k > 0) {
                boolean midway = secular(k - 1, -low, weight) >= 0;
                addRoot(k - 1, midway ? -low : root(k - 1, 0, -low, weight), weight);
            }
        }
    }

    /** By what the part of g in the eigenspace of ε is multiplied; 0 where g has none. */
    double factor(double epsilon) {
        int at = Arrays.binarySearch(epsilons, 0, size, epsilon);
        return at < 0 ? 0 : factors[at];
    }

    /** gᵀ g. */
    double squaredLength() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += parts[k];
        }
        return sum;
    }

    /** gᵀ a. */
    double product() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += parts[k] * factors[k];
        }
        return sum;
    }

    /** μ (1 − Σ c / (ε − λ)) for λ = ε of the origin + μ, so that there is no pole at the origin. */
    private double secular(int origin, double mu, double weight) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += k == origin ? 0 : parts[k] / (epsilons[k] - epsilons[origin] - mu);
        }
        return mu * (1 - sum / weight) + parts[origin] / weight;
    }

    /** The root is sought from the nearer of its two poles, as the digits of the distance are what counts. */
    private double root(int origin, double low, double high, double weight) {
        return new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .findRoot(mu -> secular(origin, mu, weight), low, high);
    }

    private void addRoot(int origin, double mu, double weight) {
        double lambda = epsilons[origin] + mu;
        if (lambda < ROUNDING) {
            return;
        }
        double norm = 0;
        for (int k = 0; k < size; k++) {
            double distance = epsilons[k] - epsilons[origin] - mu;
            norm += parts[k] / weight / (distance * distance);
        }
        for (int k = 0; k < size; k++) {
            factors[k] += 1 / (Math.sqrt(lambda) * (epsilons[k] - epsilons[origin] - mu) * norm);
        }
    }
}
