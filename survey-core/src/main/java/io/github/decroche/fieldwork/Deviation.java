package io.github.decroche.fieldwork;

import io.github.decroche.call.Call;

/**
 * A call made under the id of a planned one, and otherwise than planned: with another profile, service or scenario, or by
 * another caller.
 *
 * @param planned the planned call
 * @param made the call made under its id
 */
public record Deviation(PlannedCall planned, Call made) {
    static boolean isOne(PlannedCall planned, Call made) {
        return !planned.profile().equals(made.profile())
                || !planned.service().equals(made.service())
                || !planned.scenario().equals(made.scenario())
                || made.caller()
                        .id()
                        .filter(caller -> !caller.equals(planned.caller()))
                        .isPresent();
    }

    /** Two lines: the call planned, and the call made. */
    @Override
    public String toString() {
        return planned + "\n" + made;
    }
}
