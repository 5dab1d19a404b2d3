package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.Study;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A stream of ever-new patterns: every subset of many points, one after the other, each made of new strings. */
final class HostileStream {
    private HostileStream() {}

    /**
     * Judges so many patterns of so many points and prints how many verdicts were kept. A program of its own, because it is
     * the heap that it was started with that tests the bound.
     *
     * @param args how many patterns, and how many points an answer can have
     */
    public static void main(String[] args) {
        int patterns = Integer.parseInt(args[0]);
        int points = Integer.parseInt(args[1]);
        RuleClassifier classifier = RuleClassifier.ofStudyFile(studyOf(points));
        for (int i = 0; i < patterns; i++) {
            boolean satisfactory =
                    classifier.classify(pattern(i, points)).rules().contains("classification/satisfactory");
            if (satisfactory != Integer.bitCount(i) + beyond(points) >= 9) {
                throw new IllegalStateException("wrong verdict on pattern " + i);
            }
        }
        System.out.println(patterns + " patterns, " + classifier.kept() + " verdicts kept, "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB at most");
    }

    /** A study of one scenario that asks for nine points, or for all when there are fewer. */
    static Study studyOf(int points) {
        List<String> ids =
                IntStream.range(0, points).mapToObj(i -> "point-" + i).toList();
        return Scenarios.study(ExpectedAnswer.builder()
                .points(ids.stream()
                        .map(id -> new Point(id, Label.of(id), false))
                        .toList())
                .satisfactory(Condition.atLeast(
                        Math.min(9, points), ids.stream().map(Condition::said).toList()))
                .build());
    }

    /** The pattern of that number: its bits say which of the first points are said; all points beyond 32 are. */
    static AnswerPattern pattern(int number, int points) {
        Set<String> said = new HashSet<>();
        for (int i = 0; i < points; i++) {
            if (i >= Integer.SIZE || (number >> i & 1) == 1) {
                said.add("point-" + i);
            }
        }
        return new AnswerPattern("question", 1, said, false, false, false);
    }

    private static int beyond(int points) {
        return Math.max(0, points - Integer.SIZE);
    }
}
