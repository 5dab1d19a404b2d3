package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.text.Overview;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The curve of a population whose strata have known sizes: the directly standardized, or adjusted, curve
 *
 * <pre>  S(t) = Σ Wₖ Sₖ(t),   se² = Σ Wₖ² seₖ²,   Wₖ = Nₖ / Σ N</pre>
 *
 * <p>of the strata's own curves <i>Sₖ</i>, which are independent. With one stratum it is that curve. It is not estimable when a
 * stratum has no observation.
 *
 * <p>Makuch, R. W. (1982), Adjusted survival curve estimation using covariates, Journal of Chronic Diseases 35, 437–443, <a
 * href="https://doi.org/10.1016/0021-9681(82)90058-3">doi:10.1016/0021-9681(82)90058-3</a>.
 */
public final class StandardizedCurve {
    private final List<Stratum> strata;
    private final double size;

    private StandardizedCurve(List<Stratum> strata) {
        this.strata = List.copyOf(strata);
        this.size = strata.stream().mapToDouble(Stratum::size).sum();
    }

    /**
     * A stratum.
     *
     * @param curve its curve
     * @param size its size in the population, in (0, ∞); only proportions count
     */
    public record Stratum(SurvivalCurve curve, double size) {
        /** Refuses a size that is not a positive number. */
        public Stratum {
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("size: " + size + " is not allowed; expected a positive number");
            }
        }

        /** One line: the size, and the median of the curve. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "size %s, median %s", Overview.cell(size), curve.quantile(0.5));
        }
    }

    /**
     * The curve of strata.
     *
     * @throws IllegalArgumentException if there is none, or if their horizons differ
     */
    public static StandardizedCurve of(List<Stratum> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("strata: none; expected at least one");
        }
        for (Stratum stratum : strata) {
            if (!stratum.curve().horizon().equals(strata.get(0).curve().horizon())) {
                throw new IllegalArgumentException(
                        "strata: horizons " + strata.get(0).curve().horizon() + " and "
                                + stratum.curve().horizon() + "; expected one");
            }
        }
        return new StandardizedCurve(strata);
    }

    /**
     * The share still waiting at a time, in [0, 1]; its standard error, where every stratum has one; and the limits ± z · se, cut
     * at 0 and 1. Empty when a stratum has no observation.
     *
     * @throws IllegalArgumentException if the time is negative, or later than the horizon
     */
    public Optional<Estimate> at(Duration time) {
        double surviving = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            Optional<SurvivalCurve.Reading> reading = stratum.curve().at(time);
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            Estimate estimate = reading.get().surviving();
            double weight = stratum.size() / size;
            surviving += weight * estimate.value();
            variance += Math.pow(weight * estimate.standardError().orElse(Double.NaN), 2);
        }
        return Optional.of(Double.isNaN(variance) ? Estimate.of(surviving) : estimate(surviving, variance));
    }

    private Estimate estimate(double surviving, double variance) {
        ConfidenceLevel level = strata.get(0).curve().level();
        double halfWidth = level.normalQuantile() * Math.sqrt(variance);
        return new Estimate(
                surviving,
                OptionalDouble.of(Math.sqrt(variance)),
                Optional.of(new ConfidenceInterval(
                        Math.max(0, surviving - halfWidth), Math.min(1, surviving + halfWidth), level)));
    }

    /**
     * The time by which half had the event: where the curve gets below ½, by the rule of {@link SurvivalCurve#quantile}. Empty when
     * it does not, or when a stratum has no observation.
     */
    public Optional<Duration> median() {
        SortedSet<Duration> times = new TreeSet<>();
        strata.forEach(stratum -> stratum.curve().steps().forEach(step -> times.add(step.time())));
        List<Duration> ordered = List.copyOf(times);
        return Crossing.of(
                        0.5,
                        ordered.size(),
                        ordered::get,
                        step -> at(ordered.get(step)).map(Estimate::value).orElse(Double.NaN))
                .time();
    }

    /** The restricted mean, Σ Wₖ μₖ, with the standard error √Σ Wₖ² seₖ²; empty when a stratum has no observation. */
    public Optional<RestrictedMean> restrictedMean() {
        double mean = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            Optional<RestrictedMean> part = stratum.curve().restrictedMean();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            double weight = stratum.size() / size;
            mean += weight * part.get().seconds();
            variance += Math.pow(weight * part.get().standardError(), 2);
        }
        SurvivalCurve first = strata.get(0).curve();
        double standardError = Math.sqrt(variance);
        return Optional.of(new RestrictedMean(
                mean,
                standardError,
                ConfidenceInterval.around(mean, first.level().normalQuantile() * standardError, first.level()),
                first.horizon()));
    }
}
