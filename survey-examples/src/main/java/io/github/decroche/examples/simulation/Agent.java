package io.github.decroche.examples.simulation;

import io.github.decroche.call.Answer;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Point;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What agents answer. */
final class Agent {
    private static final List<OfferedAlternative> ALTERNATIVES = List.of(OfferedAlternative.values());

    private Agent() {}

    /** An answer to a question; callers without internet say so when sent to the website, or when asked. */
    static Answer answer(ExpectedAnswer expected, boolean isOffline, Chance chance) {
        Answer.Builder answer = Answer.builder();
        int percent = chance.below(100);
        boolean website;
        if (percent < 43) {
            answer.points(enough(expected, chance));
            website = redirect(answer, 15, chance);
        } else if (percent < 70) {
            answer.points(some(expected, chance));
            website = redirect(answer, 40, chance);
        } else if (percent < 90) {
            website = redirect(answer, 60, chance);
        } else {
            answer.refusal(refusal(chance));
            website = redirect(answer, 10, chance);
        }
        if (isOffline && (website || chance.percent(10))) {
            answer.saidNoInternet(true);
            if (chance.percent(60)) {
                answer.addAlternatives(chance.oneOf(ALTERNATIVES));
            }
        }
        return answer.build();
    }

    /** Points that satisfy: all of them, less some that can be spared. */
    private static Set<String> enough(ExpectedAnswer expected, Chance chance) {
        Set<String> said = new LinkedHashSet<>(expected.pointIds());
        for (Point point : expected.points()) {
            if (chance.percent(50)) {
                said.remove(point.id());
                if (!expected.satisfactory().holds(said)) {
                    said.add(point.id());
                }
            }
        }
        return said;
    }

    private static Set<String> some(ExpectedAnswer expected, Chance chance) {
        Set<String> said = new LinkedHashSet<>();
        for (Point point : expected.points()) {
            if (chance.percent(30)) {
                said.add(point.id());
            }
        }
        return said;
    }

    /** Sends so many of a hundred callers to the website, and a few elsewhere; whether it was to the website. */
    private static boolean redirect(Answer.Builder answer, int websitePercent, Chance chance) {
        int percent = chance.below(100);
        if (percent < websitePercent) {
            answer.addRedirects(Redirect.WEBSITE);
        }
        if (chance.percent(12)) {
            answer.addRedirects(elsewhere(chance));
        }
        return percent < websitePercent;
    }

    private static Redirect elsewhere(Chance chance) {
        int percent = chance.below(100);
        if (percent < 50) {
            return Redirect.BRANCH;
        }
        if (percent < 75) {
            return Redirect.APPOINTMENT;
        }
        return percent < 85 ? Redirect.POST : percent < 95 ? Redirect.OTHER_BODY : Redirect.PHONE;
    }

    private static Refusal refusal(Chance chance) {
        int percent = chance.below(100);
        return percent < 80 ? Refusal.NO_IDENTIFIER : percent < 95 ? Refusal.OUT_OF_SCOPE : Refusal.OTHER;
    }
}
