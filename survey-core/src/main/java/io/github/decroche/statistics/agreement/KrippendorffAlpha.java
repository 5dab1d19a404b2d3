package io.github.decroche.statistics.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's α: how far any number of coders agree beyond chance, for any metric and with missing codings,
 *
 * <pre>
 *   α = 1 − D_o / D_e = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck        (sums over c &lt; k)
 *   o_ck = Σ_u (pairs of codings c and k in unit u) / (m_u − 1)</pre>
 *
 * <p>where m_u is the number of codings of unit u, n_c how often the value c was coded and n all codings, in units that were
 * coded at least twice. Units coded once tell nothing and are left out: how many these are says {@code codings.size() −
 * codings.pairable().size()}. δ is the {@link Metric}; the default is {@link Metric#NOMINAL}.
 *
 * <p>α is at most 1 (perfect agreement); 0 is chance, and below 0 the coders disagree systematically. Empty where no unit was
 * coded twice, and where all pairable codings are equal: without variation there is nothing to agree on, and we do not print
 * R's 1. No standard error is given: the literature has none in closed form for all metrics.
 *
 * <p>Same as R's {@code irr::kripp.alpha(t(units), method)} for two coders, and for more coders when at least one coding is
 * missing. For three coders or more <em>without</em> a missing coding, {@code irr} 0.84.1 counts each pair fully and not by
 * 1/(m − 1), so its (1 − α) is (n (m − 1) − 1) / ((m − 1)(n − 1)) times the one defined by Krippendorff and given here; one
 * column with a single coding, appended to R's matrix, brings it back to the definition.
 *
 * <p>Krippendorff, K. (1970), <a href="https://doi.org/10.1177/001316447003000105">doi:10.1177/001316447003000105</a>; Hayes,
 * A. F. and Krippendorff, K. (2007), <a
 * href="https://doi.org/10.1080/19312450709336664">doi:10.1080/19312450709336664</a>; Krippendorff, K. (2004), Content Analysis,
 * 2nd edition, Sage, chapter 11.
 */
public final class KrippendorffAlpha {
    private final Metric metric;

    private KrippendorffAlpha(Metric metric) {
        this.metric = metric;
    }

    /** How much two values c and k differ. */
    public enum Metric {
        /** Values are names: δ² is 0 for the same, else 1. */
        NOMINAL {
            @Override
            double difference(Value c, Value k) {
                return 1;
            }
        },
        /**
         * Values are ranks: δ² = (n_c/2 + Σ n_g of the values g between + n_k/2)². The distance of two values is how many codings
         * lie between their middles.
         */
        ORDINAL {
            @Override
            double difference(Value c, Value k) {
                return (k.middle() - c.middle()) * (k.middle() - c.middle());
            }
        },
        /** Values are numbers on a scale of equal steps: δ² = (c − k)². */
        INTERVAL {
            @Override
            double difference(Value c, Value k) {
                return (k.number() - c.number()) * (k.number() - c.number());
            }
        },
        /** Values are amounts, from 0 on: δ² = ((c − k) / (c + k))². Between 0 and any other amount it is 1. */
        RATIO {
            @Override
            double difference(Value c, Value k) {
                double ratio = (k.number() - c.number()) / (k.number() + c.number());
                return ratio * ratio;
            }
        };

        /** δ² of two different values, the smaller one first. */
        abstract double difference(Value c, Value k);
    }

    /**
     * A value, how often it was coded, and where the middle of its codings lies among all codings in ascending order.
     */
    record Value(double number, long count, double middle) {}

    /** α with the nominal metric. */
    public static KrippendorffAlpha withDefaults() {
        return new KrippendorffAlpha(Metric.NOMINAL);
    }

    /** α with another metric. */
    public KrippendorffAlpha with(Metric newMetric) {
        return new KrippendorffAlpha(newMetric);
    }

    /**
     * α of some codings, at most 1; empty where it is not estimable.
     *
     * @throws IllegalArgumentException if a coding is negative and the metric is {@link Metric#RATIO}
     */
    public OptionalDouble of(Codings codings) {
        Codings pairable = codings.pairable();
        NavigableMap<Double, Value> values = values(pairable);
        if (metric == Metric.RATIO && !values.isEmpty() && values.firstKey() < 0) {
            throw new IllegalArgumentException(
                    "codings: " + values.firstKey() + "; expected numbers from 0 on for the ratio metric");
        }
        double expected = expected(new ArrayList<>(values.values()));
        double total = values.values().stream().mapToDouble(Value::count).sum();
        return expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (total - 1) * observed(pairable, values) / expected);
    }

    private static NavigableMap<Double, Value> values(Codings pairable) {
        NavigableMap<Double, Value> values = new TreeMap<>();
        long below = 0;
        for (Map.Entry<Double, Long> entry : pairable.values().entrySet()) {
            long count = entry.getValue();
            values.put(entry.getKey(), new Value(entry.getKey(), count, below + count / 2.0));
            below = Math.addExact(below, count);
        }
        return values;
    }

    /** Σ n_c n_k δ². */
    private double expected(List<Value> values) {
        double sum = 0;
        for (int k = 1; k < values.size(); k++) {
            for (int c = 0; c < k; c++) {
                sum += 1.0
                        * values.get(c).count()
                        * values.get(k).count()
                        * metric.difference(values.get(c), values.get(k));
            }
        }
        return sum;
    }

    /** Σ o_ck δ². */
    private double observed(Codings pairable, NavigableMap<Double, Value> values) {
        double sum = 0;
        for (Map.Entry<List<Double>, Long> unit : pairable.units().entrySet()) {
            List<Value> codings = unit.getKey().stream().map(values::get).toList();
            sum += unit.getValue() * differences(codings) / (codings.size() - 1);
        }
        return sum;
    }

    /** The sum of δ² over the pairs of a unit's codings, which ascend. */
    private double differences(List<Value> codings) {
        double sum = 0;
        for (int k = 1; k < codings.size(); k++) {
            for (int c = 0; c < k; c++) {
                if (!codings.get(c).equals(codings.get(k))) {
                    sum += metric.difference(codings.get(c), codings.get(k));
                }
            }
        }
        return sum;
    }
}
