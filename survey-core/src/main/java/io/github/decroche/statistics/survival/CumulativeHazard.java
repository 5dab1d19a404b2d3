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

/** A Nelson–Aalen cumulative hazard with the table that proves it: 40 bytes a distinct time. */
public final class CumulativeHazard {
    private final ConfidenceLevel level;
    private final RiskTable table;
    private final double[] hazard;
    private final double[] standardError;

    CumulativeHazard(ConfidenceLevel level, RiskTable table) {
        this.level = level;
        this.table = table;
        this.hazard = new double[table.size()];
        this.standardError = new double[table.size()];
        double sum = 0;
        double variance = 0;
        for (int row = 0; row < table.size(); row++) {
            double atRisk = table.atRisk(row);
            sum += table.events(row) / atRisk;
            variance += table.events(row) / (atRisk * atRisk);
            hazard[row] = sum;
            standardError[row] = Math.sqrt(variance);
        }
    }

    /**
     * One row of the table: what happened at one time.
     *
     * @param time the time
     * @param atRisk how many were still waiting just before
     * @param events how many had the event
     * @param censored how many were last seen waiting
     * @param hazard the cumulative hazard just after, in [0, ∞), with its standard error and, after the first event, its limits
     */
    public record Step(Duration time, long atRisk, long events, long censored, Estimate hazard) {
        /** One line: {@code PT3M: 120 at risk, 4 events, 0 censored, 0.272 [0.219, 0.336] at 0.95}. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s: %d at risk, %d events, %d censored, %s", time, atRisk, events, censored, hazard);
        }
    }

    /** The table, in the order of time; its rows are made when asked for. */
    public List<Step> steps() {
        return table.rows(row ->
                new Step(table.time(row), table.atRisk(row), table.events(row), table.censored(row), hazard(row)));
    }

    /**
     * The cumulative hazard at a time. Beyond the last time observed it is carried on flat. Empty when there is no observation.
     *
     * @throws IllegalArgumentException if the time is negative, or later than the horizon where there is one
     * @throws ArithmeticException if the time is longer than 292 years
     */
    public Optional<Estimate> at(Duration time) {
        table.requireWithinEnd("time", time);
        long nanos = SurvivalTimes.nanos(time);
        return table.size() == 0 ? Optional.empty() : Optional.of(hazard(table.lastRowUpTo(nanos)));
    }

    /** The cumulative hazard after a row; 0 before the first event. */
    private Estimate hazard(int row) {
        if (row < 0 || hazard[row] == 0) {
            return new Estimate(0, OptionalDouble.of(0), Optional.empty());
        }
        double factor = Math.exp(level.normalQuantile() * standardError[row] / hazard[row]);
        return new Estimate(
                hazard[row],
                OptionalDouble.of(standardError[row]),
                Optional.of(new ConfidenceInterval(hazard[row] / factor, hazard[row] * factor, level)));
    }

    /** A small table of the steps, the first and last of them when they are many. */
    @Override
    public String toString() {
        return Overview.of(
                "cumulative hazard",
                List.of("time", "at risk", "events", "censored", "hazard"),
                steps(),
                step -> List.of(step.time(), step.atRisk(), step.events(), step.censored(), step.hazard()));
    }
}
