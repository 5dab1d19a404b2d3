package io.github.decroche.statistics.location;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The difference between two means, and its test. */
class MeanDifferenceTest {
    private static final MeanDifference WELCH = MeanDifference.at(ConfidenceLevel.DEFAULT);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mann-whitney.csv").stream()
                .filter(row -> !row.getField("case").equals("resume_exper"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        Map<String, ValueCounts> samples =
                Samples.ofCase("mann-whitney-samples.csv", row.getField("case"), "sample", "thousandths");
        assertAgrees(samples.get("x"), samples.get("y"), 1000, row);
    }

    /** Years of experience of applicants with names that sound African-American, and white. */
    @Test
    void ofRealDataAgreesWithR() {
        ValueCounts x = new ValueCounts();
        ValueCounts y = new ValueCounts();
        RealData.rows("aer_ResumeNames.csv")
                .forEach(row -> (row.getField("ethnicity").equals("afam") ? x : y)
                        .add(Long.parseLong(row.getField("experience"))));
        NamedCsvRecord row = OracleTable.rows("mann-whitney.csv").stream()
                .filter(it -> it.getField("case").equals("resume_exper"))
                .findFirst()
                .orElseThrow();

        assertAgrees(x, y, 1, row);
    }

    private static void assertAgrees(ValueCounts x, ValueCounts y, double unit, NamedCsvRecord row) {
        Estimate welch = WELCH.of(x, y).orElseThrow();
        double difference = number(row, "mean_x") - number(row, "mean_y");
        assertThat(welch.value() / unit).isCloseTo(difference, within(difference, 1e-11));
        if (optional(row, "welch_t").isEmpty()) {
            assertThat(welch.interval()).isEmpty();
            assertThat(TTest.withDefaults().of(x, y)).isEmpty();
            assertThat(TTest.withDefaults().with(Variances.EQUAL).of(x, y)).isEmpty();
            return;
        }
        ConfidenceInterval interval = welch.interval().orElseThrow();
        assertThat(interval.low() / unit).isCloseTo(number(row, "welch_lo"), closely(number(row, "welch_lo")));
        assertThat(interval.high() / unit).isCloseTo(number(row, "welch_hi"), closely(number(row, "welch_hi")));
        TestResult test = TTest.withDefaults().of(x, y).orElseThrow();
        assertThat(test.statistic()).isCloseTo(number(row, "welch_t"), closely(number(row, "welch_t")));
        assertThat(test.degreesOfFreedom().orElseThrow())
                .isCloseTo(number(row, "welch_df"), closely(number(row, "welch_df")));
        assertThat(test.pValue()).isCloseTo(number(row, "welch_p"), relatively(row, "welch_p"));
        TestResult student = TTest.withDefaults().with(Variances.EQUAL).of(x, y).orElseThrow();
        assertThat(student.statistic()).isCloseTo(number(row, "student_t"), closely(number(row, "student_t")));
        assertThat(student.pValue()).isCloseTo(number(row, "student_p"), relatively(row, "student_p"));
    }

    /** Relative 1e-12 also for the smallest p-values. */
    private static Offset<Double> relatively(NamedCsvRecord row, String column) {
        return Offset.offset(number(row, column) * 1e-12);
    }

    /** 1, 3 against 0, 1, 2: means 2 and 1; s²/n = 2/2 and 1/3; SE² = 4/3, ν = (16/9) / (1 + (1/9)/2) = 32/19, t = 1/√(4/3). */
    @Test
    void welchByHand() {
        Estimate estimate = WELCH.of(Samples.of(1, 3), Samples.of(0, 1, 2)).orElseThrow();
        TestResult test =
                TTest.withDefaults().of(Samples.of(1, 3), Samples.of(0, 1, 2)).orElseThrow();

        assertThat(estimate.value()).isEqualTo(1.0);
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(Math.sqrt(4 / 3.0), closely(1));
        assertThat(test.statistic()).isCloseTo(Math.sqrt(3) / 2, closely(1));
        assertThat(test.degreesOfFreedom().orElseThrow()).isCloseTo(32 / 19.0, closely(1));
    }

    /** The same: squared deviations 2 + 2, ν = 3, SE² = 4/3 · (1/2 + 1/3) = 10/9, t = 3/√10. */
    @Test
    void studentByHand() {
        Estimate estimate = WELCH.with(Variances.EQUAL)
                .of(Samples.of(1, 3), Samples.of(0, 1, 2))
                .orElseThrow();
        TestResult test = TTest.withDefaults()
                .with(Variances.EQUAL)
                .of(Samples.of(1, 3), Samples.of(0, 1, 2))
                .orElseThrow();

        assertThat(estimate.standardError().orElseThrow()).isCloseTo(Math.sqrt(10) / 3, closely(1));
        assertThat(test.statistic()).isCloseTo(3 / Math.sqrt(10), closely(1));
        assertThat(test.degreesOfFreedom()).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGroupHasNoDifference(Variances variances) {
        assertThat(WELCH.with(variances).of(Samples.of(), Samples.of(1, 2))).isEmpty();
        assertThat(WELCH.with(variances).of(Samples.of(1, 2), Samples.of())).isEmpty();
        assertThat(TTest.withDefaults().with(variances).of(Samples.of(1, 2), Samples.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void groupsWithoutVariationHaveADifferenceAlone(Variances variances) {
        assertThat(WELCH.with(variances).of(Samples.of(5, 5), Samples.of(3, 3, 3)))
                .hasValue(Estimate.of(2));
        assertThat(TTest.withDefaults().with(variances).of(Samples.of(5, 5), Samples.of(3, 3, 3)))
                .isEmpty();
    }

    @Test
    void oneValueNeedsTheOtherGroupsVariance() {
        assertThat(WELCH.of(Samples.of(5), Samples.of(1, 2, 3))).hasValue(Estimate.of(3));
        assertThat(TTest.withDefaults().of(Samples.of(5), Samples.of(1, 2, 3))).isEmpty();
        assertThat(WELCH.with(Variances.EQUAL)
                        .of(Samples.of(5), Samples.of(1, 2, 3))
                        .flatMap(Estimate::interval))
                .isPresent();
        assertThat(WELCH.with(Variances.EQUAL).of(Samples.of(5), Samples.of(3))).hasValue(Estimate.of(2));
    }

    /** 3 against 0 and 2: squared deviations 2 on one degree of freedom, SE² = 2 · (1 + 1/2) = 3, t = 2/√3. */
    @Test
    void oneAgainstTwoByHand() {
        TestResult test = TTest.withDefaults()
                .with(Variances.EQUAL)
                .of(Samples.of(3), Samples.of(0, 2))
                .orElseThrow();

        assertThat(test.statistic()).isCloseTo(2 / Math.sqrt(3), closely(1));
        assertThat(test.degreesOfFreedom()).hasValue(1);
        assertThat(test.pValue()).isCloseTo(1 - 2 / Math.PI * Math.atan(2 / Math.sqrt(3)), closely(1));
    }
}
