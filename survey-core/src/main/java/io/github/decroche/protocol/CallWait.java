package io.github.decroche.protocol;

import io.github.decroche.call.Attempt;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.util.List;

/**
 * The wait of a call on the protocol's time axis (report, section 3a): each failed attempt counts for the penalty,
 * whatever was announced and however long it really lasted; the attempt that connected counts for its real wait.
 *
 * <p>A call that did not connect has waited at least this long: its wait is right-censored. The report prints 15 minutes
 * for such a call, which is penalty × attempts of its protocol.
 *
 * @param duration the wait
 * @param censored whether the true wait is longer, by an unknown amount
 */
public record CallWait(Duration duration, boolean censored) {
    /**
     * The wait of a call with these attempts: when it connected at attempt <i>k</i>, (<i>k</i> − 1) · penalty + real wait;
     * otherwise attempts made · penalty, censored.
     *
     * @throws InvalidValueException if there is no attempt, or more than the protocol allows
     */
    public static CallWait of(RetryProtocol protocol, List<Attempt> attempts) {
        boolean connected = Disposition.of(protocol, attempts) == Disposition.CONNECTED;
        int failed = connected ? attempts.size() - 1 : attempts.size();
        long penalties = protocol.penalty().toNanos() * failed; // at most 100 days
        return connected
                ? new CallWait(realWait(attempts.get(failed)).plusNanos(penalties), false)
                : new CallWait(Duration.ofNanos(penalties), true);
    }

    private static Duration realWait(Attempt connecting) {
        return connecting.realWait().orElseThrow(() -> new IllegalStateException("a connected attempt has a wait"));
    }

    /** One line: {@code PT7M35S}, or {@code PT15M censored}. */
    @Override
    public String toString() {
        return duration + (censored ? " censored" : "");
    }
}
