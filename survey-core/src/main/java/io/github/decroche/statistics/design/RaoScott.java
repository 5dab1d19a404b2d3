package io.github.decroche.statistics.design;

import io.github.decroche.statistics.FTestResult;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the rows and columns of a table are independent in the population of a designed sample. Pearson's statistic of the
 * estimated cell proportions, as if of <i>n</i> elements,
 *
 * <pre>  X² = n Σ (p̂ᵣₖ − p̂ᵣ. p̂.ₖ)² / (p̂ᵣ. p̂.ₖ)</pre>
 *
 * <p>is distributed as a weighted sum of χ² variables, whose weights are the eigenvalues δ of a matrix Δ of generalized design
 * effects. The first-order correction holds X² / δ̄ against χ² with (R − 1)(C − 1) degrees of freedom. The second-order one, to
 * be preferred, holds
 *
 * <pre>  F = X² / Σ δ   against F with   Σ² δ / Σ δ²   and   d Σ² δ / Σ δ²</pre>
 *
 * <p>degrees of freedom, where the design has <i>d</i>.
 *
 * <p>Not estimable with fewer than two rows or columns, without degrees of freedom or a variance, or where cells without elements
 * leave a contrast undetermined. R: {@code svychisq(~a + b, design, statistic = "F")} and {@code "Chisq"}. (R prints X² itself
 * beside the p-value of X² / δ̄.)
 *
 * <p>Rao, J. N. K. and Scott, A. J. (1984). <a href="https://doi.org/10.1214/aos/1176346391">doi:10.1214/aos/1176346391</a>.
 *
 * @param pearson X², in [0, ∞)
 * @param firstOrder the test of X² / δ̄
 * @param secondOrder the test of F
 */
public record RaoScott(double pearson, TestResult firstOrder, FTestResult secondOrder) {
    /**
     * A test of the table that two functions make of a sample's cells. Its variable does not matter.
     *
     * @param row the row of a cell
     * @param column the column of a cell
     */
    public static <K> Optional<RaoScott> of(
            SurveySample<K> sample, Function<? super K, ?> row, Function<? super K, ?> column) {
        Table<K> table = new Table<>(sample, row, column);
        if (table.rows.size() < 2 || table.columns.size() < 2 || sample.degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        return sample.covariance(table.influences())
                .flatMap(covariance -> SquareMatrix.quotient(table.simpleCovariance(), covariance))
                .filter(effects -> SquareMatrix.trace(effects) > 0)
                .map(effects -> of(table.pearson(), effects, 1.0 * sample.degreesOfFreedom()));
    }

    private static RaoScott of(double pearson, double[][] effects, double degreesOfFreedom) {
        double sum = SquareMatrix.trace(effects);
        double numerator = sum * sum / SquareMatrix.traceOfSquare(effects);
        double denominator = numerator * degreesOfFreedom;
        return new RaoScott(
                pearson,
                TestResult.chiSquared(pearson / (sum / effects.length), effects.length),
                FTestResult.of(pearson / sum, numerator, denominator));
    }

    /** The estimated proportions of a table. */
    private static final class Table<K> {
        private final Set<Object> rows = new LinkedHashSet<>();
        private final Set<Object> columns = new LinkedHashSet<>();
        private final Map<Place, Double> proportions = new HashMap<>();
        private final Function<K, Place> place;
        private final double weight;
        private final long count;

        Table(SurveySample<K> sample, Function<? super K, ?> row, Function<? super K, ?> column) {
            place = cell -> new Place(row.apply(cell), column.apply(cell));
            weight = sample.weight();
            count = sample.count();
            for (K cell : sample.cells()) {
                rows.add(row.apply(cell));
                columns.add(column.apply(cell));
                proportions.merge(place.apply(cell), sample.domain(cell::equals).weight() / weight, Double::sum);
            }
        }

        private double proportion(Object row, Object column) {
            return proportions.getOrDefault(new Place(row, column), 0.0);
        }

        double pearson() {
            double sum = 0;
            for (Object row : rows) {
                for (Object column : columns) {
                    double expected = columns.stream()
                                    .mapToDouble(other -> proportion(row, other))
                                    .sum()
                            * rows.stream()
                                    .mapToDouble(other -> proportion(other, column))
                                    .sum();
                    double difference = proportion(row, column) - expected;
                    sum += difference * difference / expected;
                }
            }
            return count * sum;
        }

        /** The interaction contrasts of logarithms against the first row and column: +1, −1, −1, +1 at their four places. */
        private List<Map<Place, Double>> contrasts() {
            List<Object> rowList = List.copyOf(rows);
            List<Object> columnList = List.copyOf(columns);
            List<Map<Place, Double>> contrasts = new ArrayList<>();
            for (Object row : rowList.subList(1, rowList.size())) {
                for (Object column : columnList.subList(1, columnList.size())) {
                    contrasts.add(Map.of(
                            new Place(row, column),
                            1.0,
                            new Place(rowList.get(0), column),
                            -1.0,
                            new Place(row, columnList.get(0)),
                            -1.0,
                            new Place(rowList.get(0), columnList.get(0)),
                            1.0));
                }
            }
            return contrasts;
        }

        /** The linearized variables of the contrasts of p̂ / p, with p taken as fixed. Empty places count 0, as in R. */
        List<Influence<K>> influences() {
            List<Influence<K>> influences = new ArrayList<>();
            for (Map<Place, Double> contrast : contrasts()) {
                double mean = contrast.entrySet().stream()
                        .filter(entry -> proportions.containsKey(entry.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                influences.add((cell, ones, xs, ys) -> {
                    Place at = place.apply(cell);
                    double own = contrast.getOrDefault(at, 0.0) / proportion(at.row(), at.column());
                    return (own - mean) * ones / weight;
                });
            }
            return influences;
        }

        /** The covariance of the contrasts in a simple random sample: Σ c c′ / (n p). */
        double[][] simpleCovariance() {
            List<Map<Place, Double>> contrasts = contrasts();
            double[][] covariance = new double[contrasts.size()][contrasts.size()];
            for (int i = 0; i < covariance.length; i++) {
                for (int j = 0; j < covariance.length; j++) {
                    for (Map.Entry<Place, Double> proportion : proportions.entrySet()) {
                        covariance[i][j] += contrasts.get(i).getOrDefault(proportion.getKey(), 0.0)
                                * contrasts.get(j).getOrDefault(proportion.getKey(), 0.0)
                                / (count * proportion.getValue());
                    }
                }
            }
            return covariance;
        }
    }

    /** A place in a table. */
    private record Place(Object row, Object column) {}

    /** One line: {@code Pearson 9.500; first order 7.023, df 1, p = 0.00805; second order F = …}. */
    @Override
    public String toString() {
        return "Pearson " + Overview.cell(pearson) + "; first order " + firstOrder + "; second order " + secondOrder;
    }
}
