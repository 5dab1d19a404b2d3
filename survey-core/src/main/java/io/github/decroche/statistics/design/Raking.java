package io.github.decroche.statistics.design;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Weights that agree with several known margins at once, by iterative proportional fitting: post-stratify to each margin in
 * turn until all agree. Of all weights that agree they are, by relative entropy, nearest to the design's.
 *
 * <p>It has converged when, after a cycle through all margins, the weights of each class add up to its size within 10⁻¹² of it;
 * this takes at most 10,000 cycles or is not reached. Then there is no sample: cells without elements can make margins
 * irreconcilable. (R stops once no weight total moves by 1 or more, unless told otherwise: its published figures agree with
 * these to as many digits as that gives.)
 *
 * <p>Variances are those of residuals: the margins' effects, fitted to the linearized variable by sweeping out class means, come
 * off it first. See {@link Residuals} for what weights the fit; it matters only where the design's weights are unequal.
 *
 * <p>R: {@code rake(design, list(~a, ~b), list(populationA, populationB))}. Deming, W. E. and Stephan, F. F. (1940), <a
 * href="https://doi.org/10.1214/aoms/1177731829">doi:10.1214/aoms/1177731829</a>; Deville, J.-C., Särndal, C.-E. and Sautory, O.
 * (1993), <a href="https://doi.org/10.1080/01621459.1993.10476369">doi:10.1080/01621459.1993.10476369</a>.
 */
public final class Raking {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_CYCLES = 10_000;

    private final Residuals residuals;

    private Raking(Residuals residuals) {
        this.residuals = residuals;
    }

    /** Raking with the variance of R's {@code rake}: {@link Residuals#UNWEIGHTED}. */
    public static Raking withDefaults() {
        return new Raking(Residuals.UNWEIGHTED);
    }

    /** The same with other residuals. */
    public Raking with(Residuals newResiduals) {
        return new Raking(newResiduals);
    }

    /**
     * Rakes a sample.
     *
     * @param margins at least one, of populations of one size
     * @throws IllegalArgumentException if a class has a size but no element, or an element but no size; if sizes of margins do
     *     not add up to the same; if there is no margin; or if the sample is calibrated already
     */
    public <K> Result<K> rake(SurveySample<K> sample, List<Margin<K>> margins) {
        sample.refuseCalibrated();
        check(sample, margins);
        Map<K, Double> factors = new HashMap<>();
        sample.cells().forEach(cell -> factors.put(cell, 1.0));
        double deviation = Double.POSITIVE_INFINITY;
        int cycles = 0;
        while (cycles < MOST_CYCLES && !(deviation <= TOLERANCE)) {
            margins.forEach(margin -> fit(margin, factors, sample.designTotals()));
            deviation = margins.stream()
                    .mapToDouble(margin -> deviation(margin, factors, sample.designTotals()))
                    .max()
                    .orElse(0);
            cycles++;
        }
        Optional<SurveySample<K>> raked = deviation <= TOLERANCE
                ? Optional.of(
                        sample.calibrated(new Calibration<>(Map.copyOf(factors), List.copyOf(margins), residuals)))
                : Optional.empty();
        return new Result<>(raked, cycles, deviation);
    }

    private static <K> void check(SurveySample<K> sample, List<Margin<K>> margins) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("margins: none; expected at least one");
        }
        double size = margins.get(0).size();
        for (Margin<K> margin : margins) {
            margin.checkAgainst(sample.cells());
            if (Math.abs(margin.size() - size) > TOLERANCE * size) {
                throw new IllegalArgumentException(
                        "margins: sizes " + size + " and " + margin.size() + "; expected margins of one population");
            }
        }
    }

    private static <K> void fit(Margin<K> margin, Map<K, Double> factors, Map<K, CellTotals> cells) {
        Map<Object, Double> weights = weights(margin, factors, cells);
        factors.replaceAll((cell, factor) -> {
            Object key = margin.classOf(cell);
            return factor * margin.sizes().getOrDefault(key, 1.0) / weights.getOrDefault(key, 1.0);
        });
    }

    private static <K> double deviation(Margin<K> margin, Map<K, Double> factors, Map<K, CellTotals> cells) {
        Map<Object, Double> weights = weights(margin, factors, cells);
        return margin.sizes().entrySet().stream()
                .mapToDouble(entry -> Math.abs(weights.getOrDefault(entry.getKey(), 0.0) / entry.getValue() - 1))
                .max()
                .orElse(0);
    }

    private static <K> Map<Object, Double> weights(Margin<K> margin, Map<K, Double> factors, Map<K, CellTotals> cells) {
        Map<Object, Double> weights = new HashMap<>();
        cells.forEach((cell, sums) ->
                weights.merge(margin.classOf(cell), factors.getOrDefault(cell, 1.0) * sums.weight(), Double::sum));
        return weights;
    }

    /**
     * What raking came to.
     *
     * @param sample the sample with raked weights; empty when they did not converge
     * @param cycles how many times all margins were gone through
     * @param largestDeviation how far the weights of some class are from its size, as a share of it
     */
    public record Result<K>(Optional<SurveySample<K>> sample, int cycles, double largestDeviation) {
        /** Whether the weights agree with all margins. */
        public boolean converged() {
            return sample.isPresent();
        }

        /** One line: {@code converged after 7 cycles, largest deviation 3.1e-13}. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s after %d cycles, largest deviation %.2g",
                    converged() ? "converged" : "not converged",
                    cycles,
                    largestDeviation);
        }
    }

    /** What weights the fit of the margins' effects to the linearized variable. */
    public enum Residuals {
        /**
         * Every element counts alike. As R's {@code rake}. With unequal weights it fits the sample rather than the population;
         * the residuals are then larger than need be.
         */
        UNWEIGHTED,
        /** The design's weights count, as in theory (Deville and Särndal, 1992). As R's {@code calibrate(calfun = "raking")}. */
        DESIGN_WEIGHTED
    }
}
