package io.github.decroche.protocol;

import io.github.decroche.call.Attempt;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Term;
import java.util.List;

/** Where a call stands: reached an agent, used up its attempts, or neither yet. */
public enum Disposition implements Term {
    /** An attempt reached an agent. */
    CONNECTED,
    /** No attempt connected and all that the protocol allows were made: the report's call that did not get through. */
    EXHAUSTED,
    /** Not connected, with attempts left: the fieldwork is not finished, and the next step is to call again. */
    INCOMPLETE;

    /** Whether nothing remains to be done: connected or exhausted. */
    public boolean isDone() {
        return this != INCOMPLETE;
    }

    /**
     * The disposition of a call with these attempts.
     *
     * @throws InvalidValueException if there is no attempt, or more than the protocol allows
     */
    public static Disposition of(RetryProtocol protocol, List<Attempt> attempts) {
        int made = attempts.size();
        if (made == 0 || made > protocol.maxAttempts()) {
            throw new InvalidValueException(FieldProblem.found(
                    "attempts",
                    "a call of " + made + " attempts",
                    "from 1 to " + protocol.maxAttempts() + " attempts"));
        }
        if (attempts.get(made - 1).isConnected()) {
            return CONNECTED;
        }
        return made == protocol.maxAttempts() ? EXHAUSTED : INCOMPLETE;
    }
}
