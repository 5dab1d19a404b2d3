package io.github.decroche.study;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of the ids that a study gives to its parts: {@code [a-z][a-z0-9-]{0,63}}. The id of a wave may also begin with a
 * digit, because waves are named after years.
 */
public final class StudyId {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private static final Pattern WAVE_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private StudyId() {}

    /** What is wrong with an id, if anything. */
    public static Optional<FieldProblem> check(String field, String id) {
        return FORM.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        field, id, "an id of 1 to 64 lower-case letters, digits and hyphens, beginning with a letter"));
    }

    /** What is wrong with the id of a wave, if anything. */
    public static Optional<FieldProblem> checkWave(String field, String id) {
        return WAVE_FORM.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        field,
                        id,
                        "an id of 1 to 64 lower-case letters, digits and hyphens, not beginning with a hyphen"));
    }

    /**
     * The id itself, if it has the form.
     *
     * @throws InvalidValueException if it has not
     */
    public static String require(String field, String id) {
        check(field, id).ifPresent(problem -> {
            throw new InvalidValueException(problem);
        });
        return id;
    }
}
