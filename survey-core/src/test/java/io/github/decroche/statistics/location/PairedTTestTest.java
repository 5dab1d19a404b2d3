package io.github.decroche.statistics.location;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import org.junit.jupiter.api.Test;

class PairedTTestTest {
    /** Of 1 and −2 the mean is −½ and its standard error 3/2: t = −1/3, and Cauchy's tails are ½ ∓ atan(1/3)/π. */
    @Test
    void twoDifferencesByHand() {
        TestResult two = TTest.withDefaults().ofDifferences(values(1, -2)).orElseThrow();
        TestResult less = TTest.withDefaults()
                .with(Alternative.LESS)
                .ofDifferences(values(1, -2))
                .orElseThrow();

        assertThat(two.statistic()).isCloseTo(-1 / 3.0, closely(1));
        assertThat(two.degreesOfFreedom()).hasValue(1);
        assertThat(two.pValue()).isCloseTo(1 - 2 * Math.atan(1 / 3.0) / Math.PI, closely(1));
        assertThat(less.pValue()).isCloseTo(0.5 - Math.atan(1 / 3.0) / Math.PI, closely(1));
    }

    @Test
    void oneDifferenceAndEqualOnesAreNotTestable() {
        assertThat(TTest.withDefaults().ofDifferences(values())).isEmpty();
        assertThat(TTest.withDefaults().ofDifferences(values(3))).isEmpty();
        assertThat(TTest.withDefaults().ofDifferences(values(3, 3, 3))).isEmpty();
    }

    /** R 4.2.2: t.test(b - w) on the paired testers of the Urban Institute. */
    @Test
    void agreesWithROnPairedTesters() {
        ValueCounts differences = RealData.rows("wooldridge_audit_pairs.csv").stream()
                .collect(ValueCounts.collector(
                        pair -> Long.parseLong(pair.getField("b")) - Long.parseLong(pair.getField("w"))));

        assertThat(TTest.withDefaults().ofDifferences(differences).orElseThrow().statistic())
                .isCloseTo(-4.27681634896365, closely(4.27681634896365));
    }

    private static ValueCounts values(long... values) {
        ValueCounts counts = new ValueCounts();
        for (long value : values) {
            counts.add(value);
        }
        return counts;
    }
}
