package io.github.decroche.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a rule without running it.
 *
 * @param id its permanent id, such as {@code classification/refusal}
 * @param name its name, a sentence
 * @param source where it comes from
 * @param validFrom the first day of its validity
 * @param scenario the scenario whose expected answer it belongs to, if any
 * @param points the points of that scenario, where the rule lists them
 */
public record RuleDescription(
        String id, String name, String source, LocalDate validFrom, Optional<String> scenario, List<String> points) {
    /** Copies the points. */
    public RuleDescription {
        points = List.copyOf(points);
    }
}
