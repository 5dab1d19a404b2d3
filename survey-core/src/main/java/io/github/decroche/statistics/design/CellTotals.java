package io.github.decroche.statistics.design;

/** Sums over some elements, each with a weight and two variables. Not safe for use by several threads. */
final class CellTotals {
    private long count;
    private double weight;
    private double squaredWeight;
    private double x;
    private double y;
    private double plainX;
    private double plainY;
    private double spread;
    private boolean zeroOrOne = true;

    /** Adds one element. */
    void add(double elementWeight, double elementX, double elementY) {
        spread += between(elementWeight, elementX);
        count++;
        weight += elementWeight;
        squaredWeight += elementWeight * elementWeight;
        x += elementWeight * elementX;
        y += elementWeight * elementY;
        plainX += elementX;
        plainY += elementY;
        zeroOrOne &= elementX == 0 || elementX == 1;
    }

    /**
     * Adds the elements of another.
     *
     * @param times how often each occurs
     * @param factor what multiplies their weights
     */
    void addAll(CellTotals other, long times, double factor) {
        if (other.count == 0) {
            return;
        }
        double factors = times * factor;
        spread += factors * other.spread + between(factors * other.weight, other.meanX());
        count = Math.addExact(count, Math.multiplyExact(times, other.count));
        weight += factors * other.weight;
        squaredWeight += factors * factor * other.squaredWeight;
        x += factors * other.x;
        y += factors * other.y;
        plainX += times * other.plainX;
        plainY += times * other.plainY;
        zeroOrOne &= other.zeroOrOne;
    }

    /** What a further weight at a mean adds to Σ w (x − x̄)², in the stable form of Chan, Golub and LeVeque. */
    private double between(double otherWeight, double otherMean) {
        if (count == 0) {
            return 0;
        }
        double distance = otherMean - meanX();
        return weight * otherWeight / (weight + otherWeight) * distance * distance;
    }

    /** The number of elements. */
    long count() {
        return count;
    }

    /** Σ w. */
    double weight() {
        return weight;
    }

    /** Σ w². */
    double squaredWeight() {
        return squaredWeight;
    }

    /** Σ w x. */
    double x() {
        return x;
    }

    /** Σ w y. */
    double y() {
        return y;
    }

    /** Σ x, without weights. */
    double plainX() {
        return plainX;
    }

    /** Σ y, without weights. */
    double plainY() {
        return plainY;
    }

    /** Σ w x / Σ w. */
    double meanX() {
        return x / weight;
    }

    /** Σ w (x − x̄)². */
    double spread() {
        return spread;
    }

    /** Whether every x is 0 or 1. */
    boolean zeroOrOne() {
        return zeroOrOne;
    }
}
