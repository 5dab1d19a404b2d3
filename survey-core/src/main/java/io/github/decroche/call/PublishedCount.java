package io.github.decroche.call;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Outcome;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rate of a wave whose call records do not exist any more, or were never published: only its counts are known, perhaps by
 * service, scenario or profile.
 *
 * @param wave the id of the wave
 * @param service the id of the service; empty for all services of the wave
 * @param scenario the id of the scenario; empty for all
 * @param profile the id of the profile; empty for all
 * @param outcome what was counted, one of the rates
 * @param count how many calls had the outcome, from 0 to {@code of}
 * @param of how many calls the rate is of
 */
public record PublishedCount(
        String wave,
        Optional<String> service,
        Optional<String> scenario,
        Optional<String> profile,
        Outcome outcome,
        long count,
        long of) {
    /**
     * Refuses counts of what is no rate, and counts that cannot be.
     *
     * @throws InvalidValueException if any field is wrong
     */
    public PublishedCount {
        List<FieldProblem> problems = new ArrayList<>();
        if (outcome.scale() != Outcome.Scale.SHARE) {
            problems.add(FieldProblem.of("outcome", outcome.id(), "a rate; waits and ratings have no counts"));
        }
        if (of < 0) {
            problems.add(FieldProblem.of("of", of, "a whole number from 0 on"));
        } else if (count < 0 || count > of) {
            problems.add(FieldProblem.of("count", count, "a whole number from 0 to " + of));
        }
        InvalidValueException.throwIfAny(problems);
    }

    /** One line: {@code 2016, caf, –, –, connected: 189/408}. */
    @Override
    public String toString() {
        return Overview.cell(List.of(wave, service, scenario, profile)) + ", " + outcome.id() + ": " + count + "/" + of;
    }
}
