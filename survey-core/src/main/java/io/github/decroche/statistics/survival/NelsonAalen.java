package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceLevel;
import java.time.Duration;

/**
 * The cumulative hazard: how many events one who is always at risk has met by a time,
 *
 * <pre>  H(t) = Σ dᵢ / nᵢ,   var H(t) = Σ dᵢ / nᵢ²   over the event times tᵢ ≤ t</pre>
 *
 * <p>with <i>dᵢ</i> events among <i>nᵢ</i> at risk. H is in [0, ∞); its slope is the rate at which those still waiting have the
 * event. Limits are those of log H, transformed back,
 *
 * <pre>  H · exp(± z · √var H / H)</pre>
 *
 * <p>There are none before the first event. An observation censored at the time of an event is still at risk there; whatever
 * happened after a horizon is censored at it. No observation gives a table without rows. Same as R's {@code survfit(Surv(time,
 * event) ~ 1)}, {@code cumhaz} and {@code std.chaz}. The variance takes tied events for a sample of a continuous time, as R's
 * does; where many are tied it is too large, since Σ dᵢ(nᵢ − dᵢ)/nᵢ³ would do, and the limits cover more than their level.
 *
 * <p>Nelson, W. (1972), <a href="https://doi.org/10.1080/00401706.1972.10488991">doi:10.1080/00401706.1972.10488991</a>;
 * Aalen, O. (1978), <a href="https://doi.org/10.1214/aos/1176344247">doi:10.1214/aos/1176344247</a>; for the limits Bie, O.,
 * Borgan, Ø. and Liestøl, K. (1987), Scandinavian Journal of Statistics 14, 221–233.
 */
public final class NelsonAalen {
    private final long end;
    private final ConfidenceLevel level;

    private NelsonAalen(long end, ConfidenceLevel level) {
        this.end = end;
        this.level = level;
    }

    /** Hazards that go as far as their data. */
    public static NelsonAalen at(ConfidenceLevel level) {
        return new NelsonAalen(RiskTable.NO_END, level);
    }

    /**
     * Hazards that stop at a horizon.
     *
     * @param horizon the end of the time axis, positive
     * @param level the level of the intervals
     * @throws IllegalArgumentException if the horizon is not positive
     * @throws ArithmeticException if it is longer than 292 years
     */
    public static NelsonAalen until(Duration horizon, ConfidenceLevel level) {
        return new NelsonAalen(SurvivalTimes.positiveNanos("horizon", horizon), level);
    }

    /** The cumulative hazard of some times. */
    public CumulativeHazard hazard(SurvivalTimes times) {
        return new CumulativeHazard(level, RiskTable.of(times, end));
    }
}
