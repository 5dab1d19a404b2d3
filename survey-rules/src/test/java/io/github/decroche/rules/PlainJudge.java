package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.study.Condition;
import java.util.Set;

/** The contract in plain Java, written without the rules: what tests hold them against. */
final class PlainJudge {
    private PlainJudge() {}

    /** The table of classification. */
    static Category category(AnswerPattern pattern, boolean satisfactory) {
        if (satisfactory) {
            return Category.SATISFACTORY;
        }
        if (!pattern.said().isEmpty()) {
            return pattern.sentToWebsite() ? Category.SUCCINCT_PLUS_REDIRECT : Category.PARTIAL;
        }
        if (pattern.refused()) {
            return Category.REFUSAL;
        }
        if (pattern.sentToWebsite()) {
            return Category.REDIRECT_ONLY;
        }
        return pattern.sentElsewhere() ? Category.SENT_ELSEWHERE : Category.NO_INFORMATION;
    }

    /** Whether a condition holds, counted out. */
    static boolean holds(Condition condition, Set<String> said) {
        if (condition instanceof Condition.Said point) {
            return said.contains(point.point());
        }
        Condition.AtLeast atLeast = (Condition.AtLeast) condition;
        return atLeast.parts().stream().filter(part -> holds(part, said)).count() >= atLeast.count();
    }
}
