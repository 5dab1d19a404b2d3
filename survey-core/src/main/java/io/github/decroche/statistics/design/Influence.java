package io.github.decroche.statistics.design;

/**
 * How much an estimate moves with the elements of a cell: its linearized variable, summed over them. It is linear in the three
 * sums, so that those over a primary sampling unit give the unit's total.
 *
 * @param <K> the cells
 */
@FunctionalInterface
interface Influence<K> {
    /**
     * The sum of the linearized variable over some elements of a cell.
     *
     * @param ones their sum of weights
     * @param xs their weighted sum of the variable
     * @param ys their weighted sum of the denominator
     */
    double sum(K cell, double ones, double xs, double ys);
}
