package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Information;
import java.util.Arrays;
import java.util.List;
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

    /** Every answer that there can be: three kinds of information, refused or not, sent to the website or not, elsewhere or not. */
    public static List<JudgedAnswer> all() {
        List<Boolean> either = List.of(false, true);
        return Arrays.stream(Information.values())
                .flatMap(information -> either.stream()
                        .flatMap(refused -> either.stream()
                                .flatMap(website -> either.stream()
                                        .map(elsewhere -> new JudgedAnswer(information, refused, website, elsewhere)))))
                .toList();
    }

    static JudgedAnswer of(AnswerPattern pattern, Set<Finding> findings) {
        Information information;
        if (findings.contains(Finding.SATISFACTORY)) {
            information = Information.FULL;
        } else {
            information = pattern.said().isEmpty() ? Information.NONE : Information.SUCCINCT;
        }
        return new JudgedAnswer(information, pattern.refused(), pattern.sentToWebsite(), pattern.sentElsewhere());
    }

    /** One line: {@code succinct, refused, sent to the website}. */
    @Override
    public String toString() {
        return information.id()
                + (refused ? ", refused" : "")
                + (sentToWebsite ? ", sent to the website" : "")
                + (sentElsewhere ? ", sent elsewhere" : "");
    }
}
