package io.github.decroche.fieldwork;

import io.github.decroche.call.Call;
import io.github.decroche.text.Overview;
import java.util.Optional;

/**
 * A call to be made next.
 *
 * @param due why
 * @param planned the planned call; absent when a call outside the plan is to be finished
 * @param begun the call as far as it was made, when it is to be finished
 * @param isIdTaken whether the id of the planned call is that of another call made: this one is to be recorded under a new id
 */
public record NextCall(Due due, Optional<PlannedCall> planned, Optional<Call> begun, boolean isIdTaken) {
    /** The id of the call begun, else of the planned one. */
    public String id() {
        return begun.map(Call::id).or(() -> planned.map(PlannedCall::id)).orElseThrow();
    }

    /** The id of who is to call: who began, else who was planned to; empty when the one who began was not recorded. */
    public Optional<String> caller() {
        return begun.flatMap(call -> call.caller().id()).or(() -> planned.map(PlannedCall::caller));
    }

    /** The id of the profile to be played. */
    public String profile() {
        return begun.map(Call::profile)
                .or(() -> planned.map(PlannedCall::profile))
                .orElseThrow();
    }

    /** The id of the service to be called. */
    public String service() {
        return begun.map(Call::service)
                .or(() -> planned.map(PlannedCall::service))
                .orElseThrow();
    }

    /** The id of the scenario whose question is to be put. */
    public String scenario() {
        return begun.map(Call::scenario)
                .or(() -> planned.map(PlannedCall::scenario))
                .orElseThrow();
    }

    /** How many attempts have been made. */
    public int attempts() {
        return begun.map(call -> call.attempts().size()).orElse(0);
    }

    /** One line: {@code caf-0001: unfinished, c07 as lambda, caf-housing-aid-information, after 2 attempts}. */
    @Override
    public String toString() {
        return id() + ": " + Overview.cell(due) + ", " + Overview.cell(caller()) + " as " + profile() + ", "
                + scenario() + ", after " + attempts() + (attempts() == 1 ? " attempt" : " attempts");
    }
}
