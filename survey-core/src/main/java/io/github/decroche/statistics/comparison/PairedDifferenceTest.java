package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import java.util.Optional;

/**
 * Tango's score test of whether the shares of the first and of the second of matched pairs differ by a given δ₀, and of whether
 * they differ by less than a margin:
 *
 * <pre>  z = (n₁₀ − n₀₁ − n δ₀) / √(n (2 q + δ₀ (1 − δ₀)))</pre>
 *
 * <p>held against the standard normal distribution, where <i>q</i> is the most likely probability of a pair that favours the
 * second alone, given δ₀; {@link PairedDifference.Interval#TANGO} has its equation. z is positive where the first exceeds the
 * second by more than δ₀. The test is two-sided and δ₀ is 0 unless others are asked for.
 *
 * <p>At δ₀ = 0, z² is {@link McNemarTest.Method#CHI_SQUARED McNemar's}. The limits of {@link PairedDifference.Interval#TANGO} are
 * the δ₀ at which the two-sided p-value is 1 − level. Without pairs there is no test; without discordant pairs there is none of
 * δ₀ = 0, but one of any other. Same as the statistic under {@code ratesci::pairbinci(…, skew = FALSE, bcf = FALSE)} in R.
 *
 * <p>Tango, T. (1998), <a
 * href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C891::AID-SIM780%3E3.0.CO;2-B">doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;891::AID-SIM780&gt;3.0.CO;2-B</a>.
 */
public final class PairedDifferenceTest {
    private final double difference;
    private final Alternative alternative;

    private PairedDifferenceTest(double difference, Alternative alternative) {
        this.difference = difference;
        this.alternative = alternative;
    }

    /** The two-sided test of no difference. */
    public static PairedDifferenceTest withDefaults() {
        return new PairedDifferenceTest(0, Alternative.TWO_SIDED);
    }

    /**
     * The same test of another difference.
     *
     * @param newDifference δ₀, in (−1, 1)
     * @throws IllegalArgumentException if it is not
     */
    public PairedDifferenceTest against(double newDifference) {
        if (!(newDifference > -1 && newDifference < 1)) {
            throw new IllegalArgumentException(
                    "difference: " + newDifference + " is not allowed; expected a number in (-1, 1)");
        }
        return new PairedDifferenceTest(newDifference, alternative);
    }

    /** The same test against another alternative: {@link Alternative#GREATER} is that the difference is greater than δ₀. */
    public PairedDifferenceTest with(Alternative newAlternative) {
        return new PairedDifferenceTest(difference, newAlternative);
    }

    /** The test of some pairs; empty when there are none, and when δ₀ is 0 and no pair is discordant. */
    public Optional<TestResult> of(MatchedPairs pairs) {
        return pairs.size() == 0 || (difference == 0 && pairs.discordant() == 0)
                ? Optional.empty()
                : Optional.of(TestResult.normal(TangoScore.statistic(pairs, difference), alternative));
    }

    /**
     * Whether the difference lies within a margin: the one-sided tests of −margin and of margin. This test's δ₀ and its
     * alternative play no part. Empty when there are no pairs.
     *
     * @param margin in (0, 1), in the unit of a share: 0.1 is ten percentage points
     * @throws IllegalArgumentException if it is not
     */
    public Optional<TwoOneSidedTests> equivalence(double margin, MatchedPairs pairs) {
        RateDifferenceTest.check(margin);
        return against(-margin)
                .with(Alternative.GREATER)
                .of(pairs)
                .flatMap(above -> against(margin)
                        .with(Alternative.LESS)
                        .of(pairs)
                        .map(below -> new TwoOneSidedTests(above, below)));
    }
}
