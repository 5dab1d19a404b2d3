package io.github.decroche.statistics.location;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudentMeanTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("student-mean.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        ValueCounts scores = new ValueCounts();
        OracleTable.rows("scores.csv").stream()
                .filter(score -> score.getField("group").equals(row.getField("group")))
                .forEach(score ->
                        scores.add(Long.parseLong(score.getField("score")), Long.parseLong(score.getField("count"))));

        MeanEstimate estimate =
                StudentMean.at(ConfidenceLevel.DEFAULT).of(scores).orElseThrow();

        assertThat(estimate.count()).isEqualTo(Long.parseLong(row.getField("n")));
        assertThat(estimate.mean()).isCloseTo(number(row, "mean"), closely(number(row, "mean")));
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(number(row, "low"), closely(number(row, "low")));
        assertThat(interval.high()).isCloseTo(number(row, "high"), closely(number(row, "high")));
    }

    static List<NamedCsvRecord> ordinalMeans() {
        return OracleTable.rows("ordinal-means.csv").stream()
                .filter(row -> !row.getField("case").startsWith("technion"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ordinalMeans")
    void ofRatingsAgreesWithR(NamedCsvRecord row) {
        assertAgrees(OrdinalSamples.of(row), row);
    }

    /** Waits of served calls that had queued. */
    @Test
    void ofRealWaitsAgreesWithR() {
        NamedCsvRecord row = OrdinalSamples.technionRow();
        assertAgrees(OrdinalSamples.technionWaits(), row);
    }

    private static void assertAgrees(ValueCounts values, NamedCsvRecord row) {
        MeanEstimate estimate =
                StudentMean.at(ConfidenceLevel.DEFAULT).of(values).orElseThrow();

        assertThat(estimate.count()).isEqualTo(OracleTable.count(row, "n"));
        assertThat(estimate.mean()).isCloseTo(number(row, "mean"), closely(number(row, "mean")));
        assertThat(estimate.standardDeviation().orElseThrow()).isCloseTo(number(row, "sd"), closely(number(row, "sd")));
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(number(row, "se"), closely(number(row, "se")));
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(number(row, "t_lo"), closely(number(row, "t_lo")));
        assertThat(interval.high()).isCloseTo(number(row, "t_hi"), closely(number(row, "t_hi")));
    }

    /** 1, 2, 3: mean 2, s² = 1, standard error 1/√3; with 2 degrees of freedom t = (2p − 1)·√(2 / (1 − (2p − 1)²)). */
    @Test
    void oneTwoThreeByHand() {
        double quantile = 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95));

        MeanEstimate estimate =
                StudentMean.at(ConfidenceLevel.DEFAULT).of(values(1, 2, 3)).orElseThrow();

        assertThat(estimate.mean()).isEqualTo(2.0);
        assertThat(estimate.standardDeviation()).hasValue(1.0);
        assertThat(estimate.standardError()).hasValue(1 / Math.sqrt(3));
        assertThat(estimate.interval().orElseThrow().high())
                .isCloseTo(2 + quantile / Math.sqrt(3), Offset.offset(1e-12));
    }

    @Test
    void nothingHasNoMean() {
        assertThat(StudentMean.at(ConfidenceLevel.DEFAULT).of(values())).isEmpty();
    }

    @Test
    void oneValueHasAMeanAndNoInterval() {
        assertThat(StudentMean.at(ConfidenceLevel.DEFAULT).of(values(900))).hasValueSatisfying(estimate -> {
            assertThat(estimate.mean()).isEqualTo(900.0);
            assertThat(estimate.standardDeviation()).isEmpty();
            assertThat(estimate.standardError()).isEmpty();
            assertThat(estimate.interval()).isEmpty();
        });
    }

    @Test
    void equalValuesHaveNoInterval() {
        assertThat(StudentMean.at(ConfidenceLevel.DEFAULT).of(values(900, 900, 900)))
                .hasValueSatisfying(estimate -> {
                    assertThat(estimate.standardDeviation()).hasValue(0.0);
                    assertThat(estimate.interval()).isEmpty();
                });
    }

    @Test
    void inAnotherUnitEveryNumberIsDivided() {
        MeanEstimate estimate = StudentMean.at(ConfidenceLevel.DEFAULT)
                .of(values(1000, 2000, 3000))
                .orElseThrow()
                .dividedBy(1000);

        assertThat(estimate.mean()).isEqualTo(2.0);
        assertThat(estimate.standardDeviation()).hasValue(1.0);
    }

    @Test
    void sumsAreExactWhereDoublesWouldNotBe() {
        ValueCounts counts = values(Long.MAX_VALUE, Long.MAX_VALUE - 2);

        assertThat(StudentMean.at(ConfidenceLevel.DEFAULT)
                        .of(counts)
                        .orElseThrow()
                        .interval())
                .hasValueSatisfying(it -> assertThat(it.high()).isGreaterThanOrEqualTo(it.low()));
        assertThat(counts.sum()).hasToString("18446744073709551612");
    }

    private static ValueCounts values(long... values) {
        ValueCounts counts = new ValueCounts();
        for (long value : values) {
            counts.add(value);
        }
        return counts;
    }
}
