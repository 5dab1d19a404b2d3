package io.github.decroche.rules;

import io.github.decroche.study.DateRange;
import io.github.decroche.study.Label;

/**
 * What is known of a rule without running it.
 *
 * @param id its permanent id, such as {@code classification/refusal}
 * @param name its name, a sentence
 * @param source where it comes from: a page of the report, a law, or a decision of ours
 * @param validity the days on which it is the right one
 */
public record RuleDescription(String id, Label name, Label source, DateRange validity) {
    /** One line: its id and its name in English. */
    @Override
    public String toString() {
        return id + ": " + name;
    }
}
