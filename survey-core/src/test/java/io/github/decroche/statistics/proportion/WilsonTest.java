package io.github.decroche.statistics.proportion;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("wilson.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        ConfidenceInterval interval = Wilson.at(ConfidenceLevel.of(number(row, "conf")))
                .interval(Long.parseLong(row.getField("x")), Long.parseLong(row.getField("n")));

        assertThat(interval.low()).isCloseTo(number(row, "low"), closely(number(row, "low")));
        assertThat(interval.high()).isCloseTo(number(row, "high"), closely(number(row, "high")));
    }

    /** With z² = 4 the limits of 1 in 2 are ½ ± √(1/24)·… in fractions: (2·1 + 4 ± 2·√(4 + 4·1·½)) / (2·(2 + 4)). */
    @Test
    void oneOfTwoAtTwoStandardErrorsByHand() {
        ConfidenceLevel twoSigma = ConfidenceLevel.of(0.9544997361036416);
        ConfidenceInterval interval = Wilson.at(twoSigma).interval(1, 2);

        assertThat(interval.low()).isCloseTo((6 - 2 * Math.sqrt(6)) / 12, closely(1));
        assertThat(interval.high()).isCloseTo((6 + 2 * Math.sqrt(6)) / 12, closely(1));
    }

    @Test
    void noSuccessHasALowerLimitOfExactlyZero() {
        assertThat(Wilson.at(ConfidenceLevel.DEFAULT).interval(0, 85).low()).isZero();
    }

    @Test
    void allSuccessesHaveAnUpperLimitOfExactlyOne() {
        assertThat(Wilson.at(ConfidenceLevel.DEFAULT).interval(85, 85).high()).isEqualTo(1.0);
    }

    @Test
    void aShareOfNothingIsNotEstimable() {
        Rate rate = new Rate(0, 0, ConfidenceLevel.DEFAULT);

        assertThat(rate.estimate()).isEmpty();
        assertThat(rate.interval()).isEmpty();
        assertThat(rate).hasToString("0/0 = not estimable");
    }

    @Test
    void aShareReadsInOneLine() {
        assertThat(new Rate(189, 408, ConfidenceLevel.DEFAULT)).hasToString("189/408 = 0.463 [0.415, 0.512] at 0.95");
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> Wilson.at(ConfidenceLevel.DEFAULT).interval(3, 2))
                .hasMessage("successes: 3; expected from 0 to 2");
        assertThatThrownBy(() -> new Rate(3, 2, ConfidenceLevel.DEFAULT)).hasMessage("count: 3; expected from 0 to 2");
    }
}
