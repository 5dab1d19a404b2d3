package io.github.decroche.statistics.design;

import java.util.Optional;

/** What little algebra of small square matrices is needed. */
final class SquareMatrix {
    /** A pivot that is smaller than this, beside the largest entry, is the rounding of 0. */
    private static final double ROUNDING = 1e-12;

    private SquareMatrix() {}

    /**
     * The solution X of A X = B, where A is a covariance matrix; empty when it is singular. Gaussian elimination: what is left of
     * a covariance matrix is one too, so that the diagonal needs no exchange of rows.
     */
    static Optional<double[][]> quotient(double[][] a, double[][] b) {
        double[][] left = copy(a);
        double[][] right = copy(b);
        double smallest = ROUNDING * largest(a);
        for (int k = 0; k < left.length; k++) {
            if (left[k][k] <= smallest) {
                return Optional.empty();
            }
            for (int i = 0; i < left.length; i++) {
                if (i != k) {
                    double factor = left[i][k] / left[k][k];
                    subtract(left[i], left[k], factor);
                    subtract(right[i], right[k], factor);
                }
            }
        }
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                right[i][j] /= left[i][i];
            }
        }
        return Optional.of(right);
    }

    /** The sum of the eigenvalues. */
    static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /** The sum of the squares of the eigenvalues. */
    static double traceOfSquare(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i][j] * a[j][i];
            }
        }
        return sum;
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    private static double largest(double[][] a) {
        double largest = 0;
        for (double[] row : a) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }
}
