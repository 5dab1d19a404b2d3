package io.github.decroche.call;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.StudyId;
import io.github.decroche.text.Overview;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One test of a hotline: one or more attempts by one caller who plays one profile and puts the question of one scenario.
 *
 * <p>A call connected when its last attempt did. An answer and ratings belong to connected calls only; a connected call
 * without an answer is one whose answer was not recorded.
 */
@Value.Immutable
public interface Call {
    /** The most characters of a call's or a caller's id. */
    int LONGEST_ID = 128;

    /** The call's id, unique in its file: free text of 1 to {@value #LONGEST_ID} characters. */
    String id();

    /** The id of the wave that the call belongs to. */
    String wave();

    /** The id of the service called. */
    String service();

    /** The id of the scenario. */
    String scenario();

    /** The id of the profile that the caller played. */
    String profile();

    /** Who called; {@link Caller#UNRECORDED} when nothing is known. */
    @Value.Default
    default Caller caller() {
        return Caller.UNRECORDED;
    }

    /** The attempts, in order of time, at least one. */
    List<Attempt> attempts();

    /** What was answered; empty when the call did not connect or the answer was not recorded. */
    Optional<Answer> answer();

    /** How satisfied the caller was; empty when the call did not connect or nothing was rated. */
    Map<Aspect, SatisfactionLevel> ratings();

    /** Whether an agent was reached. */
    default boolean isConnected() {
        return lastAttempt().isConnected();
    }

    /** When the call began: the start of its first attempt. */
    default OffsetDateTime startedAt() {
        return attempts().get(0).startedAt();
    }

    /** When the call began on the clocks of a time zone; slot, hour, weekday and day of a call are those of this time. */
    default LocalDateTime localStart(ZoneId zone) {
        OffsetDateTime start = startedAt();
        return start.withOffsetSameInstant(zone.getRules().getOffset(start.toInstant()))
                .toLocalDateTime();
    }

    /** The attempt that ended the call, or the last one made so far. */
    default Attempt lastAttempt() {
        return attempts().get(attempts().size() - 1);
    }

    /** The rating of the call as a whole. */
    default Optional<SatisfactionLevel> overallRating() {
        return Optional.ofNullable(ratings().get(Aspect.OVERALL));
    }

    /** Holds the call to the rules that need no study. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        checkFreeId("id", id()).ifPresent(problems::add);
        StudyId.checkWave("wave", wave()).ifPresent(problems::add);
        StudyId.check("service", service()).ifPresent(problems::add);
        StudyId.check("scenario", scenario()).ifPresent(problems::add);
        StudyId.check("profile", profile()).ifPresent(problems::add);
        if (attempts().isEmpty()) {
            problems.add(FieldProblem.missing("attempts", "at least one attempt"));
        } else {
            checkAttempts(problems);
            if (answer().isPresent() && !isConnected()) {
                problems.add(FieldProblem.found("answer", "an answer", "none, because the call did not connect"));
            }
            if (!ratings().isEmpty() && !isConnected()) {
                problems.add(FieldProblem.found("ratings", "a rating", "none, because the call did not connect"));
            }
        }
        InvalidValueException.throwIfAny(problems);
    }

    private void checkAttempts(List<FieldProblem> problems) {
        for (int i = 1; i < attempts().size(); i++) {
            Attempt previous = attempts().get(i - 1);
            Attempt attempt = attempts().get(i);
            if (previous.isConnected()) {
                problems.add(FieldProblem.found(
                        "attempts[" + i + "]", "an attempt", "none, because attempts[" + (i - 1) + "] connected"));
            }
            if (attempt.startedAt().isBefore(previous.earliestEnd())) {
                problems.add(FieldProblem.of(
                        "attempts[" + i + "].startedAt",
                        attempt.startedAt(),
                        "a time not before " + previous.earliestEnd() + ", when the attempt before it ended"));
            }
        }
    }

    /** What is wrong with the id of a call or a caller, if anything. */
    static Optional<FieldProblem> checkFreeId(String field, String id) {
        int length = id.codePointCount(0, id.length());
        return length >= 1 && length <= LONGEST_ID
                ? FieldProblem.ifNotUnicode(field, id)
                : Optional.of(FieldProblem.of(field, id, "a text of 1 to " + LONGEST_ID + " characters"));
    }

    /** A small table of all that was recorded. It is what {@code toString} gives. */
    default String text() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("service", service()));
        rows.add(List.of("scenario", scenario()));
        rows.add(List.of("profile", profile()));
        rows.add(List.of("caller", caller()));
        attempts().forEach(attempt -> rows.add(List.of("attempt", attempt)));
        rows.add(List.of("answer", answer()));
        ratings().forEach((aspect, level) -> rows.add(List.of(aspect.id(), level)));
        return Overview.of("call " + id() + ", wave " + wave(), List.of("", ""), rows, row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a call. */
    final class Builder extends ImmutableCall.Builder {
        Builder() {}
    }
}
