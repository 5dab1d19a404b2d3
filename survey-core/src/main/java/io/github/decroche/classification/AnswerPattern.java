package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import java.util.Set;

/**
 * All that a verdict can depend on. Two answers with the same pattern get the same verdict; a study has a few thousand
 * patterns at most.
 *
 * @param scenario the id of the scenario
 * @param version which of the scenario's expected answers is the right one, counted from 1 in the order of the study
 * @param said the ids of the points that the agent stated
 * @param refused whether the agent declined to answer
 * @param sentToWebsite whether the agent sent the caller to the website
 * @param sentElsewhere whether the agent sent the caller anywhere else
 */
public record AnswerPattern(
        String scenario, int version, Set<String> said, boolean refused, boolean sentToWebsite, boolean sentElsewhere) {

    /** Copies the points. */
    public AnswerPattern {
        said = Set.copyOf(said);
    }

    /** The pattern of an answer. */
    public static AnswerPattern of(String scenario, int version, Answer answer) {
        boolean website = answer.redirects().contains(Redirect.WEBSITE);
        return new AnswerPattern(
                scenario,
                version,
                answer.points(),
                answer.refusal().isPresent(),
                website,
                answer.redirects().size() > (website ? 1 : 0));
    }
}
