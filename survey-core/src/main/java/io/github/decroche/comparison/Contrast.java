package io.github.decroche.comparison;

import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.text.Overview;
import java.util.Optional;

/**
 * By how much a group exceeds the reference.
 *
 * @param estimate the difference, group less reference: of shares, of means in seconds, or for ratings the probability of
 *     superiority, in [0, 1], ½ being no difference; empty where nothing can be compared
 * @param test the test of no difference; empty where there is none
 */
public record Contrast(Optional<Estimate> estimate, Optional<TestResult> test) {
    /** One line: {@code -0.001 [-0.055, 0.053] at 0.95; -0.036, p = 0.971}. */
    @Override
    public String toString() {
        return Overview.cell(estimate) + test.map(it -> "; " + it).orElse("");
    }
}
