package io.github.decroche.rules;

import io.github.decroche.classification.Classification;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts already given. Bounded in patterns and in points, because a study file may have answers of a thousand points;
 * when either bound is reached all is forgotten, so that a stream of ever-new patterns cannot keep out the usual ones.
 */
final class Memo {
    /** The most patterns that are kept. */
    static final int MOST_PATTERNS = 65_536;

    /** The most points that are kept, those of all kept patterns together: some ten bytes each. */
    static final int MOST_POINTS = 1 << 20;

    private final ConcurrentHashMap<NumberedAnswer.Key, Classification> verdicts = new ConcurrentHashMap<>();
    private int points;

    @Nullable
    Classification get(NumberedAnswer.Key pattern) {
        return verdicts.get(pattern);
    }

    synchronized void put(NumberedAnswer.Key pattern, Classification verdict) {
        int size = verdict.said().size() + verdict.missing().size();
        if (verdicts.size() >= MOST_PATTERNS || points + size > MOST_POINTS) {
            verdicts.clear();
            points = 0;
        }
        if (size <= MOST_POINTS && verdicts.putIfAbsent(pattern, verdict) == null) {
            points += size;
        }
    }

    /** How many verdicts are kept now. */
    int size() {
        return verdicts.size();
    }
}
