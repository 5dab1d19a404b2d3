package io.github.decroche.study;

import java.util.List;
import java.util.Objects;

/**
 * The kind of user that a caller plays (report, section 3b).
 *
 * @param id the profile's id in the study
 * @param label its name for people
 * @param reference whether the other profiles are compared with this one
 * @param traits what sets the profile apart, in words
 */
public record CallerProfile(String id, Label label, boolean reference, List<String> traits) {
    /** Refuses an id that is not of the form, and traits that UTF-8 cannot write. */
    public CallerProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(traits, "traits");
        StudyId.require("id", id);
        traits = List.copyOf(traits);
        InvalidValueException.throwIfAny(traits.stream()
                .flatMap(trait -> FieldProblem.ifNotUnicode("traits", trait).stream())
                .toList());
    }

    /** One line: {@code lambda: plain user, the reference}. */
    @Override
    public String toString() {
        return id + ": " + label + (reference ? ", the reference" : "");
    }
}
