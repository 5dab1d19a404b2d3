package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The product-limit estimate of the share still waiting,
 *
 * <pre>  S(t) = Π (1 − dᵢ / nᵢ)   over the event times tᵢ ≤ t</pre>
 *
 * <p>with <i>dᵢ</i> events among <i>nᵢ</i> at risk. An observation censored at the time of an event is still at risk there.
 * The curve stops at a horizon: whatever happened later is censored at it. Same as R's {@code survfit(Surv(time, event) ~ 1)}
 * on times cut at the horizon. No observation gives a curve without steps.
 *
 * <p>Kaplan, E. L. and Meier, P. (1958). <a
 * href="https://doi.org/10.1080/01621459.1958.10501452">doi:10.1080/01621459.1958.10501452</a>.
 */
public final class KaplanMeier {
    private final Duration horizon;
    private final ConfidenceLevel level;

    private KaplanMeier(Duration horizon, ConfidenceLevel level) {
        this.horizon = horizon;
        this.level = level;
    }

    /**
     * Curves that stop at a horizon.
     *
     * @param horizon the end of the time axis, positive
     * @param level the level of the intervals
     * @throws IllegalArgumentException if the horizon is not positive
     */
    public static KaplanMeier until(Duration horizon, ConfidenceLevel level) {
        if (horizon.isNegative() || horizon.isZero()) {
            throw new IllegalArgumentException("horizon: " + horizon + " is not allowed; expected a positive duration");
        }
        return new KaplanMeier(horizon, level);
    }

    /** The curve of some times. */
    public SurvivalCurve curve(SurvivalTimes times) {
        NavigableMap<Long, Ending> endings = new TreeMap<>();
        times.events().ascending().forEach((time, count) -> {
            if (time <= horizon.toNanos()) {
                ending(endings, time).events += count;
            } else {
                ending(endings, horizon.toNanos()).censored += count;
            }
        });
        times.censored()
                .ascending()
                .forEach((time, count) -> ending(endings, Math.min(time, horizon.toNanos())).censored += count);
        return new SurvivalCurve(horizon, level, steps(endings, times.size()));
    }

    private static Ending ending(Map<Long, Ending> endings, long time) {
        return endings.computeIfAbsent(time, unused -> new Ending());
    }

    private static List<SurvivalCurve.Step> steps(NavigableMap<Long, Ending> endings, long size) {
        List<SurvivalCurve.Step> steps = new ArrayList<>(endings.size());
        long atRisk = size;
        double surviving = 1;
        for (Map.Entry<Long, Ending> entry : endings.entrySet()) {
            Ending ending = entry.getValue();
            surviving *= (double) (atRisk - ending.events) / atRisk;
            steps.add(new SurvivalCurve.Step(
                    Duration.ofNanos(entry.getKey()), atRisk, ending.events, ending.censored, surviving));
            atRisk -= ending.events + ending.censored;
        }
        return steps;
    }

    /** What ended at one time. */
    private static final class Ending {
        private long events;
        private long censored;
    }
}
