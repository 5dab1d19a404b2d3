package io.github.decroche.rules;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One of a study's expected answers with its points numbered, so that what an agent said is a number. (Sets of strings would
 * do as keys of the memo but for their hash, a sum: ids that someone chose, or just numbered, make most of them collide.)
 */
final class NumberedAnswer {
    /** The most points of an expected answer whose patterns have slots. */
    static final int MOST_POINTS_IN_SLOTS = 12;

    /** Where a pattern has no slot. */
    static final int NO_SLOT = -1;

    private static final int FLAGS = 3;

    /** How many points fit into a long beside the flags. */
    private static final int FEW = Long.SIZE - FLAGS;

    private final int number;
    private final int firstSlot;
    private final ExpectedAnswer expected;
    private final String[] ids;
    private final Map<String, Integer> points = new HashMap<>();

    /**
     * Numbers the points of an expected answer.
     *
     * @param number the answer's own number among those of its study
     * @param firstSlot the first of the slots of its patterns, or {@link #NO_SLOT}
     * @param expected the expected answer
     */
    NumberedAnswer(int number, int firstSlot, ExpectedAnswer expected) {
        this.number = number;
        this.firstSlot = firstSlot;
        this.expected = expected;
        this.ids = expected.pointIds().toArray(String[]::new);
        expected.pointIds().forEach(point -> points.put(point, points.size()));
    }

    /** How many patterns an answer to this can have, one slot each; none when it has too many points for that. */
    static int slots(ExpectedAnswer expected) {
        int points = expected.points().size();
        return points > MOST_POINTS_IN_SLOTS ? 0 : 1 << (points + FLAGS);
    }

    ExpectedAnswer expected() {
        return expected;
    }

    /** The slot of an answer's pattern; none where the patterns have no slots or a point is not one of these. */
    int slot(Answer answer) {
        Set<Redirect> redirects = answer.redirects();
        boolean website = redirects.contains(Redirect.WEBSITE);
        boolean elsewhere = redirects.size() > (website ? 1 : 0);
        return slot(answer.points(), flags(answer.refusal().isPresent(), website, elsewhere));
    }

    /** The slot of a pattern, in the same way. */
    int slot(AnswerPattern pattern) {
        return slot(pattern.said(), flags(pattern));
    }

    private int slot(Set<String> said, int flags) {
        if (firstSlot == NO_SLOT) {
            return NO_SLOT;
        }
        int bits = flags;
        for (Object id : said.toArray()) { // one call through the layers of a set, where an iterator makes two a point
            int point = 0;
            while (point < ids.length && !ids[point].equals(id)) {
                point++;
            }
            if (point == ids.length) {
                return NO_SLOT;
            }
            bits |= 1 << (point + FLAGS);
        }
        return firstSlot + bits;
    }

    /**
     * The key of a pattern.
     *
     * @throws InvalidValueException if it has a point that the expected answer has not
     */
    Key key(AnswerPattern pattern) {
        long bits = flags(pattern);
        BigInteger more = BigInteger.ZERO;
        for (String said : pattern.said()) {
            Integer point = points.get(said);
            if (point == null) {
                throw new InvalidValueException(
                        "said",
                        said,
                        FieldProblem.oneOf(expected.pointIds()) + " (scenario " + pattern.scenario() + ")");
            }
            if (point < FEW) {
                bits |= 1L << (point + FLAGS);
            } else {
                more = more.setBit(point - FEW);
            }
        }
        return new Key(number, bits, more);
    }

    private static int flags(AnswerPattern pattern) {
        return flags(pattern.refused(), pattern.sentToWebsite(), pattern.sentElsewhere());
    }

    private static int flags(boolean refused, boolean website, boolean elsewhere) {
        return (refused ? 1 : 0) | (website ? 2 : 0) | (elsewhere ? 4 : 0);
    }

    /**
     * An answer as a number. Ordered, so that keys whose hashes collide are still found in logarithmic time.
     *
     * @param answer the number of the expected answer
     * @param bits the flags and the first points
     * @param more the other points
     */
    record Key(int answer, long bits, BigInteger more) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::answer)
                .thenComparingLong(Key::bits)
                .thenComparing(Key::more);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
