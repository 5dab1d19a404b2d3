package io.github.decroche.statistics.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The covariance of estimates between primary sampling units, from the totals <i>z</i> of their linearized variables,
 *
 * <pre>  Σₕ (1 − fₕ) nₕ / (nₕ − 1) Σᵢ (zₕᵢ − z̄ₕ)(zₕᵢ − z̄ₕ)ᵀ</pre>
 *
 * <p>over the strata <i>h</i> with <i>nₕ</i> units <i>i</i> each.
 */
final class UltimateClusters<K> {
    private final SampleTotals<K> totals;
    private final Map<K, CellTotals> cells;
    private final Calibration<K> calibration;
    private final LonelyPsu lonelyPsu;

    UltimateClusters(
            SampleTotals<K> totals, Map<K, CellTotals> cells, Calibration<K> calibration, LonelyPsu lonelyPsu) {
        this.totals = totals;
        this.cells = cells;
        this.calibration = calibration;
        this.lonelyPsu = lonelyPsu;
    }

    /** The covariance matrix of some estimates; empty where the design does not allow one. */
    Optional<double[][]> covariance(List<Influence<K>> influences) {
        if (!estimable()) {
            return Optional.empty();
        }
        List<Map<K, Double>> fitted = influences.stream()
                .map(influence -> calibration.fitted(influence, cells))
                .toList();
        double[][] sum = new double[influences.size()][influences.size()];
        List<List<Score>> byStratum = new ArrayList<>();
        for (Stratum<K> stratum : totals.strata()) {
            List<Score> scores = new ArrayList<>();
            for (Stratum.Unit<K> unit : stratum.units()) {
                scores.add(score(unit, influences, fitted));
            }
            byStratum.add(scores);
        }
        double[] grandMean = mean(byStratum.stream().flatMap(List::stream).toList(), influences.size());
        int i = 0;
        for (Stratum<K> stratum : totals.strata()) {
            add(sum, stratum, byStratum.get(i++), grandMean);
        }
        return Optional.of(sum);
    }

    /** Whether some unit can be told from another of its stratum, or all were drawn, and no stratum forbids it. */
    private boolean estimable() {
        boolean spreads = totals.strata().stream().anyMatch(stratum -> stratum.size() > 1);
        boolean exhausts = totals.strata().stream().allMatch(stratum -> stratum.undrawn() == 0);
        boolean lonely = totals.strata().stream().anyMatch(UltimateClusters::isLonely);
        return (spreads || exhausts) && !(lonely && lonelyPsu == LonelyPsu.NOT_ESTIMABLE);
    }

    private static boolean isLonely(Stratum<?> stratum) {
        return stratum.size() == 1 && stratum.undrawn() > 0;
    }

    private Score score(Stratum.Unit<K> unit, List<Influence<K>> influences, List<Map<K, Double>> fitted) {
        double[] values = new double[influences.size()];
        unit.cells().forEach((cell, sums) -> {
            for (int i = 0; i < values.length; i++) {
                double influence = influences.get(i).sum(cell, sums.weight(), sums.x(), sums.y());
                double effects = fitted.get(i).getOrDefault(cell, 0.0) * sums.weight();
                values[i] += calibration.factor(cell) * (influence - effects);
            }
        });
        return new Score(values, unit.times());
    }

    private void add(double[][] sum, Stratum<K> stratum, List<Score> scores, double[] grandMean) {
        if (!isLonely(stratum)) {
            if (stratum.size() > 1) {
                double factor = stratum.undrawn() * stratum.size() / (stratum.size() - 1);
                addProducts(sum, scores, mean(scores, grandMean.length), factor * averaging());
            }
        } else if (lonelyPsu == LonelyPsu.ADJUST) {
            addProducts(sum, scores, grandMean, stratum.undrawn());
        }
    }

    /** What lets the strata with more than one unit stand for those with one. */
    private double averaging() {
        if (lonelyPsu != LonelyPsu.AVERAGE) {
            return 1;
        }
        long lonely =
                totals.strata().stream().filter(UltimateClusters::isLonely).count();
        double strata = totals.strata().size();
        return strata / (strata - lonely);
    }

    private static double[] mean(List<Score> scores, int length) {
        double[] mean = new double[length];
        long size = scores.stream().mapToLong(Score::times).sum();
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (Score score : scores) {
                sum += score.times() * score.values()[i];
            }
            mean[i] = sum / size;
        }
        return mean;
    }

    private static void addProducts(double[][] sum, List<Score> scores, double[] centre, double factor) {
        for (Score score : scores) {
            for (int i = 0; i < centre.length; i++) {
                for (int j = 0; j < centre.length; j++) {
                    sum[i][j] +=
                            factor * score.times() * (score.values()[i] - centre[i]) * (score.values()[j] - centre[j]);
                }
            }
        }
    }

    /** The totals of the linearized variables over a unit, and how many units have them. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Score(double[] values, long times) {}
}
