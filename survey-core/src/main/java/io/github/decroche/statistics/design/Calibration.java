package io.github.decroche.statistics.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What made the weights of a sample agree with known margins: the factor of each cell, and the margins, whose effects come off
 * linearized variables before their variance is taken. Elements that margins make alike no longer contribute by their number.
 *
 * @param factors the factor by which the weights of each cell are multiplied; 1 for the others
 * @param margins the margins; none where nothing was calibrated
 * @param fit how the margins' effects are fitted
 */
record Calibration<K>(Map<K, Double> factors, List<Margin<K>> margins, Raking.Residuals fit) {
    /** Sweeping stops when no effect moves by more than this share of the largest value. */
    private static final double SETTLED = 1e-15;

    private static final int MOST_SWEEPS = 10_000;

    /** No calibration. */
    static <K> Calibration<K> none() {
        return new Calibration<>(Map.of(), List.of(), Raking.Residuals.DESIGN_WEIGHTED);
    }

    /** What multiplies the weights of a cell. */
    double factor(K cell) {
        return factors.getOrDefault(cell, 1.0);
    }

    /** The fitted value of each cell: the sum of its margins' effects on the linearized variable. */
    Map<K, Double> fitted(Influence<K> influence, Map<K, CellTotals> cells) {
        if (margins.isEmpty()) {
            return Map.of();
        }
        Map<K, Residual> residuals = new LinkedHashMap<>();
        cells.forEach((cell, totals) -> residuals.put(cell, residual(cell, totals, influence)));
        sweep(residuals);
        Map<K, Double> fitted = new HashMap<>();
        residuals.forEach((cell, residual) -> fitted.put(cell, residual.mean - residual.rest));
        return fitted;
    }

    private Residual residual(K cell, CellTotals totals, Influence<K> influence) {
        return fit == Raking.Residuals.DESIGN_WEIGHTED
                ? new Residual(totals.weight(), influence.sum(cell, totals.weight(), totals.x(), totals.y()))
                : new Residual(
                        1.0 * totals.count(),
                        influence.sum(cell, 1.0 * totals.count(), totals.plainX(), totals.plainY()));
    }

    /** Takes the weighted mean of each class of each margin off the residuals, until there is none left. */
    private void sweep(Map<K, Residual> residuals) {
        double largest = residuals.values().stream()
                .mapToDouble(residual -> Math.abs(residual.mean))
                .max()
                .orElse(0);
        double moved = Double.POSITIVE_INFINITY;
        for (int i = 0; i < (margins.size() == 1 ? 1 : MOST_SWEEPS) && moved > SETTLED * largest; i++) {
            moved = margins.stream()
                    .mapToDouble(margin -> sweep(margin, residuals))
                    .max()
                    .orElse(0);
        }
    }

    /** Takes off the means of one margin; returns the largest of them. */
    private static <K> double sweep(Margin<K> margin, Map<K, Residual> residuals) {
        Map<Object, List<Residual>> classes = new LinkedHashMap<>();
        residuals.forEach((cell, residual) -> classes.computeIfAbsent(margin.classOf(cell), unused -> new ArrayList<>())
                .add(residual));
        return classes.values().stream()
                .mapToDouble(Calibration::sweep)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double sweep(List<Residual> ofClass) {
        double weight = 0;
        double sum = 0;
        for (Residual residual : ofClass) {
            weight += residual.weight;
            sum += residual.weight * residual.rest;
        }
        for (Residual residual : ofClass) {
            residual.rest -= sum / weight;
        }
        return sum / weight;
    }

    /** What is left of a cell's mean. */
    private static final class Residual {
        private final double weight;
        private final double mean;
        private double rest;

        Residual(double weight, double sum) {
            this.weight = weight;
            this.mean = sum / weight;
            this.rest = mean;
        }
    }
}
