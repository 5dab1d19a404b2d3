package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;

/**
 * The odds of a group as a multiple of those of a reference, the groups being independent, with Woolf's log interval:
 *
 * <pre>
 *   OR = ad / (bc)
 *   exp(log OR ± z · √(1/a + 1/b + 1/c + 1/d))</pre>
 *
 * <p>in [0, ∞), with <i>z</i> the two-sided normal quantile of the level. This is the sample (unconditional) odds ratio; that
 * given the margins is the {@link ConditionalOddsRatio}, which also has limits where a count is 0. No half is added to any
 * count: when a or d is 0, and b and c are not, the ratio is 0 without interval; when b or c is 0, it is not estimable (R
 * divides by zero, and prints {@code Inf} or {@code NaN}). Same as R's {@code epitools::oddsratio.wald}.
 *
 * <p>Woolf, B. (1955). <a href="https://doi.org/10.1111/j.1469-1809.1955.tb01348.x">doi:10.1111/j.1469-1809.1955.tb01348.x</a>.
 */
public final class OddsRatio {
    private final ConfidenceLevel level;

    private OddsRatio(ConfidenceLevel level) {
        this.level = level;
    }

    /** Ratios with intervals at a level. */
    public static OddsRatio at(ConfidenceLevel level) {
        return new OddsRatio(level);
    }

    /** The ratio of a group's odds to its reference's; empty when b or c is 0. */
    public Optional<Estimate> of(FourfoldTable table) {
        if (table.b() == 0 || table.c() == 0) {
            return Optional.empty();
        }
        double ratio = (double) table.a() / table.b() * ((double) table.d() / table.c());
        return Optional.of(ratio == 0 ? Estimate.of(0) : LogWald.estimate(ratio, errorOfTheLogarithm(table), level));
    }

    private static double errorOfTheLogarithm(FourfoldTable table) {
        return Math.sqrt(1.0 / table.a() + 1.0 / table.b() + 1.0 / table.c() + 1.0 / table.d());
    }
}
