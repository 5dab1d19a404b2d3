package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Information;
import java.util.Set;

/**
 * An answer of which it is known how much it says: what the classification matches.
 *
 * @param information how much of the expected answer was said
 * @param refused whether the agent declined to answer
 * @param sentToWebsite whether the agent sent the caller to the website
 * @param sentElsewhere whether the agent sent the caller anywhere else
 */
public record JudgedAnswer(Information information, boolean refused, boolean sentToWebsite, boolean sentElsewhere) {

    static JudgedAnswer of(AnswerPattern pattern, Set<Finding> findings) {
        Information information;
        if (findings.contains(Finding.SATISFACTORY)) {
            information = Information.FULL;
        } else {
            information = pattern.said().isEmpty() ? Information.NONE : Information.SUCCINCT;
        }
        return new JudgedAnswer(information, pattern.refused(), pattern.sentToWebsite(), pattern.sentElsewhere());
    }
}
