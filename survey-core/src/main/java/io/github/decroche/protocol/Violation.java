package io.github.decroche.protocol;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where the fieldwork left the protocol. The call is kept and counted; the violation is a warning.
 *
 * @param kind what happened
 * @param field where, such as {@code attempts[0].announcedWait}
 * @param message what was found and what the protocol asks for
 */
public record Violation(Kind kind, String field, String message) {
    /** What can go against the protocol. */
    public enum Kind implements Term {
        /** The call began outside the calling hours: another weekday, a holiday, outside the slots. */
        OUTSIDE_HOURS,
        /** The call began outside the field period of its wave. */
        OUTSIDE_FIELD_PERIOD,
        /** The caller hung up although the announced wait did not exceed the limit. */
        HUNG_UP_WITHIN_LIMIT,
        /** The caller stayed on although the announced wait exceeded the limit. */
        STAYED_ON_OVER_LIMIT,
        /** The caller waited longer than the protocol asks before giving up. */
        WAITED_TOO_LONG
    }

    /** The violations of one call, in the order of its attempts. */
    public static List<Violation> of(Study study, Call call) {
        List<Violation> violations = new ArrayList<>();
        LocalDateTime local = call.localStart(study.zone());
        if (!study.hours().contains(local)) {
            violations.add(new Violation(
                    Kind.OUTSIDE_HOURS, "attempts[0].startedAt", local + " is outside the calling hours of the study"));
        }
        study.wave(call.wave())
                .filter(wave -> !wave.fieldPeriod().contains(local.toLocalDate()))
                .ifPresent(wave -> violations.add(new Violation(
                        Kind.OUTSIDE_FIELD_PERIOD,
                        "attempts[0].startedAt",
                        local.toLocalDate() + " is outside the field period of wave " + wave.id())));
        for (int i = 0; i < call.attempts().size(); i++) {
            ofAttempt(study.protocol(), call.attempts().get(i), "attempts[" + i + "].", violations);
        }
        return List.copyOf(violations);
    }

    private static void ofAttempt(RetryProtocol protocol, Attempt attempt, String path, List<Violation> violations) {
        attempt.announcedWait()
                .ifPresent(announced -> announcement(protocol, attempt, announced)
                        .ifPresent(kind -> violations.add(new Violation(
                                kind,
                                path + "announcedWait",
                                "the caller " + (kind == Kind.HUNG_UP_WITHIN_LIMIT ? "hung up" : "stayed on") + " when "
                                        + announced + " was announced; the limit is " + protocol.announcedLimit()))));
        attempt.realWait()
                .filter(wait -> !attempt.isConnected() && wait.compareTo(protocol.giveUpAfter()) > 0)
                .ifPresent(wait -> violations.add(new Violation(
                        Kind.WAITED_TOO_LONG,
                        path + "wait",
                        "the caller waited " + wait + "; the protocol gives up after " + protocol.giveUpAfter())));
    }

    private static Optional<Kind> announcement(RetryProtocol protocol, Attempt attempt, Duration announced) {
        boolean hungUp = attempt.outcome() == AttemptOutcome.ANNOUNCED_TOO_LONG;
        if (hungUp == protocol.isTooLong(announced)) {
            return Optional.empty();
        }
        return Optional.of(hungUp ? Kind.HUNG_UP_WITHIN_LIMIT : Kind.STAYED_ON_OVER_LIMIT);
    }
}
