package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;

/**
 * The share of a group as a multiple of that of a reference, the groups being independent, with Katz' log interval:
 *
 * <pre>
 *   RR = p₁ / p₂,   p₁ = a / n₁,   p₂ = c / n₂,   n₁ = a + b,   n₂ = c + d
 *   exp(log RR ± z · √(1/a − 1/n₁ + 1/c − 1/n₂))</pre>
 *
 * <p>in [0, ∞), with <i>z</i> the two-sided normal quantile of the level. No half is added to any count. Where the logarithm or
 * its error does not exist, there is no interval: when only the reference has the outcome (a = 0), the ratio is 0 without
 * interval; when no one in the reference has it (c = 0) or a group is empty, the ratio is not estimable (R divides by zero, and
 * prints {@code Inf} or {@code NaN}). When all in both groups have the outcome, the error is 0 and the interval is [1, 1]: the
 * formula's answer, and no statement of precision. Same as R's {@code epitools::riskratio.wald}.
 *
 * <p>Katz, D., Baptista, J., Azen, S. P. and Pike, M. C. (1978). <a
 * href="https://doi.org/10.2307/2530610">doi:10.2307/2530610</a>.
 */
public final class RiskRatio {
    private final ConfidenceLevel level;

    private RiskRatio(ConfidenceLevel level) {
        this.level = level;
    }

    /** Ratios with intervals at a level. */
    public static RiskRatio at(ConfidenceLevel level) {
        return new RiskRatio(level);
    }

    /** The ratio of a group's share to its reference's; empty when the reference's share is 0 or a group is empty. */
    public Optional<Estimate> of(FourfoldTable table) {
        if (table.hasEmptyGroup() || table.c() == 0) {
            return Optional.empty();
        }
        double ratio = table.groupShare() / table.referenceShare();
        return Optional.of(
                table.a() == 0 ? Estimate.of(ratio) : LogWald.estimate(ratio, errorOfTheLogarithm(table), level));
    }

    /** With 1/a − 1/n₁ as b/(a n₁), which loses no digits where nearly all have the outcome. */
    private static double errorOfTheLogarithm(FourfoldTable table) {
        double group = (double) table.b() / table.a() / table.groupSize();
        double reference = (double) table.d() / table.c() / table.referenceSize();
        return Math.sqrt(group + reference);
    }
}
