package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.study.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Who says that he has no internet, and what he is offered instead. */
final class OfflineCallers {
    private final Deal deal = new Deal(2022_02);

    void fill(List<Draft> drafts) {
        for (PlanTable.Row scenario : AnswerPlan.OFFLINE.rows()) {
            List<Draft> offline = drafts.stream()
                    .filter(draft -> draft.scenario.equals(scenario.text("scenario")))
                    .filter(draft -> draft.profile.equals(AnswerPlan.OFFLINE_PROFILE))
                    .filter(draft -> draft.heard.isPresent())
                    .toList();
            offline.stream().filter(OfflineCallers::isSentToWebsite).forEach(draft -> draft.saidNoInternet = true);
            offline.stream()
                    .filter(draft -> !isSentToWebsite(draft))
                    .limit(scenario.integer("asked"))
                    .forEach(draft -> draft.saidNoInternet = true);
            offer(
                    scenario,
                    offline.stream().filter(draft -> draft.saidNoInternet).toList());
        }
    }

    /** Whoever is sent to a branch anyway is among those to whom something is offered, a visit first. */
    private void offer(PlanTable.Row scenario, List<Draft> said) {
        List<Draft> takers = deal.shuffled(said);
        takers.sort(Comparator.comparing(draft -> !draft.redirects().contains(Redirect.BRANCH)));
        List<OfferedAlternative> offers = new ArrayList<>();
        for (String name : List.of("branch-visit", "branch-computer", "paper-form", "appointment", "other")) {
            offers.addAll(Collections.nCopies(
                    scenario.integer(name), Term.parse(OfferedAlternative.class, "alternatives", name)));
        }
        for (int i = 0; i < offers.size(); i++) {
            takers.get(i).alternatives.add(offers.get(i));
        }
    }

    private static boolean isSentToWebsite(Draft draft) {
        return draft.redirects().contains(Redirect.WEBSITE);
    }
}
