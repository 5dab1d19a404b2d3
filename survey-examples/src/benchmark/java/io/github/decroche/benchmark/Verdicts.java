package io.github.decroche.benchmark;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.Information;
import io.github.decroche.rules.JudgedAnswer;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes verdicts of the ids of the rules that fired, which say what each rule finds: {@code caf-…/satisfactory}. */
final class Verdicts {
    private Verdicts() {}

    static ExpectedAnswer expected(Study study, AnswerPattern answer) {
        return study.scenario(answer.scenario()).orElseThrow().expected(answer.version());
    }

    static JudgedAnswer judged(AnswerPattern answer, Set<String> fired) {
        Information information;
        if (found("satisfactory", fired)) {
            information = Information.FULL;
        } else {
            information = answer.said().isEmpty() ? Information.NONE : Information.SUCCINCT;
        }
        return new JudgedAnswer(information, answer.refused(), answer.sentToWebsite(), answer.sentElsewhere());
    }

    static Classification verdict(
            Study study,
            AnswerPattern answer,
            JudgedAnswer judged,
            Set<String> onExpectedAnswers,
            SortedSet<String> classification) {
        SortedSet<String> rules = new TreeSet<>(onExpectedAnswers);
        rules.addAll(classification);
        String category = classification.first();
        Classification.Builder verdict = Classification.builder()
                .category(Term.parse(Category.class, "category", category.substring(category.indexOf('/') + 1)))
                .information(judged.information())
                .complete(found("complete", onExpectedAnswers))
                .rules(rules);
        for (String point : expected(study, answer).pointIds()) {
            if (answer.said().contains(point)) {
                verdict.addSaid(point);
            } else {
                verdict.addMissing(point);
            }
        }
        return verdict.build();
    }

    private static boolean found(String finding, Set<String> fired) {
        return fired.stream().anyMatch(id -> id.startsWith(finding, id.indexOf('/') + 1));
    }
}
