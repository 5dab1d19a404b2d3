package io.github.decroche.study;

import java.util.Objects;
import java.util.Optional;

/**
 * A public service with its hotline.
 *
 * @param id the service's id in the study
 * @param name its name
 * @param number the telephone number that callers dial, as people write it
 */
public record Service(String id, Label name, Optional<String> number) {
    /** Refuses an id that is not of the form, and a number that UTF-8 cannot write. */
    public Service {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(number, "number");
        StudyId.require("id", id);
        number.flatMap(text -> FieldProblem.ifNotUnicode("number", text)).ifPresent(problem -> {
            throw new InvalidValueException(problem);
        });
    }

    /** A service with its number. */
    public static Service of(String id, Label name, String number) {
        return new Service(id, name, Optional.of(Objects.requireNonNull(number, "number")));
    }

    /** One line: {@code caf: Family allowance fund, 32 30}. */
    @Override
    public String toString() {
        return id + ": " + name + number.map(it -> ", " + it).orElse("");
    }
}
