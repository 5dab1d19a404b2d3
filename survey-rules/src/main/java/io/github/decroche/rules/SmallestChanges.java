package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The smallest changes of an answer that would give it another category, found by asking the judge about every answer that
 * differs in one observation, then in two, and so on. An observation is a point said or not, a refusal or none, a redirect to
 * the website or none, a redirect elsewhere or none.
 *
 * @param size how many observations the changes differ in; when there is no change, how many were tried without finding one
 * @param changes all changes of that size; empty when none was found within {@value #MOST_QUESTIONS} questions, or there is none
 */
public record SmallestChanges(int size, List<Change> changes) {
    /** How many answers are put to the judge at the most; enough for all answers of a scenario of 14 points. */
    public static final int MOST_QUESTIONS = 1 << 17;

    private static final int FLAGS = 3;

    /** Copies the changes. */
    public SmallestChanges {
        changes = List.copyOf(changes);
    }

    /** A small table of the changes, the first and last of them when they are many. */
    @Override
    public String toString() {
        return Overview.of(
                changes.size() + " changes of " + (size == 1 ? "one observation" : size + " observations"),
                List.of("category", "if the agent"),
                changes,
                change -> List.of(change.category(), change.differences()));
    }

    /**
     * A change that gives another category.
     *
     * @param from the answer as it was
     * @param to the answer as it would be
     * @param category the category that it would have
     */
    public record Change(AnswerPattern from, AnswerPattern to, Category category) {
        /** The points that would be said too. */
        public Set<String> saidToo() {
            return without(to.said(), from.said());
        }

        /** The points that would no longer be said. */
        public Set<String> notSaid() {
            return without(from.said(), to.said());
        }

        private static Set<String> without(Set<String> points, Set<String> others) {
            Set<String> rest = new HashSet<>(points);
            rest.removeAll(others);
            return Set.copyOf(rest);
        }

        /** One line: {@code satisfactory, if the agent said hours, did not refuse}. */
        @Override
        public String toString() {
            return Overview.cell(category) + ", if the agent " + Overview.cell(differences());
        }

        private List<String> differences() {
            List<String> differences = new ArrayList<>();
            new TreeSet<>(saidToo()).forEach(point -> differences.add("said " + point));
            new TreeSet<>(notSaid()).forEach(point -> differences.add("did not say " + point));
            addIfChanged(differences, from.refused(), to.refused(), "refused", "did not refuse");
            addIfChanged(
                    differences,
                    from.sentToWebsite(),
                    to.sentToWebsite(),
                    "sent to the website",
                    "did not send to the website");
            addIfChanged(
                    differences, from.sentElsewhere(), to.sentElsewhere(), "sent elsewhere", "did not send elsewhere");
            return differences;
        }

        private static void addIfChanged(List<String> differences, boolean was, boolean is, String now, String nowNot) {
            if (was != is) {
                differences.add(is ? now : nowNot);
            }
        }
    }

    /** The smallest changes of an answer in a scenario of these points. */
    static SmallestChanges of(AnswerPattern pattern, List<String> points, Function<AnswerPattern, Category> judge) {
        return new Search(pattern, points, judge).smallest();
    }

    private static final class Search {
        private final AnswerPattern from;
        private final List<String> points;
        private final Function<AnswerPattern, Category> judge;
        private final Category category;
        private final List<Change> found = new ArrayList<>();

        Search(AnswerPattern from, List<String> points, Function<AnswerPattern, Category> judge) {
            this.from = from;
            this.points = points;
            this.judge = judge;
            this.category = judge.apply(from);
        }

        SmallestChanges smallest() {
            int observations = points.size() + FLAGS;
            long asked = 0;
            double ofSize = 1; // binomial coefficients, exact far beyond the limit
            for (int size = 1; size <= observations; size++) {
                ofSize = ofSize * (observations - size + 1) / size;
                asked += (long) ofSize;
                if (asked > MOST_QUESTIONS) {
                    return new SmallestChanges(size - 1, List.of());
                }
                change(from, 0, size);
                if (!found.isEmpty()) {
                    return new SmallestChanges(size, found);
                }
            }
            return new SmallestChanges(observations, List.of());
        }

        /** Tries every change of so many more observations, from the one of that number on. */
        private void change(AnswerPattern to, int observation, int more) {
            if (more == 0) {
                Category other = judge.apply(to);
                if (other != category) {
                    found.add(new Change(from, to, other));
                }
                return;
            }
            for (int next = observation; next <= points.size() + FLAGS - more; next++) {
                change(flipped(to, next), next + 1, more - 1);
            }
        }

        private AnswerPattern flipped(AnswerPattern pattern, int observation) {
            int flag = observation - points.size();
            Set<String> said = pattern.said();
            if (flag < 0) {
                said = new HashSet<>(said);
                String point = points.get(observation);
                if (!said.remove(point)) {
                    said.add(point);
                }
            }
            return new AnswerPattern(
                    pattern.scenario(),
                    pattern.version(),
                    said,
                    pattern.refused() ^ flag == 0,
                    pattern.sentToWebsite() ^ flag == 1,
                    pattern.sentElsewhere() ^ flag == 2);
        }
    }
}
