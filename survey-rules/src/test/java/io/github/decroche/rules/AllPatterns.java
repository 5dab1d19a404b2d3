package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Every pattern of a scenario: all versions × subsets of points × no redirect, website, elsewhere, both × refused or not. */
final class AllPatterns {
    private AllPatterns() {}

    static List<AnswerPattern> of(Scenario scenario) {
        return IntStream.rangeClosed(1, scenario.versions().size())
                .boxed()
                .flatMap(version -> of(scenario, version).stream())
                .toList();
    }

    private static List<AnswerPattern> of(Scenario scenario, int version) {
        List<String> points = List.copyOf(scenario.expected(version).pointIds());
        List<AnswerPattern> patterns = new ArrayList<>();
        for (int subset = 0; subset < 1 << points.size(); subset++) {
            Set<String> said = new HashSet<>();
            for (int i = 0; i < points.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    said.add(points.get(i));
                }
            }
            for (int flags = 0; flags < 8; flags++) {
                patterns.add(new AnswerPattern(
                        scenario.id(), version, said, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0));
            }
        }
        return patterns;
    }

    /** In how many observations two answers to one question differ. */
    static int distance(AnswerPattern one, AnswerPattern other) {
        Set<String> either = new HashSet<>(one.said());
        either.addAll(other.said());
        Set<String> both = new HashSet<>(one.said());
        both.retainAll(other.said());
        return either.size()
                - both.size()
                + (one.refused() == other.refused() ? 0 : 1)
                + (one.sentToWebsite() == other.sentToWebsite() ? 0 : 1)
                + (one.sentElsewhere() == other.sentElsewhere() ? 0 : 1);
    }
}
