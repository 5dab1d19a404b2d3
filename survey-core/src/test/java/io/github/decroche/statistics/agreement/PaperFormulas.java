package io.github.decroche.statistics.agreement;

import java.util.Arrays;

/** Weighted κ and its variances as Fleiss, Cohen and Everitt (1969) print them, in plain doubles. */
final class PaperFormulas {
    private final double[][] p;
    private final double[][] w;
    private final double[] row;
    private final double[] column;
    private final double[] rowWeight;
    private final double[] columnWeight;
    private final double n;
    private double observed;
    private double expected;

    PaperFormulas(long[][] counts, CohenKappa.Weights weights) {
        int k = counts.length;
        n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        p = new double[k][k];
        w = new double[k][k];
        row = new double[k];
        column = new double[k];
        rowWeight = new double[k];
        columnWeight = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                p[i][j] = counts[i][j] / n;
                w[i][j] = weight(weights, Math.abs(i - j) / (k - 1.0));
                row[i] += p[i][j];
                column[j] += p[i][j];
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rowWeight[i] += w[i][j] * column[j];
                columnWeight[j] += w[i][j] * row[i];
                observed += w[i][j] * p[i][j];
                expected += w[i][j] * row[i] * column[j];
            }
        }
    }

    private static double weight(CohenKappa.Weights weights, double distance) {
        return switch (weights) {
            case UNWEIGHTED -> distance == 0 ? 1 : 0;
            case LINEAR -> 1 - distance;
            case QUADRATIC -> 1 - distance * distance;
        };
    }

    double kappa() {
        return (observed - expected) / (1 - expected);
    }

    double variance() {
        double sum = -Math.pow(observed * expected - 2 * expected + observed, 2);
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                sum += p[i][j]
                        * Math.pow(w[i][j] * (1 - expected) - (rowWeight[i] + columnWeight[j]) * (1 - observed), 2);
            }
        }
        return sum / (n * Math.pow(1 - expected, 4));
    }

    double nullVariance() {
        double sum = -expected * expected;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                sum += row[i] * column[j] * Math.pow(w[i][j] - (rowWeight[i] + columnWeight[j]), 2);
            }
        }
        return sum / (n * Math.pow(1 - expected, 2));
    }
}
