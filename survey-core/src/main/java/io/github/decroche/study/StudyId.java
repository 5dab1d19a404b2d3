package io.github.decroche.study;

import java.util.Optional;

/**
 * The form of the ids that a study gives to its parts: {@code [a-z][a-z0-9-]{0,63}}. The id of a wave may also begin with a
 * digit, because waves are named after years.
 */
public final class StudyId {
    private static final int LONGEST = 64;

    private StudyId() {}

    /** What is wrong with an id, if anything. */
    public static Optional<FieldProblem> check(String field, String id) {
        return isOfForm(id) && !isDigit(id.charAt(0))
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        field, id, "an id of 1 to 64 lower-case letters, digits and hyphens, beginning with a letter"));
    }

    /** What is wrong with the id of a wave, if anything. */
    public static Optional<FieldProblem> checkWave(String field, String id) {
        return isOfForm(id)
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

    /** Lower-case letters, digits and hyphens, not beginning with a hyphen. Written out because each call has five ids. */
    private static boolean isOfForm(String id) {
        if (id.isEmpty() || id.length() > LONGEST || id.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
