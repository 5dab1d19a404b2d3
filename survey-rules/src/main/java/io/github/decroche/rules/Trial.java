package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts answers of a study to rules of one's own before the first call is judged: every answer that there can be, but of an
 * expected answer with more than {@value #MOST_POINTS} points those that say nothing, one point, all but one, or all.
 */
final class Trial {
    /** The most points of an expected answer of which every set is said: 1,024 sets, each in eight ways. */
    private static final int MOST_POINTS = 10;

    private final Study study;
    private final RuleSet rules;

    Trial(Study study, RuleSet rules) {
        this.study = study;
        this.rules = rules;
    }

    /**
     * The ids of the rules that fired on some answer.
     *
     * @throws InvalidDrlException if rules failed on one
     */
    Set<String> fired() {
        Set<String> fired = new HashSet<>();
        for (Scenario scenario : study.scenarios()) {
            for (int version = 1; version <= scenario.versions().size(); version++) {
                ExpectedAnswer expected = scenario.expected(version);
                for (AnswerPattern pattern :
                        patterns(scenario.id(), version, expected).toList()) {
                    fired.addAll(fired(pattern, expected));
                }
            }
        }
        return fired;
    }

    private List<String> fired(AnswerPattern pattern, ExpectedAnswer expected) {
        try {
            return rules.engine().judge(pattern, expected).rules();
        } catch (InvalidDrlException e) {
            throw e;
        } catch (RuntimeException e) { // whatever a condition throws, and an answer without just one category
            InvalidDrlException told =
                    new InvalidDrlException(List.of(rules.watch().problem(pattern, e)));
            told.initCause(e);
            throw told;
        }
    }

    private static Stream<AnswerPattern> patterns(String scenario, int version, ExpectedAnswer expected) {
        List<Boolean> either = List.of(false, true);
        return said(List.copyOf(expected.pointIds()))
                .flatMap(said -> either.stream()
                        .flatMap(refused -> either.stream()
                                .flatMap(website -> either.stream()
                                        .map(elsewhere -> new AnswerPattern(
                                                scenario, version, said, refused, website, elsewhere)))));
    }

    private static Stream<Set<String>> said(List<String> points) {
        int count = points.size();
        if (count <= MOST_POINTS) {
            return IntStream.range(0, 1 << count).mapToObj(set -> chosen(points, i -> (set >> i & 1) == 1));
        }
        Stream<Set<String>> ends = Stream.of(Set.of(), Set.copyOf(points));
        return Stream.concat(
                ends,
                IntStream.range(0, count)
                        .boxed()
                        .flatMap(one -> Stream.of(chosen(points, i -> i == one), chosen(points, i -> i != one))));
    }

    private static Set<String> chosen(List<String> points, IntPredicate which) {
        Set<String> chosen = new HashSet<>();
        IntStream.range(0, points.size()).filter(which).forEach(i -> chosen.add(points.get(i)));
        return chosen;
    }
}
