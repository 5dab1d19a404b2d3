package io.github.decroche.statistics.design;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How elements came into a sample: their strata, their clusters (primary sampling units), their weights and the size of the
 * population that the units were drawn from. Start from {@link #simple()} and say what differs:
 *
 * <pre>{@code
 * var design = SurveyDesign.<Call>simple().clusteredBy(Call::caller);
 * var sample = calls.collect(design.collector(Call::waitSeconds, Call::service));
 * var mean = SurveyEstimator.at(ConfidenceLevel.DEFAULT).mean(sample);
 * }</pre>
 *
 * <p>A stratum is a part of the population in which a number of units was fixed beforehand and drawn apart from the others. A
 * cluster lies in one stratum: callers who call every service are clusters across services, so the services are no strata then.
 * Let the <i>cells</i> of the collector be the services, and weight them to known volumes by
 * {@link SurveySample#postStratified}.
 *
 * <p>Selection below the first stage needs no description: variances are those between the units' totals (ultimate clusters),
 * which hold what later stages add. With a finite population correction, clusters are taken to be observed whole, as in a
 * single-stage sample.
 *
 * <p>Sample and population are seen once, element by element, in memory that grows with the units and cells only. Without
 * clusters each element is a unit; those with equal stratum, cell, weight and values are kept once, with their number. Merging
 * in any order gives the same up to rounding, and exactly the same where weights and values are whole numbers (only the spread
 * that design effects need is rounded then).
 *
 * <p>R: {@code svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~population)}.
 *
 * @param <T> the elements
 */
public final class SurveyDesign<T> {
    private final Function<? super T, ?> stratum;
    private final @Nullable Function<? super T, ?> cluster;
    private final ToDoubleFunction<? super T> weight;
    private final Function<? super T, Extent> extent;
    private final LonelyPsu lonelyPsu;

    private SurveyDesign(
            Function<? super T, ?> stratum,
            @Nullable Function<? super T, ?> cluster,
            ToDoubleFunction<? super T> weight,
            Function<? super T, Extent> extent,
            LonelyPsu lonelyPsu) {
        this.stratum = stratum;
        this.cluster = cluster;
        this.weight = weight;
        this.extent = extent;
        this.lonelyPsu = lonelyPsu;
    }

    /** A simple random sample of elements, each of weight 1, from a population so large that its size does not matter. */
    public static <T> SurveyDesign<T> simple() {
        return new SurveyDesign<>(
                unused -> Whole.SAMPLE, null, unused -> 1, unused -> Extent.UNLIMITED, LonelyPsu.NOT_ESTIMABLE);
    }

    /** The same with strata: elements of equal keys are of one stratum. Keys are not null. */
    public SurveyDesign<T> stratifiedBy(Function<? super T, ?> newStratum) {
        return new SurveyDesign<>(newStratum, cluster, weight, extent, lonelyPsu);
    }

    /** The same with clusters: elements of equal keys are of one primary sampling unit. Keys are not null. */
    public SurveyDesign<T> clusteredBy(Function<? super T, ?> newCluster) {
        return new SurveyDesign<>(stratum, newCluster, weight, extent, lonelyPsu);
    }

    /**
     * The same with weights, in (0, ∞): how many elements of the population each stands for. Means and ratios need them up to a
     * common factor only; totals, and design effects against drawing without replacement, need them as they are.
     */
    public SurveyDesign<T> weightedBy(ToDoubleFunction<? super T> newWeight) {
        return new SurveyDesign<>(stratum, cluster, newWeight, extent, lonelyPsu);
    }

    /**
     * The same with a finite population correction: the number of primary sampling units in the population of an element's
     * stratum, in [1, ∞), the same for all elements of the stratum and at least as many as were drawn. Clusters are counted
     * where there are clusters, else elements. It is for claims of just that population; who sees it as one outcome of a process
     * leaves it out.
     */
    public SurveyDesign<T> ofPopulationSizes(ToDoubleFunction<? super T> size) {
        return new SurveyDesign<>(
                stratum,
                cluster,
                weight,
                element -> new Extent(Extent.Kind.SIZE, size.applyAsDouble(element)),
                lonelyPsu);
    }

    /**
     * The same with a finite population correction: the share, in (0, 1], of the primary sampling units of an element's stratum
     * that was drawn, the same for all elements of the stratum.
     */
    public SurveyDesign<T> ofSamplingFractions(ToDoubleFunction<? super T> fraction) {
        return new SurveyDesign<>(
                stratum,
                cluster,
                weight,
                element -> new Extent(Extent.Kind.FRACTION, fraction.applyAsDouble(element)),
                lonelyPsu);
    }

    /** The same with another way of strata with one unit. */
    public SurveyDesign<T> with(LonelyPsu newLonelyPsu) {
        return new SurveyDesign<>(stratum, cluster, weight, extent, newLonelyPsu);
    }

    /** Collects a variable. See {@link #ratioCollector(ToDoubleFunction, ToDoubleFunction, Function)} for what is refused. */
    public Collector<T, ?, SurveySample<Whole>> collector(ToDoubleFunction<? super T> x) {
        return collector(x, unused -> Whole.SAMPLE);
    }

    /**
     * Collects a variable by cells.
     *
     * @param x the variable; 0 and 1 for a proportion
     * @param cell by what domains, post-strata and margins are told; never null
     */
    public <K> Collector<T, ?, SurveySample<K>> collector(
            ToDoubleFunction<? super T> x, Function<? super T, ? extends K> cell) {
        return ratioCollector(x, unused -> 1, cell);
    }

    /** Collects the two variables of a ratio. */
    public Collector<T, ?, SurveySample<Whole>> ratioCollector(
            ToDoubleFunction<? super T> x, ToDoubleFunction<? super T> y) {
        return ratioCollector(x, y, unused -> Whole.SAMPLE);
    }

    /**
     * Collects the two variables of a ratio by cells. The collector refuses, by an {@link IllegalArgumentException}, a weight
     * that is not positive, a value that is not finite, a key that is null, unequal population sizes within a stratum or fewer
     * than the units drawn, and a cluster in two strata.
     *
     * @param x the numerator
     * @param y the denominator
     * @param cell by what domains, post-strata and margins are told; never null
     */
    public <K> Collector<T, ?, SurveySample<K>> ratioCollector(
            ToDoubleFunction<? super T> x, ToDoubleFunction<? super T> y, Function<? super T, ? extends K> cell) {
        return Collector.of(
                SampleTotals<K>::new,
                (totals, element) -> add(
                        totals,
                        element,
                        known("cell", cell.apply(element)),
                        x.applyAsDouble(element),
                        y.applyAsDouble(element)),
                SampleTotals::addAll,
                totals -> new SurveySample<>(totals.checked(), lonelyPsu));
    }

    private <K> void add(SampleTotals<K> totals, T element, K cell, double x, double y) {
        double elementWeight = weight.applyAsDouble(element);
        if (!(elementWeight > 0 && elementWeight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight: " + elementWeight + "; expected a number in (0, ∞)");
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("value: " + (Double.isFinite(x) ? y : x) + "; expected a finite number");
        }
        Stratum<K> drawnFrom = totals.stratum(known("stratum", stratum.apply(element)), extent.apply(element));
        if (cluster == null) {
            drawnFrom.addElement(cell, elementWeight, x, y);
        } else {
            drawnFrom.cluster(known("cluster", cluster.apply(element)), cell).add(elementWeight, x, y);
        }
    }

    private static <V> V known(String name, @Nullable V key) {
        if (key == null) {
            throw new IllegalArgumentException(name + ": null; expected a key");
        }
        return key;
    }

    /** The only stratum, or the only cell, of what is not divided. */
    public enum Whole {
        /** All of it. */
        SAMPLE
    }
}
