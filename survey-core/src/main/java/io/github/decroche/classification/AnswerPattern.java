package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import io.github.decroche.text.Overview;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(said, "said");
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

    /** One line: what was said, and whether the caller was refused or sent away. */
    @Override
    public String toString() {
        return scenario + ", version " + version + ": said " + Overview.cell(new TreeSet<>(said))
                + (refused ? "; refused" : "") + (sentToWebsite ? "; sent to the website" : "")
                + (sentElsewhere ? "; sent elsewhere" : "");
    }
}
