package io.github.decroche.analysis;

import java.util.Locale;

/**
 * Why calls connect more often than attempts: the rate per call less the rate per attempt, in three parts that add up to it. With
 * p₁, p₂ … the rates at the first, second … attempt and c = 1 − (1 − p₁)(1 − p₂) … what they come to together:
 *
 * <pre>  rate per call − rate per attempt = (c − p₁) + (p₁ − rate per attempt) + (rate per call − c)</pre>
 *
 * <p>It is arithmetic, and says nothing of causes.
 *
 * @param retries what further attempts add to the first: c − p₁, in [0, 1]
 * @param laterAttempts what is lost in the rate per attempt by counting later attempts beside first ones: p₁ − rate per attempt.
 *     Positive where later attempts, which only calls that failed before make, connect less often than first ones; negative where
 *     they connect more often
 * @param incomplete what calls not finished do: rate per call − c. They are in no rate per call, but their attempts were made. 0
 *     when no call is incomplete
 */
public record ConnectionGap(double retries, double laterAttempts, double incomplete) {
    /** The whole gap: the rate per call less that per attempt. */
    public double total() {
        return retries + laterAttempts + incomplete;
    }

    /** One line: {@code 0.151: retries +0.187, later attempts -0.036, incomplete +0.000}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f: retries %+.3f, later attempts %+.3f, incomplete %+.3f",
                total(),
                retries,
                laterAttempts,
                incomplete);
    }
}
