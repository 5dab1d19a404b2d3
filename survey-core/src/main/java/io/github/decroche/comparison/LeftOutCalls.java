package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;

/**
 * Calls that a comparison of waves leaves out, because the other wave has none of their kind.
 *
 * @param dimension what tells them apart: service, profile or scenario
 * @param value which one; a scenario with a profile, joined by a dot, where both waves planned the two and one did not call them
 * @param wave the wave that has them
 * @param missingIn the wave that has not
 * @param calls how many calls are left out; 0 where the wave has only published counts
 */
public record LeftOutCalls(Dimension dimension, String value, String wave, String missingIn, long calls) {
    /** One line: {@code 102 calls of profile senior in wave 2022, none in 2016}. */
    @Override
    public String toString() {
        return calls + " calls of " + dimension.id() + " " + value + " in wave " + wave + ", none in " + missingIn;
    }
}
