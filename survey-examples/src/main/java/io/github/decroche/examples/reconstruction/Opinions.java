package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What callers think of the call. The plan says how many of each level; the better the answer, the likelier a high one.
 * Kindness and patience are rated above the rest, as the report says of all services; pedagogy and competence like the
 * whole.
 */
final class Opinions {
    private final Deal deal = new Deal(2022_03);

    void fill(List<Draft> drafts) {
        for (PlanTable.Row row : RatingPlan.OVERALL.rows()) {
            List<Draft> callers = drafts.stream()
                    .filter(draft -> draft.connected)
                    .filter(draft -> draft.scenario.equals(row.text("scenario")))
                    .filter(draft -> draft.profile.equals(row.text("profile")))
                    .toList();
            List<SatisfactionLevel> levels = levels(row);
            rate(bestAnswersFirst(deal.shuffled(callers).subList(0, levels.size())), Aspect.OVERALL, levels);
        }
        drafts.stream().filter(draft -> !draft.ratings.isEmpty()).forEach(this::rateAspects);
        RatingPlan.COMPETENCE.rows().forEach(row -> rateCompetence(row, drafts));
    }

    private static void rate(List<Draft> callers, Aspect aspect, List<SatisfactionLevel> levels) {
        for (int i = 0; i < levels.size(); i++) {
            callers.get(i).ratings.put(aspect, levels.get(i));
        }
    }

    private static List<SatisfactionLevel> levels(PlanTable.Row row) {
        List<SatisfactionLevel> levels = new ArrayList<>();
        for (SatisfactionLevel level : SatisfactionLevel.values()) {
            levels.addAll(0, Collections.nCopies(row.integer(level.symbol()), level));
        }
        return levels;
    }

    /** Loosely: each caller may move up or down by a third of the list. */
    private List<Draft> bestAnswersFirst(List<Draft> callers) {
        List<Draft> ordered = new ArrayList<>(callers);
        ordered.sort(Comparator.comparingInt(Opinions::rank));
        int third = callers.size() / 3;
        List<Place> places = new ArrayList<>();
        for (Draft draft : ordered) {
            places.add(new Place(draft, places.size() + deal.between(-third, third)));
        }
        places.sort(Comparator.comparingInt(Place::number));
        return places.stream().map(Place::draft).toList();
    }

    /** The place of the answer in its plan, best first; in the middle when it is not on record. */
    private static int rank(Draft draft) {
        List<PlanTable.Row> answers = AnswerPlan.of(draft.scenario).rows();
        return draft.heard.map(answers::indexOf).orElse(answers.size() / 2);
    }

    private void rateAspects(Draft draft) {
        int overall = score(draft);
        int above = SatisfactionLevel.values().length - overall;
        draft.ratings.put(Aspect.KINDNESS, near(overall + (above + 1) / 2));
        draft.ratings.put(Aspect.PATIENCE, near(overall + above / 2));
        draft.ratings.put(Aspect.PEDAGOGY, near(overall));
        draft.ratings.put(Aspect.COMPETENCE, near(overall));
    }

    private static int score(Draft draft) {
        return Objects.requireNonNull(draft.ratings.get(Aspect.OVERALL)).score();
    }

    /** Mostly this level, at times one above or below. */
    private SatisfactionLevel near(int score) {
        SatisfactionLevel[] levels = SatisfactionLevel.values();
        int step = deal.between(1, 4);
        int moved = step == 1 ? score - 1 : step == 2 ? score + 1 : score;
        return levels[Math.min(levels.length, Math.max(1, moved)) - 1];
    }

    private void rateCompetence(PlanTable.Row row, List<Draft> drafts) {
        List<Draft> callers = deal.shuffled(drafts.stream()
                .filter(draft -> !draft.ratings.isEmpty())
                .filter(draft -> draft.service.equals(row.text("service")))
                .filter(draft -> draft.profile.equals(row.text("profile")))
                .toList());
        callers.sort(Comparator.comparingInt((Draft draft) -> -score(draft)));
        rate(callers, Aspect.COMPETENCE, levels(row));
    }

    private record Place(Draft draft, int number) {}
}
