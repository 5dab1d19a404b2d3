package io.github.decroche.protocol;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.Wave;
import io.github.decroche.text.Printable;
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
        List<Violation> violations = new ArrayList<>(0);
        LocalDateTime local = call.localStart(study.zone());
        if (!study.hours().contains(local)) {
            violations.add(new Violation(
                    Kind.OUTSIDE_HOURS, "attempts[0].startedAt", local + " is outside the calling hours of the study"));
        }
        Optional<Wave> wave = study.wave(call.wave());
        if (wave.isPresent() && !wave.get().fieldPeriod().contains(local.toLocalDate())) {
            violations.add(new Violation(
                    Kind.OUTSIDE_FIELD_PERIOD,
                    "attempts[0].startedAt",
                    local.toLocalDate() + " is outside the field period of wave " + call.wave()));
        }
        for (int i = 0; i < call.attempts().size(); i++) {
            ofAttempt(study.protocol(), call.attempts().get(i), i, violations);
        }
        return List.copyOf(violations);
    }

    private static void ofAttempt(RetryProtocol protocol, Attempt attempt, int number, List<Violation> violations) {
        Optional<Duration> announced = attempt.announcedWait();
        if (announced.isPresent()) {
            announcement(protocol, attempt, announced.get())
                    .ifPresent(kind -> violations.add(new Violation(
                            kind,
                            "attempts[" + number + "].announcedWait",
                            "the caller " + (kind == Kind.HUNG_UP_WITHIN_LIMIT ? "hung up" : "stayed on") + " when "
                                    + announced.get() + " was announced; the limit is " + protocol.announcedLimit())));
        }
        Optional<Duration> wait = attempt.realWait();
        if (!attempt.isConnected() && wait.isPresent() && wait.get().compareTo(protocol.giveUpAfter()) > 0) {
            violations.add(new Violation(
                    Kind.WAITED_TOO_LONG,
                    "attempts[" + number + "].wait",
                    "the caller waited " + wait.get() + "; the protocol gives up after " + protocol.giveUpAfter()));
        }
    }

    private static Optional<Kind> announcement(RetryProtocol protocol, Attempt attempt, Duration announced) {
        boolean hungUp = attempt.outcome() == AttemptOutcome.ANNOUNCED_TOO_LONG;
        if (hungUp == protocol.isTooLong(announced)) {
            return Optional.empty();
        }
        return Optional.of(hungUp ? Kind.HUNG_UP_WITHIN_LIMIT : Kind.STAYED_ON_OVER_LIMIT);
    }

    /** One line: {@code outside-hours, attempts[0].startedAt: …}. */
    @Override
    public String toString() {
        return Printable.text(kind.id() + ", " + field + ": " + message);
    }
}
