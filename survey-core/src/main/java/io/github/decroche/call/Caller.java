package io.github.decroche.call;

import io.github.decroche.study.InvalidValueException;
import io.github.decroche.text.Overview;
import java.util.Objects;
import java.util.Optional;

/**
 * Who called, as far as it was recorded.
 *
 * @param id the caller's id: free text of 1 to 128 characters
 * @param gender the caller's gender
 */
public record Caller(Optional<String> id, Optional<Gender> gender) {
    /** A caller of whom nothing was recorded. */
    public static final Caller UNRECORDED = new Caller(Optional.empty(), Optional.empty());

    /** Refuses an id of the wrong length. */
    public Caller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(gender, "gender");
        id.flatMap(text -> Call.checkFreeId("id", text)).ifPresent(problem -> {
            throw new InvalidValueException(problem);
        });
    }

    /** A caller of whom both are known. */
    public static Caller of(String id, Gender gender) {
        return new Caller(Optional.of(id), Optional.of(gender));
    }

    /** One line: {@code c07, female}; {@code –} for what was not recorded. */
    @Override
    public String toString() {
        return Overview.cell(id) + ", " + Overview.cell(gender);
    }
}
