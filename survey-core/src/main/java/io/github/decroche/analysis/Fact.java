package io.github.decroche.analysis;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.classification.Information;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.ScenarioKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is true or false of a call; all that measures ask. The facts of a call are one number, with a bit for each fact: calls of
 * the same facts count alike in every measure, so it is enough to count how many there are of each number.
 */
enum Fact {
    DONE,
    CONNECTED,
    /** The answer was recorded. */
    RECORDED,
    ABOUT_INFORMATION,
    ABOUT_FORMALITIES,
    SATISFACTORY,
    COMPLETE,
    /** At least something of use was said. */
    ACCEPTABLE,
    /** Sent to the website after succinct information or none. */
    SENT_TO_INTERNET,
    /** The caller said that he has no internet. */
    OFFLINE,
    /** Sent anywhere without full information. */
    REDIRECTED,
    ALTERNATIVE_OFFERED,
    REFUSAL,
    REFUSED_FOR_NO_IDENTIFIER,
    REFUSED_AS_OUT_OF_SCOPE,
    REFUSED_FOR_OTHER_REASONS,
    /** The call as a whole was rated. */
    RATED,
    SATISFIED;

    /** The facts of a call. */
    static long of(ClassifiedCall call) {
        Category category = call.category();
        Optional<SatisfactionLevel> rating = call.call().overallRating();
        ScenarioKind kind = call.scenario().kind();
        return when(call.disposition().isDone(), DONE)
                | when(call.disposition() == Disposition.CONNECTED, CONNECTED)
                | when(kind == ScenarioKind.INFORMATION, ABOUT_INFORMATION)
                | when(kind == ScenarioKind.FORMALITIES, ABOUT_FORMALITIES)
                | when(category == Category.SATISFACTORY, SATISFACTORY)
                | when(call.classification().complete(), COMPLETE)
                | when(isAcceptable(category), ACCEPTABLE)
                | when(category == Category.REFUSAL, REFUSAL)
                | when(rating.isPresent(), RATED)
                | when(rating.isPresent() && rating.get().isSatisfied(), SATISFIED)
                | call.call().answer().map(answer -> of(call, answer)).orElse(0L);
    }

    private static long of(ClassifiedCall call, Answer answer) {
        Information information = call.classification().information().orElse(Information.FULL);
        Refusal refusal = answer.refusal().orElse(null);
        return when(true, RECORDED)
                | when(isSentToInternet(call.category(), answer), SENT_TO_INTERNET)
                | when(answer.saidNoInternet(), OFFLINE)
                | when(information != Information.FULL && !answer.redirects().isEmpty(), REDIRECTED)
                | when(!answer.alternatives().isEmpty(), ALTERNATIVE_OFFERED)
                | when(refusal == Refusal.NO_IDENTIFIER, REFUSED_FOR_NO_IDENTIFIER)
                | when(refusal == Refusal.OUT_OF_SCOPE, REFUSED_AS_OUT_OF_SCOPE)
                | when(refusal == Refusal.OTHER, REFUSED_FOR_OTHER_REASONS);
    }

    private static boolean isAcceptable(Category category) {
        return switch (category) {
            case SATISFACTORY, PARTIAL, SUCCINCT_PLUS_REDIRECT -> true;
            default -> false;
        };
    }

    private static boolean isSentToInternet(Category category, Answer answer) {
        return switch (category) {
            case SUCCINCT_PLUS_REDIRECT, REDIRECT_ONLY -> true;
            case REFUSAL -> answer.redirects().contains(Redirect.WEBSITE);
            default -> false;
        };
    }

    @SuppressWarnings("EnumOrdinal") // the number of a call's facts never leaves the program
    private static long when(boolean holds, Fact fact) {
        return holds ? 1L << fact.ordinal() : 0;
    }

    /** These facts together. */
    static long all(Fact... facts) {
        return Arrays.stream(facts).mapToLong(fact -> when(true, fact)).reduce(0, (a, b) -> a | b);
    }
}
