package io.github.decroche.statistics.cluster;

/**
 * Satterthwaite's degrees of freedom of a CR2 variance, (tr P)² / tr P². With vᵢ the adjusted indicator of a cluster projected
 * on the regression's columns, and pᵢ its squared length before adjustment,
 *
 * <pre>  Pᵢⱼ = δᵢⱼ tᵢ − vᵢᵀ vⱼ,   Pᵢᵢ = pᵢ,   tr P² = Σ (pᵢ² − (vᵢᵀ vᵢ)²) + tr (Σ vᵢ vᵢᵀ)²,</pre>
 *
 * <p>which takes no matrix larger than strata + 1 square.
 */
final class CrossProducts {
    /** The lower triangle of Σ vᵢ vᵢᵀ. */
    private final double[][] sums;

    private final int[] places;
    private final double[] parts;
    private int size;
    private double length;
    private double trace;
    private double diagonal;

    CrossProducts(int strata) {
        sums = new double[strata + 1][];
        for (int row = 0; row <= strata; row++) {
            sums[row] = new double[row + 1];
        }
        places = new int[strata + 1];
        parts = new double[strata + 1];
    }

    /** Begins a cluster with pᵢ and the part of vᵢ that is the group's. */
    void startCluster(double newLength, double groupPart) {
        length = newLength;
        size = 0;
        add(sums.length - 1, groupPart);
    }

    /** Adds the part of a stratum. */
    void add(int place, double part) {
        places[size] = place;
        parts[size] = part;
        size++;
    }

    void endCluster() {
        double norm = 0;
        for (int i = 0; i < size; i++) {
            norm += parts[i] * parts[i];
            for (int j = 0; j < size; j++) {
                if (places[j] <= places[i]) {
                    sums[places[i]][places[j]] += parts[i] * parts[j];
                }
            }
        }
        trace += length;
        diagonal += length * length - norm * norm;
    }

    double degreesOfFreedom() {
        double square = 0;
        for (int row = 0; row < sums.length; row++) {
            for (int column = 0; column < row; column++) {
                square += 2 * sums[row][column] * sums[row][column];
            }
            square += sums[row][row] * sums[row][row];
        }
        return trace * trace / (diagonal + square);
    }
}
