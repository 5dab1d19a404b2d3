package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.time.Duration;
import java.util.Optional;

/**
 * The product-limit estimate of the share still waiting,
 *
 * <pre>  S(t) = Π (1 − dᵢ / nᵢ)   over the event times tᵢ ≤ t</pre>
 *
 * <p>with <i>dᵢ</i> events among <i>nᵢ</i> at risk, and Greenwood's standard error of it,
 *
 * <pre>  s(t) = S(t) · √(Σ dᵢ / (nᵢ (nᵢ − dᵢ)))</pre>
 *
 * <p>An observation censored at the time of an event is still at risk there. The time axis either stops at a horizon, and
 * whatever happened later is censored at it, or goes as far as the data. No observation gives a curve without steps. Same as
 * R's {@code survfit(Surv(time, event) ~ 1, conf.type = "log-log")}, on times cut at the horizon. The limits are
 * {@link Limits#LOG_LOG} unless others are asked for.
 *
 * <p>Kaplan, E. L. and Meier, P. (1958). <a
 * href="https://doi.org/10.1080/01621459.1958.10501452">doi:10.1080/01621459.1958.10501452</a>. Greenwood, M. (1926), Reports
 * on Public Health and Medical Subjects 33, 1–26.
 */
public final class KaplanMeier {
    private final long end;
    private final ConfidenceLevel level;
    private final Limits limits;

    private KaplanMeier(long end, ConfidenceLevel level, Limits limits) {
        this.end = end;
        this.level = level;
        this.limits = limits;
    }

    /** Curves that go as far as their data. */
    public static KaplanMeier at(ConfidenceLevel level) {
        return new KaplanMeier(RiskTable.NO_END, level, Limits.LOG_LOG);
    }

    /**
     * Curves that stop at a horizon.
     *
     * @param horizon the end of the time axis, positive
     * @param level the level of the intervals
     * @throws IllegalArgumentException if the horizon is not positive
     * @throws ArithmeticException if it is longer than 292 years
     */
    public static KaplanMeier until(Duration horizon, ConfidenceLevel level) {
        return new KaplanMeier(SurvivalTimes.positiveNanos("horizon", horizon), level, Limits.LOG_LOG);
    }

    /** The same curves with other limits. */
    public KaplanMeier with(Limits newLimits) {
        return new KaplanMeier(end, level, newLimits);
    }

    /** The curve of some times, made in O(k log k) steps from k distinct ones. */
    public SurvivalCurve curve(SurvivalTimes times) {
        return new SurvivalCurve(level, limits, RiskTable.of(times, end));
    }

    /**
     * The limits of a share <i>S</i> with Greenwood's standard error <i>s</i>, where <i>z</i> is the two-sided normal quantile
     * of the level. All lie in [0, 1]. There are none where S = 0, since Greenwood's sum does not exist there.
     *
     * <p>{@link #LOG_LOG} is our default, {@link #LOG} is R's. Textbooks (Kalbfleisch and Prentice; Klein and Moeschberger)
     * prefer the former, and so does the comparison of Borgan, Ø. and Liestøl, K. (1990), Scandinavian Journal of Statistics 17,
     * 35–41. For 100 uncensored times, where coverage is a finite sum, at a nominal 0.95 and for all shares from 0.1 to 0.9, it
     * covers at least 0.93; the other two come down to 0.90 at a share of 0.9.
     */
    public enum Limits {
        /** S ± z s, cut at 0 and 1: R's {@code conf.type = "plain"}. Too short where S is near 0 or 1. [1, 1] before any event. */
        PLAIN {
            @Override
            double limit(double share, double deviation) {
                return Math.max(0, Math.min(1, share + share * deviation));
            }
        },
        /** exp(log S ± z s / S), cut at 1: R's {@code conf.type = "log"}, its default. [1, 1] before any event. */
        LOG {
            @Override
            double limit(double share, double deviation) {
                return Math.min(1, share * Math.exp(deviation));
            }
        },
        /**
         * The limits of log(−log S), transformed back,
         *
         * <pre>  S^exp(± z s / (S log S))</pre>
         *
         * <p>R's {@code conf.type = "log-log"}. None before any event, where S = 1.
         */
        LOG_LOG {
            @Override
            double limit(double share, double deviation) {
                return share == 1 ? Double.NaN : Math.pow(share, Math.exp(deviation / Math.log(share)));
            }
        };

        /** A limit of a share above 0, NaN where there is none; the deviation is ± z s / S. */
        abstract double limit(double share, double deviation);

        /** The interval of a share whose relative standard error is s / S. */
        Optional<ConfidenceInterval> interval(double share, double relativeError, ConfidenceLevel level) {
            double low = low(share, relativeError, level.normalQuantile());
            double high = high(share, relativeError, level.normalQuantile());
            return Double.isNaN(low) ? Optional.empty() : Optional.of(new ConfidenceInterval(low, high, level));
        }

        double low(double share, double relativeError, double z) {
            return share == 0 ? Double.NaN : limit(share, -z * relativeError);
        }

        double high(double share, double relativeError, double z) {
            return share == 0 ? Double.NaN : limit(share, z * relativeError);
        }
    }
}
