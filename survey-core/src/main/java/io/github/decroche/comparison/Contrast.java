package io.github.decroche.comparison;

import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.Optional;

/**
 * By how much a group exceeds the reference.
 *
 * @param estimate the difference, group less reference: of shares, of means in seconds, or for ratings the probability of
 *     superiority, in [0, 1], ½ being no difference; empty where nothing can be compared
 * @param test the test of no difference; empty where there is none
 */
public record Contrast(Optional<Estimate> estimate, Optional<TestResult> test) {
    /** Nothing to compare. */
    static final Contrast NONE = new Contrast(Optional.empty(), Optional.empty());
}
