package io.github.decroche.io;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of one attempt, under the names that both formats give them. */
enum AttemptField {
    STARTED_AT("startedAt"),
    OUTCOME("outcome"),
    ANNOUNCED_WAIT("announcedWait"),
    WAIT("wait");

    private static final Map<String, AttemptField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AttemptField::key, Function.identity()));

    private final String key;

    AttemptField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<AttemptField> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
