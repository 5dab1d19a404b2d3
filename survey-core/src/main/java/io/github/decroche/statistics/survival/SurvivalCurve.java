package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.text.Overview;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * A Kaplan–Meier curve with the table that proves it: 40 bytes a distinct time.
 *
 * <p>The mean wait that is usually published counts everyone who gave up with a fixed penalty. Where nobody waited longer than
 * that penalty, and nobody was last seen waiting before it, every censored time is the penalty; then that mean is the
 * {@linkplain #restrictedMean() restricted mean} at the penalty, which is the mean of min(time, penalty). Otherwise the
 * two differ, and only the restricted mean estimates something that does not depend on who gave up when. Without any
 * censoring the curve is the share of times above t.
 */
public final class SurvivalCurve {
    private final ConfidenceLevel level;
    private final KaplanMeier.Limits limits;
    private final RiskTable table;
    private final ProductLimit curve;

    SurvivalCurve(ConfidenceLevel level, KaplanMeier.Limits limits, RiskTable table) {
        this.level = level;
        this.limits = limits;
        this.table = table;
        this.curve = new ProductLimit(table);
    }

    /**
     * One row of the table: what happened at one time.
     *
     * @param time the time
     * @param atRisk how many were still waiting just before
     * @param events how many had the event
     * @param censored how many were last seen waiting
     * @param surviving the share still waiting just after, as in {@link Reading}
     */
    public record Step(Duration time, long atRisk, long events, long censored, Estimate surviving) {
        /** One line: {@code PT3M: 120 at risk, 4 events, 0 censored, 0.762 [0.713, 0.803] at 0.95}. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d at risk, %d events, %d censored, %s",
                    time,
                    atRisk,
                    events,
                    censored,
                    surviving);
        }
    }

    /**
     * What the curve says at any one time.
     *
     * @param time the time
     * @param atRisk how many were still waiting just before
     * @param surviving the share still waiting just after, in [0, 1], with Greenwood's standard error, which is empty where
     *     the share is 0, and its limits, which are empty there too, and where the share is 1 if they are
     *     {@link KaplanMeier.Limits#LOG_LOG}
     */
    public record Reading(Duration time, long atRisk, Estimate surviving) {
        /** One line: {@code PT5M: 120 at risk, 0.762 [0.713, 0.803] at 0.95}. */
        @Override
        public String toString() {
            return time + ": " + atRisk + " at risk, " + surviving;
        }
    }

    /** The end of the time axis: the horizon, or without one the last time observed, which is zero when there is none. */
    public Duration horizon() {
        return table.end();
    }

    /** The table, in the order of time; its rows are made when asked for. */
    public List<Step> steps() {
        return table.rows(row -> new Step(
                table.time(row),
                table.atRisk(row),
                table.events(row),
                table.censored(row),
                curve.estimate(row, limits, level)));
    }

    /**
     * The share still waiting at a time. Beyond the last time observed it is carried on flat, with nobody at risk. Same as R's
     * {@code summary(survfit, times = time, extend = TRUE)}. Empty when there is no observation.
     *
     * @throws IllegalArgumentException if the time is negative, or later than the horizon of a curve that has one
     * @throws ArithmeticException if the time is longer than 292 years
     */
    public Optional<Reading> at(Duration time) {
        table.requireWithinEnd("time", time);
        long nanos = SurvivalTimes.nanos(time);
        return table.size() == 0
                ? Optional.empty()
                : Optional.of(new Reading(
                        time, table.atRiskAt(nanos), curve.estimate(table.lastRowUpTo(nanos), limits, level)));
    }

    /** The time by which half had the event: the {@link #quantile} of ½ without its limits. */
    public Optional<Duration> median() {
        return quantile(0.5).time();
    }

    /**
     * The time by which a share <i>q</i> had the event: the first at which the curve is below 1 − q; where it is 1 − q for a
     * while, to about eight digits, the middle of that while. The limits come by the same rule from the lower and the upper
     * limits of the curve. Same as R's {@code quantile(survfit, q)}. Where a curve stays at 1 − q until it ends, R takes the
     * middle up to the last time observed, and so do we without a horizon; with a horizon the answer is empty, since nobody
     * knows how long the flat stretch goes on beyond.
     *
     * <p>Brookmeyer, R. and Crowley, J. (1982), <a href="https://doi.org/10.2307/2530286">doi:10.2307/2530286</a>.
     *
     * @param probability q, in (0, 1)
     * @throws IllegalArgumentException if the probability is outside (0, 1)
     */
    public SurvivalQuantile quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability: " + probability + " is not allowed; expected a number in (0, 1)");
        }
        double height = 1 - probability;
        double z = level.normalQuantile();
        return new SurvivalQuantile(
                probability,
                crossing(height, curve::surviving),
                crossing(height, row -> limits.low(curve.surviving(row), curve.relativeError(row), z)),
                crossing(height, row -> limits.high(curve.surviving(row), curve.relativeError(row), z)),
                level);
    }

    private Optional<Duration> crossing(double height, IntToDoubleFunction heights) {
        Crossing crossing = Crossing.of(height, table.size(), table::time, heights);
        return table.isOpen()
                ? crossing.time().or(() -> crossing.reached().map(start -> Crossing.middle(start, horizon())))
                : crossing.time();
    }

    /** The level of the limits. */
    ConfidenceLevel level() {
        return level;
    }

    /** The restricted mean up to the end of the time axis; empty when there is no observation, or none after time zero. */
    public Optional<RestrictedMean> restrictedMean() {
        return horizon().isZero() ? Optional.empty() : restrictedMean(horizon());
    }

    /**
     * The restricted mean: the mean of the smaller of time and τ, which is the area under the curve up to τ,
     *
     * <pre>  μ = ∫ S(t) dt from 0 to τ,   var μ = Σ Aᵢ² dᵢ / (nᵢ (nᵢ − dᵢ))   over the event times tᵢ ≤ τ</pre>
     *
     * <p>where <i>Aᵢ</i> is the area from <i>tᵢ</i> to τ; a term whose <i>nᵢ = dᵢ</i> has no area left and counts nothing.
     * Beyond the last observed time the curve is carried on flat. The limits are μ ± z · √var, not cut at 0 or at τ. Without
     * an event before τ the mean is τ and its standard error 0, which then says nothing about its precision. Same as R's
     * {@code summary(survfit, rmean = tau)}. Empty when there is no observation.
     *
     * <p>Irwin, J. O. (1949), <a href="https://doi.org/10.1017/S0022172400014443">doi:10.1017/S0022172400014443</a>;
     * Meier, P. (1975), in Perspectives in Probability and Statistics, ed. J. Gani, 67–87.
     *
     * @param tau the longest time that counts, positive
     * @throws IllegalArgumentException if tau is not positive, or later than the horizon of a curve that has one
     * @throws ArithmeticException if tau is longer than 292 years
     */
    public Optional<RestrictedMean> restrictedMean(Duration tau) {
        table.requireWithinEnd("tau", tau);
        SurvivalTimes.positiveNanos("tau", tau);
        return table.size() == 0 ? Optional.empty() : Optional.of(curve.restrictedMean(tau, level));
    }

    /** Equal when made by the same procedure from times that end up as the same table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SurvivalCurve that
                && level.equals(that.level)
                && limits == that.limits
                && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, limits, table);
    }

    /** The median above a small table of the steps, the first and last of them when they are many. */
    @Override
    public String toString() {
        return Overview.of(
                "median " + quantile(0.5) + ", horizon " + horizon(),
                List.of("time", "at risk", "events", "censored", "surviving"),
                steps(),
                step -> List.of(step.time(), step.atRisk(), step.events(), step.censored(), step.surviving()));
    }
}
