package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Intra-class correlations: the share of the variance of ratings that is between units, for n units rated by the same k coders.
 * From the mean squares between units, MS_r, within units, MS_w, between coders, MS_c, and of the residual, MS_e:
 *
 * <pre>
 *   ONE_WAY      ICC(1)   = (MS_r − MS_w) / (MS_r + (k − 1) MS_w)
 *   CONSISTENCY  ICC(C,1) = (MS_r − MS_e) / (MS_r + (k − 1) MS_e)
 *   AGREEMENT    ICC(A,1) = (MS_r − MS_e) / (MS_r + (k − 1) MS_e + k (MS_c − MS_e) / n)</pre>
 *
 * <p>{@link Unit#AVERAGE} steps the coefficient ρ of one coder, and its limits, up to the mean of k coders by Spearman and Brown's
 * k ρ / (1 + (k − 1) ρ). The default is {@link Model#ONE_WAY} and {@link Unit#SINGLE}. A coefficient is at most 1; it may be
 * negative. The intervals rest on normal ratings; large samples do not mend that. Those of the first two are exact then. At 0.95 they
 * covered 95 to 98 % of ratings from 1 to 6 whose units and errors were binomial, but 72 to 92 % where a coder either saw a unit's
 * true rating or guessed. The interval of {@link Model#AGREEMENT} is approximate and covers less when few coders differ much in
 * level (87 to 93 % with two or three): their variance is known from k − 1 degrees of freedom only.
 *
 * <p>Empty for fewer than two units or coders, and where all ratings are equal. Perfect agreement gives 1, and units that do not
 * differ give a negative value, without an interval; the mean of coders then has no value where that would be −∞.
 *
 * <p>Same as R's {@code irr::icc(ratings, model, type, unit)} and {@code psych::ICC(ratings)}, except that {@code irr} 0.84.1 takes
 * the degrees of freedom for the limits of the average agreement ICC(A,k) from k times its odds: its limits are others, those of
 * {@code psych} and McGraw and Wong are ours.
 *
 * <p>Shrout, P. E. and Fleiss, J. L. (1979), <a
 * href="https://doi.org/10.1037/0033-2909.86.2.420">doi:10.1037/0033-2909.86.2.420</a>; McGraw, K. O. and Wong, S. P. (1996), <a
 * href="https://doi.org/10.1037/1082-989X.1.1.30">doi:10.1037/1082-989X.1.1.30</a>.
 */
public final class IntraclassCorrelation {
    private final ConfidenceLevel level;
    private final Model model;
    private final Unit unit;

    private IntraclassCorrelation(ConfidenceLevel level, Model model, Unit unit) {
        this.level = level;
        this.model = model;
        this.unit = unit;
    }

    /** What counts as disagreement. */
    public enum Model {
        /** All differences within a unit: its coders may be others for each unit. Shrout and Fleiss' ICC(1,1) and ICC(1,k). */
        ONE_WAY,
        /** What is left when each coder's level is taken out. Shrout and Fleiss' ICC(3,1) and ICC(3,k). */
        CONSISTENCY,
        /** All differences, where coders are a sample and have levels of their own. Shrout and Fleiss' ICC(2,1) and ICC(2,k). */
        AGREEMENT
    }

    /** Whose reliability is asked for. */
    public enum Unit {
        /** That of one coder's rating. */
        SINGLE,
        /** That of the mean of all coders' ratings. */
        AVERAGE
    }

    /** One-way correlations of single ratings with intervals at a level. */
    public static IntraclassCorrelation at(ConfidenceLevel level) {
        return new IntraclassCorrelation(level, Model.ONE_WAY, Unit.SINGLE);
    }

    /** The same by another model. */
    public IntraclassCorrelation with(Model newModel) {
        return new IntraclassCorrelation(level, newModel, unit);
    }

    /** The same of other ratings. */
    public IntraclassCorrelation with(Unit newUnit) {
        return new IntraclassCorrelation(level, model, newUnit);
    }

    /** The correlation, without a standard error; empty where it is not estimable. */
    public Optional<Estimate> of(CoderRatings ratings) {
        if (ratings.size() < 2 || ratings.coders() < 2) {
            return Optional.empty();
        }
        SingleCorrelation correlation = switch (model) {
            case ONE_WAY -> new OneErrorCorrelation(ratings, false);
            case CONSISTENCY -> new OneErrorCorrelation(ratings, true);
            case AGREEMENT -> new TwoErrorCorrelation(ratings);
        };
        OptionalDouble value = correlation.value();
        return value.isPresent() ? estimate(value.getAsDouble(), correlation, ratings.coders()) : Optional.empty();
    }

    private Optional<Estimate> estimate(double single, SingleCorrelation correlation, int coders) {
        if (1 + (coders - 1) * single <= 0 && unit == Unit.AVERAGE) {
            return Optional.empty();
        }
        Optional<ConfidenceInterval> interval = correlation
                .interval(level)
                .filter(it -> unit == Unit.SINGLE || 1 + (coders - 1) * it.low() > 0)
                .map(it -> new ConfidenceInterval(stepped(it.low(), coders), stepped(it.high(), coders), level));
        return Optional.of(new Estimate(stepped(single, coders), OptionalDouble.empty(), interval));
    }

    private double stepped(double single, int coders) {
        return unit == Unit.SINGLE ? single : coders * single / (1 + (coders - 1) * single);
    }
}
