package io.github.decroche.statistics;

import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the distributions that all procedures stand on, which are Apache's, to R's, far into their tails. */
class DistributionsTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("distributions.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreeWithR(NamedCsvRecord row) {
        double expected = number(row, "value");

        assertThat(value(row.getField("function"), numbers(row, "arguments")))
                .isCloseTo(expected, Offset.offset(Math.max(Double.MIN_NORMAL, Math.abs(expected) * 1e-9)));
    }

    private static double value(String function, double[] x) {
        return switch (function) {
            case "pnorm" -> NORMAL.cumulativeProbability(x[0]);
            case "qnorm" -> NORMAL.inverseCumulativeProbability(x[0]);
            case "pt_two_sided" -> 2 * TDistribution.of(x[1]).survivalProbability(x[0]);
            case "qt" -> TDistribution.of(x[1]).inverseCumulativeProbability(x[0]);
            case "pchisq_upper" -> ChiSquaredDistribution.of(x[1]).survivalProbability(x[0]);
            case "pbeta" -> BetaDistribution.of(x[1], x[2]).cumulativeProbability(x[0]);
            case "qbeta" -> BetaDistribution.of(x[1], x[2]).inverseCumulativeProbability(x[0]);
            case "pbinom" -> BinomialDistribution.of((int) x[1], x[2]).cumulativeProbability((int) x[0]);
            case "dbinom" -> BinomialDistribution.of((int) x[1], x[2]).probability((int) x[0]);
            case "pf_upper" -> FDistribution.of(x[1], x[2]).survivalProbability(x[0]);
            default -> throw new IllegalArgumentException(function);
        };
    }
}
