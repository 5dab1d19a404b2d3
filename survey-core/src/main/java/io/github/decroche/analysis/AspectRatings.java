package io.github.decroche.analysis;

import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How callers rated one aspect.
 *
 * @param counts how many gave each level, worst to best; a level that no one gave is absent
 * @param satisfied those on the satisfied side, of those who rated
 * @param mean the mean of the scores 1 to 6 with Student's interval; empty without ratings
 * @param median the median score, in [1, 6], halfway between two levels where the middle ratings differ; empty without ratings
 * @param level the level nearest to the mean, halves upward (our operationalisation); empty without ratings
 * @param unrated how many connected calls did not rate it: left out of all figures above
 */
public record AspectRatings(
        Map<SatisfactionLevel, Long> counts,
        Rate satisfied,
        Optional<MeanEstimate> mean,
        OptionalDouble median,
        Optional<SatisfactionLevel> level,
        long unrated) {
    /** One line: {@code +, mean 3.931; satisfied 120/189 = 0.635 [0.564, 0.700] at 0.95; 3 unrated}. */
    @Override
    public String toString() {
        return Overview.cell(level.map(SatisfactionLevel::symbol)) + ", mean "
                + Overview.cell(mean.map(MeanEstimate::mean)) + "; satisfied " + satisfied + "; " + unrated
                + " unrated";
    }
}
