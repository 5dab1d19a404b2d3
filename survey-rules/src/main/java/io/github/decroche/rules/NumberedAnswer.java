package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * One of a study's expected answers with its points numbered, so that what an agent said is a number. (Sets of strings would
 * do as keys of the memo but for their hash, a sum: ids that someone chose, or just numbered, make most of them collide.)
 */
final class NumberedAnswer {
    private static final int FLAGS = 3;

    /** How many points fit into a long beside the flags. */
    private static final int FEW = Long.SIZE - FLAGS;

    private final int number;
    private final ExpectedAnswer expected;
    private final Map<String, Integer> points = new HashMap<>();

    /**
     * Numbers the points of an expected answer.
     *
     * @param number the answer's own number among those of its study
     * @param expected the expected answer
     */
    NumberedAnswer(int number, ExpectedAnswer expected) {
        this.number = number;
        this.expected = expected;
        expected.pointIds().forEach(point -> points.put(point, points.size()));
    }

    ExpectedAnswer expected() {
        return expected;
    }

    /**
     * The key of a pattern.
     *
     * @throws InvalidValueException if it has a point that the expected answer has not
     */
    Key key(AnswerPattern pattern) {
        long bits = (pattern.refused() ? 1 : 0) | (pattern.sentToWebsite() ? 2 : 0) | (pattern.sentElsewhere() ? 4 : 0);
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
