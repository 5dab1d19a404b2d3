package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A coefficient κ of agreement beyond chance: 1 for perfect agreement, 0 for that of chance, negative below.
 *
 * @param estimate κ, with its standard error and interval where there are such
 * @param nullStandardError the standard error of κ when agreement is that of chance, in (0, ∞); empty where it is not estimable
 */
public record Kappa(Estimate estimate, OptionalDouble nullStandardError) {
    /** Refuses a null standard error that is not positive. */
    public Kappa {
        if (nullStandardError.isPresent() && !(nullStandardError.getAsDouble() > 0)) {
            throw new IllegalArgumentException("nullStandardError: " + nullStandardError.getAsDouble()
                    + " is not allowed; expected a number over 0");
        }
    }

    /** κ itself, at most 1. */
    public double value() {
        return estimate.value();
    }

    /** The two-sided test of κ = 0: {@code test(Alternative.TWO_SIDED)}. */
    public Optional<TestResult> test() {
        return test(Alternative.TWO_SIDED);
    }

    /**
     * The test of κ = 0, of no agreement beyond chance: z = κ / null standard error, held against the normal distribution.
     * Empty without a null standard error. It answers a modest question: even poor agreement exceeds chance in a large sample.
     */
    public Optional<TestResult> test(Alternative alternative) {
        return nullStandardError.isPresent()
                ? Optional.of(TestResult.normal(value() / nullStandardError.getAsDouble(), alternative))
                : Optional.empty();
    }

    /** The estimate's line: {@code 0.492 [0.392, 0.591] at 0.95}. */
    @Override
    public String toString() {
        return estimate.toString();
    }
}
