package io.github.decroche.rules;

import io.github.decroche.classification.Classification;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts already given. Bounded in patterns and in points, because a study file may have answers of a thousand points.
 *
 * <p>Patterns of answers with few points have slots of a table, to be found without a search. It is read and written without a
 * lock: verdicts are immutable, so a thread that does not see what another has just kept asks the rules again and is told the
 * same. All other patterns are in a map; when it reaches either bound all in it is forgotten, so that a stream of ever-new
 * patterns cannot keep out the usual ones.
 */
final class Memo {
    /** The most patterns that are kept. */
    static final int MOST_PATTERNS = 65_536;

    /** The most points that are kept, those of all kept patterns together: some ten bytes each. */
    static final int MOST_POINTS = 1 << 20;

    /** The most slots: half of the patterns, with less than half of the points. */
    static final int MOST_SLOTS = MOST_PATTERNS / 2;

    private final @Nullable Classification[] table;
    private final ConcurrentHashMap<NumberedAnswer.Key, Classification> map = new ConcurrentHashMap<>();
    private final int mostPatterns;
    private final int mostPoints;
    private int points;

    /**
     * A memo without verdicts.
     *
     * @param slots how many patterns have a slot, at most {@link #MOST_SLOTS}
     */
    Memo(int slots) {
        this.table = new Classification[slots];
        this.mostPatterns = MOST_PATTERNS - slots;
        this.mostPoints = MOST_POINTS - slots * NumberedAnswer.MOST_POINTS_IN_SLOTS;
    }

    @Nullable
    Classification get(int slot) {
        return table[slot];
    }

    void put(int slot, Classification verdict) {
        table[slot] = verdict;
    }

    @Nullable
    Classification get(NumberedAnswer.Key pattern) {
        return map.get(pattern);
    }

    synchronized void put(NumberedAnswer.Key pattern, Classification verdict) {
        int size = verdict.said().size() + verdict.missing().size();
        if (map.size() >= mostPatterns || points + size > mostPoints) {
            map.clear();
            points = 0;
        }
        if (size <= mostPoints && map.putIfAbsent(pattern, verdict) == null) {
            points += size;
        }
    }

    /** How many verdicts are kept now. */
    long size() {
        return map.size() + Arrays.stream(table).filter(Objects::nonNull).count();
    }
}
