package io.github.decroche.statistics.design;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A sample with its design: the totals of a variable, or of the two of a ratio, by stratum, primary sampling unit and cell.
 * Cells are whatever later tells elements apart: domains (subpopulations), post-strata, margins, rows and columns of a table.
 *
 * @param <K> the cells
 */
public final class SurveySample<K> {
    private final SampleTotals<K> totals;
    private final LonelyPsu lonelyPsu;
    private final Calibration<K> calibration;
    private final Map<K, CellTotals> cells;

    SurveySample(SampleTotals<K> totals, LonelyPsu lonelyPsu) {
        this(totals, lonelyPsu, Calibration.none());
    }

    private SurveySample(SampleTotals<K> totals, LonelyPsu lonelyPsu, Calibration<K> calibration) {
        this.totals = totals;
        this.lonelyPsu = lonelyPsu;
        this.calibration = calibration;
        this.cells = totals.cells();
    }

    /** The number of elements. */
    public long count() {
        return domain(cell -> true).count();
    }

    /** The sum of the weights: the estimated size of the population. */
    public double weight() {
        return domain(cell -> true).weight();
    }

    /** The number of primary sampling units. */
    public long clusters() {
        return totals.units();
    }

    /** The number of strata. */
    public long strata() {
        return totals.strata().size();
    }

    /** The primary sampling units less the strata: R's {@code degf(design)}. */
    public long degreesOfFreedom() {
        return clusters() - strata();
    }

    /** The cells that have an element. */
    public Set<K> cells() {
        return Collections.unmodifiableSet(cells.keySet());
    }

    /**
     * Kish's approximate design effect of the weights, what unequal weights alone do to the variance of a mean,
     *
     * <pre>  n Σ w² / (Σ w)²</pre>
     *
     * <p>in [1, n]; empty when there is no element. It takes the weights to have nothing to do with the variable. Kish, L. (1992),
     * Weighting for unequal Pᵢ, Journal of Official Statistics 8, 183–200.
     */
    public OptionalDouble kishDesignEffect() {
        return effectiveSize().isPresent()
                ? OptionalDouble.of(count() / effectiveSize().getAsDouble())
                : OptionalDouble.empty();
    }

    /** The size of an equally weighted sample that does as well by Kish: (Σ w)² / Σ w², in [1, n]; empty without elements. */
    public OptionalDouble effectiveSize() {
        CellTotals all = domain(cell -> true);
        return all.count() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(all.weight() * all.weight() / all.squaredWeight());
    }

    /**
     * The sample of both samples' elements.
     *
     * @throws IllegalArgumentException if either is calibrated, or if the two do not fit one design
     */
    public SurveySample<K> plus(SurveySample<K> other) {
        refuseCalibrated();
        other.refuseCalibrated();
        if (lonelyPsu != other.lonelyPsu) {
            throw new IllegalArgumentException(
                    "lonelyPsu: " + lonelyPsu + " and " + other.lonelyPsu + "; expected samples of one design");
        }
        return new SurveySample<>(
                new SampleTotals<K>().addAll(totals).addAll(other.totals).checked(), lonelyPsu);
    }

    /**
     * The sample with its weights multiplied, class by class, such that they add up to known sizes. Estimates heed what that
     * does to variances: the mean of its post-stratum is taken off each linearized value,
     *
     * <pre>  zᵢ = wᵢ (Nₖ / N̂ₖ) (uᵢ − ûₖ),   ûₖ = Σₖ w u / Σₖ w</pre>
     *
     * <p>for the elements <i>i</i> of post-stratum <i>k</i>. Where the post-strata are the strata of a sample of elements, this
     * is the textbook's stratified estimator: a mean is Σ Wₕ x̄ₕ with variance Σ Wₕ² (1 − fₕ) sₕ² / nₕ, and Wₕ = Nₕ / N.
     *
     * <p>R: {@code postStratify(design, ~class, population)}. Holt, D. and Smith, T. M. F. (1979), Post stratification, Journal
     * of the Royal Statistical Society A 142, 33–46; Deville, J.-C. and Särndal, C.-E. (1992), <a
     * href="https://doi.org/10.1080/01621459.1992.10475217">doi:10.1080/01621459.1992.10475217</a>.
     *
     * @throws IllegalArgumentException if a class has a size but no element, or an element but no size, or if the sample is
     *     calibrated already; rake to all margins together then
     */
    public SurveySample<K> postStratified(Margin<K> margin) {
        refuseCalibrated();
        margin.checkAgainst(cells.keySet());
        Map<Object, Double> weights = new HashMap<>();
        cells.forEach((cell, sums) -> weights.merge(margin.classOf(cell), sums.weight(), Double::sum));
        Map<K, Double> factors = new HashMap<>();
        for (K cell : cells.keySet()) {
            Object key = margin.classOf(cell);
            factors.put(cell, margin.sizes().getOrDefault(key, 1.0) / weights.getOrDefault(key, 1.0));
        }
        return calibrated(new Calibration<>(factors, List.of(margin), Raking.Residuals.DESIGN_WEIGHTED));
    }

    SurveySample<K> calibrated(Calibration<K> newCalibration) {
        return new SurveySample<>(totals, lonelyPsu, newCalibration);
    }

    void refuseCalibrated() {
        if (!calibration.margins().isEmpty()) {
            throw new IllegalArgumentException("sample: is calibrated already; expected one with its design's weights");
        }
    }

    /** The totals by cell, with the design's weights. */
    Map<K, CellTotals> designTotals() {
        return cells;
    }

    /** The totals of the elements in some cells, with calibrated weights. */
    CellTotals domain(Predicate<? super K> domain) {
        CellTotals sum = new CellTotals();
        cells.forEach((cell, sums) -> {
            if (domain.test(cell)) {
                sum.addAll(sums, 1, calibration.factor(cell));
            }
        });
        return sum;
    }

    /** The variance of an estimate; empty where the design does not allow one. */
    OptionalDouble variance(Influence<K> influence) {
        Optional<double[][]> matrix = covariance(List.of(influence));
        return matrix.isPresent() ? OptionalDouble.of(matrix.get()[0][0]) : OptionalDouble.empty();
    }

    /** The covariance matrix of some estimates; empty where the design does not allow one. */
    Optional<double[][]> covariance(List<Influence<K>> influences) {
        return new UltimateClusters<>(totals, cells, calibration, lonelyPsu).covariance(influences);
    }
}
