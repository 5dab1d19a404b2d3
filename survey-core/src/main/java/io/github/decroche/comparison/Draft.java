package io.github.decroche.comparison;

import io.github.decroche.statistics.comparison.PValueAdjustment;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.TestFamily;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A comparison that waits for those of its family: only all p-values together give the verdict.
 *
 * @param comparison all but what needs the family
 * @param outcome the outcome
 * @param evidence what the calls say
 */
record Draft(GroupComparison.Builder comparison, Outcome outcome, Evidence evidence) {
    /** The comparisons with their verdicts, in the same order. */
    static List<GroupComparison> judged(List<Draft> drafts, AnalysisPlan plan) {
        OptionalDouble[] difference = adjusted(drafts, plan, Evidence::difference);
        OptionalDouble[] equivalence = adjusted(drafts, plan, Evidence::equivalent);
        List<GroupComparison> judged = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            judged.add(drafts.get(i).judged(difference[i], equivalence[i], plan.alpha()));
        }
        return judged;
    }

    private GroupComparison judged(OptionalDouble difference, OptionalDouble equivalence, double alpha) {
        Verdict verdict = difference.isEmpty()
                ? Verdict.WITHHELD
                : Verdict.of(
                        difference.getAsDouble() < alpha, equivalence.isPresent() && equivalence.getAsDouble() < alpha);
        return comparison
                .differencePValue(difference)
                .equivalencePValue(equivalence)
                .verdict(verdict)
                .build();
    }

    /** The p-values of one question, each adjusted within its family. */
    private static OptionalDouble[] adjusted(
            List<Draft> drafts, AnalysisPlan plan, Function<Evidence, OptionalDouble> pValue) {
        OptionalDouble[] adjusted = new OptionalDouble[drafts.size()];
        for (List<Integer> family : families(drafts, plan.family())) {
            List<OptionalDouble> of = PValueAdjustment.HOLM.adjust(family.stream()
                    .map(i -> pValue.apply(drafts.get(i).evidence()))
                    .toList());
            for (int i = 0; i < of.size(); i++) {
                adjusted[family.get(i)] = of.get(i);
            }
        }
        return adjusted;
    }

    private static List<List<Integer>> families(List<Draft> drafts, TestFamily family) {
        Map<Outcome, List<Integer>> byOutcome = new EnumMap<>(Outcome.class);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            all.add(i);
            byOutcome
                    .computeIfAbsent(drafts.get(i).outcome(), unused -> new ArrayList<>())
                    .add(i);
        }
        return switch (family) {
            case PROFILES_AND_OUTCOMES -> List.of(all);
            case PROFILES -> List.copyOf(byOutcome.values());
        };
    }
}
