package io.github.decroche.examples.simulation;

import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What callers think of a call that connected. */
final class Opinion {
    private static final List<SatisfactionLevel> LEVELS = List.of(SatisfactionLevel.values());
    private static final List<Aspect> ASPECTS = List.of(Aspect.values());

    private Opinion() {}

    /** Ratings of all aspects in nine cases of ten, else of the whole only, or none; better ones when more was said. */
    static Map<Aspect, SatisfactionLevel> ratings(int pointsSaid, Chance chance) {
        Map<Aspect, SatisfactionLevel> ratings = new EnumMap<>(Aspect.class);
        int percent = chance.below(100);
        if (percent < 98) {
            int overall = level(pointsSaid == 0 ? 2 : 4, 2, chance);
            ratings.put(Aspect.OVERALL, LEVELS.get(overall));
            if (percent < 90) {
                for (Aspect aspect : ASPECTS.subList(1, ASPECTS.size())) {
                    ratings.put(aspect, LEVELS.get(level(overall, 1, chance)));
                }
            }
        }
        return ratings;
    }

    /** A level near another, counted from 0. */
    private static int level(int near, int away, Chance chance) {
        return Math.max(0, Math.min(LEVELS.size() - 1, near + chance.between(-away, away)));
    }
}
