package io.github.decroche.io;

import java.util.List;
import java.util.Optional;

/** The fields of one attempt, under the names that both formats give them. */
enum AttemptField {
    STARTED_AT("startedAt"),
    OUTCOME("outcome"),
    ANNOUNCED_WAIT("announcedWait"),
    WAIT("wait");

    private static final List<AttemptField> ALL = List.of(values());

    private final String key;

    AttemptField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<AttemptField> find(String key) {
        return ALL.stream().filter(field -> field.key.equals(key)).findFirst();
    }
}
