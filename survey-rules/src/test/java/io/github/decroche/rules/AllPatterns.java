package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every pattern of a scenario: all subsets of points × no redirect, website, elsewhere, both × refused or not. */
final class AllPatterns {
    private AllPatterns() {}

    static List<AnswerPattern> of(Scenario scenario) {
        List<String> points = scenario.versions().get(0).pointIds();
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
                        scenario.id(), 1, said, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0));
            }
        }
        return patterns;
    }
}
