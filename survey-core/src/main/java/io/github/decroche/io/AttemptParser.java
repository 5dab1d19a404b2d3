package io.github.decroche.io;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Term;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns the attempts of drafts into attempts. All problems of a draft are noted in it, not just the first. */
final class AttemptParser {
    private static final String DURATION = "an ISO-8601 duration such as PT2M35S";
    private static final String DATE_TIME =
            "an ISO-8601 date and time with its offset, such as 2022-09-26T09:12:00+02:00";

    private AttemptParser() {}

    /** The attempts; none at all when one of them has a problem. */
    static List<Attempt> parse(CallDraft draft) {
        List<Attempt> attempts = new ArrayList<>(draft.attempts());
        for (int i = 0; i < draft.attempts(); i++) {
            attempt(draft, i).ifPresent(attempts::add);
        }
        if (draft.attempts() == 0) {
            draft.problem(FieldProblem.missing("attempts", "at least one attempt"));
        }
        return attempts.size() < draft.attempts() ? List.of() : attempts;
    }

    private static Optional<Attempt> attempt(CallDraft draft, int number) {
        Optional<OffsetDateTime> startedAt =
                time(draft, number, AttemptField.STARTED_AT, DATE_TIME, IsoTimes::dateTime);
        Optional<AttemptOutcome> outcome = outcome(draft, number);
        Optional<Duration> announcedWait =
                time(draft, number, AttemptField.ANNOUNCED_WAIT, DURATION, IsoTimes::duration);
        Optional<Duration> wait = time(draft, number, AttemptField.WAIT, DURATION, IsoTimes::duration);
        required(draft, number, AttemptField.STARTED_AT, DATE_TIME);
        required(draft, number, AttemptField.OUTCOME, "how the attempt ended");
        boolean readable = startedAt.isPresent()
                && outcome.isPresent()
                && announcedWait.isPresent()
                        == draft.text(number, AttemptField.ANNOUNCED_WAIT).isPresent()
                && wait.isPresent() == draft.text(number, AttemptField.WAIT).isPresent();
        if (!readable) {
            return Optional.empty();
        }
        try {
            return Optional.of(Attempt.builder()
                    .startedAt(startedAt.get())
                    .outcome(outcome.get())
                    .announcedWait(announcedWait)
                    .realWait(wait)
                    .build());
        } catch (InvalidValueException e) {
            return draft.refused(CallDraft.path(number), e);
        }
    }

    private static void required(CallDraft draft, int number, AttemptField field, String allowed) {
        if (draft.text(number, field).isEmpty()) {
            draft.problem(FieldProblem.missing(CallDraft.path(number, field), allowed));
        }
    }

    private static Optional<AttemptOutcome> outcome(CallDraft draft, int number) {
        Optional<String> text = draft.text(number, AttemptField.OUTCOME);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Term.parse(AttemptOutcome.class, AttemptField.OUTCOME.key(), text.get()));
        } catch (InvalidValueException e) {
            return draft.refused(CallDraft.path(number), e);
        }
    }

    private static <T> Optional<T> time(
            CallDraft draft, int number, AttemptField field, String allowed, Function<String, T> parse) {
        Optional<String> text = draft.text(number, field);
        try {
            return text.map(parse);
        } catch (DateTimeException | ArithmeticException e) {
            draft.problem(FieldProblem.of(CallDraft.path(number, field), text.orElseThrow(), allowed));
            return Optional.empty();
        }
    }
}
