package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A Kaplan–Meier curve with the table that proves it. */
public final class SurvivalCurve {
    /** How near to its target a share counts as equal to it: the tolerance of R's {@code quantile.survfit}, √(2⁻⁵²). */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private static final double NANOS_IN_SECOND = 1e9;

    private final Duration horizon;
    private final ConfidenceLevel level;
    private final List<Step> steps;

    SurvivalCurve(Duration horizon, ConfidenceLevel level, List<Step> steps) {
        this.horizon = horizon;
        this.level = level;
        this.steps = List.copyOf(steps);
    }

    /**
     * One row of the table: what happened at one time.
     *
     * @param time the time
     * @param atRisk how many were still waiting just before
     * @param events how many had the event
     * @param censored how many were last seen waiting
     * @param surviving the share still waiting just after, in [0, 1]
     */
    public record Step(Duration time, long atRisk, long events, long censored, double surviving) {}

    /** The end of the time axis. */
    public Duration horizon() {
        return horizon;
    }

    /** The table, in the order of time. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The time by which half had the event: the first at which the curve is below ½; where it is exactly ½ for a while, the
     * middle of that while, as R's {@code quantile.survfit} has it. Empty when the curve is at or above ½ at the horizon
     * (an unfinished flat stretch has no middle), or when there is no curve.
     */
    public Optional<Duration> median() {
        Optional<Duration> reached = Optional.empty();
        for (Step step : steps) {
            if (step.surviving() < 0.5 - TOLERANCE) {
                return Optional.of(
                        reached.map(start -> middle(start, step.time())).orElse(step.time()));
            }
            if (step.surviving() <= 0.5 + TOLERANCE && reached.isEmpty()) {
                reached = Optional.of(step.time());
            }
        }
        return Optional.empty();
    }

    private static Duration middle(Duration start, Duration end) {
        return start.plus(end.minus(start).dividedBy(2));
    }

    /**
     * The restricted mean: the mean of the smaller of time and horizon, which is the area under the curve up to the horizon,
     *
     * <pre>  μ = ∫ S(t) dt,   var μ = Σ Aᵢ² dᵢ / (nᵢ (nᵢ − dᵢ))   over the event times</pre>
     *
     * <p>where <i>Aᵢ</i> is the area from <i>tᵢ</i> to the horizon; a term whose <i>nᵢ = dᵢ</i> has no area left and counts
     * nothing. Beyond the last observed time the curve is carried on flat. The limits are μ ± z · √var, not cut at 0 or at
     * the horizon. Same as R's {@code summary(survfit, rmean = horizon)}. Empty when there is no observation.
     *
     * <p>Irwin, J. O. (1949), <a href="https://doi.org/10.1017/S0022172400014443">doi:10.1017/S0022172400014443</a>;
     * Meier, P. (1975).
     */
    public Optional<RestrictedMean> restrictedMean() {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        Duration end = horizon;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            area += step.surviving() * seconds(end.minus(step.time()));
            end = step.time();
            if (step.atRisk() > step.events()) {
                variance += area * area * step.events() / ((double) step.atRisk() * (step.atRisk() - step.events()));
            }
        }
        area += seconds(end);
        double standardError = Math.sqrt(variance);
        return Optional.of(new RestrictedMean(
                area,
                standardError,
                ConfidenceInterval.around(area, level.normalQuantile() * standardError, level),
                horizon));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_IN_SECOND;
    }
}
