package io.github.decroche.fieldwork;

import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Optional;

/**
 * Calls of one kind, realised against planned.
 *
 * @param key the value of each dimension; empty where a call made has none
 * @param planned how many were planned
 * @param done how many were made and are done: connected or exhausted
 * @param unfinished how many were begun and have attempts left
 */
public record Quota(List<Optional<String>> key, long planned, long done, long unfinished) {
    /** Refuses counts below 0. */
    public Quota {
        key = List.copyOf(key);
        if (planned < 0 || done < 0 || unfinished < 0) {
            throw new IllegalArgumentException("planned, done, unfinished: " + planned + ", " + done + ", " + unfinished
                    + " are not allowed; expected counts from 0");
        }
    }

    /** How many have not been begun yet. */
    public long missing() {
        return Math.max(0, planned - done - unfinished);
    }

    /** How many were begun beyond those planned. */
    public long extra() {
        return Math.max(0, done + unfinished - planned);
    }

    /** One line: {@code caf, lambda: 100 planned, 80 done, 5 unfinished}. */
    @Override
    public String toString() {
        return Overview.cell(key) + ": " + planned + " planned, " + done + " done, " + unfinished + " unfinished";
    }
}
