package io.github.decroche.statistics.location;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuantilesTest {
    static List<NamedCsvRecord> reference() {
        return StudentMeanTest.ordinalMeans();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void ofRatingsAgreeWithR(NamedCsvRecord row) {
        assertAgree(OrdinalSamples.of(row), row);
    }

    @Test
    void ofRealWaitsAgreeWithR() {
        NamedCsvRecord row = OrdinalSamples.technionRow();
        assertAgree(OrdinalSamples.technionWaits(), row);
    }

    private static void assertAgree(ValueCounts values, NamedCsvRecord row) {
        assertThat(Quantiles.median(values)).hasValue(number(row, "median_type7"));
        assertAgrees(values, Quantiles.Type.TYPE_7, 0.25, number(row, "q25_type7"));
        assertAgrees(values, Quantiles.Type.TYPE_7, 0.75, number(row, "q75_type7"));
        assertAgrees(values, Quantiles.Type.TYPE_7, 0.9, number(row, "q90_type7"));
        assertAgrees(values, Quantiles.Type.TYPE_2, 0.25, number(row, "q25_type2"));
        assertAgrees(values, Quantiles.Type.TYPE_2, 0.75, number(row, "q75_type2"));
        assertAgrees(values, Quantiles.Type.TYPE_6, 0.9, number(row, "q90_type6"));
    }

    private static void assertAgrees(ValueCounts values, Quantiles.Type type, double probability, double expected) {
        assertThat(Quantiles.withDefaults().with(type).of(values, probability).orElseThrow())
                .isCloseTo(expected, closely(expected));
    }

    /** h = 4·¼ is whole: the mean of 1 and 2; h = 5·¼; h = 3·¼ + 1. And for 0.9: ⌈3.6⌉ = 4; 4.5 is beyond; 3.7. */
    @ParameterizedTest
    @CsvSource({
        "TYPE_2, 0.25, 1.5",
        "TYPE_6, 0.25, 1.25",
        "TYPE_7, 0.25, 1.75",
        "TYPE_2, 0.9, 4",
        "TYPE_6, 0.9, 4",
        "TYPE_7, 0.9, 3.7"
    })
    void oneToFourByHand(Quantiles.Type type, double probability, double expected) {
        assertAgrees(Samples.of(1, 2, 3, 4), type, probability, expected);
    }

    @Test
    void theDefaultIsTypeSeven() {
        assertThat(Quantiles.withDefaults().of(Samples.of(1, 2, 3, 4), 0.25)).hasValue(1.75);
    }

    @ParameterizedTest
    @EnumSource
    void oneValueIsItsOwnQuantile(Quantiles.Type type) {
        assertThat(Quantiles.withDefaults().with(type).of(Samples.of(5), 0.9)).hasValue(5);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThat(Quantiles.median(Samples.of())).isEmpty();
    }

    @Test
    void twoThousandMillionObservationsCostNothing() {
        ValueCounts values = new ValueCounts();
        values.add(1, 1_000_000_000);
        values.add(2, 1_147_483_647);

        assertThat(Quantiles.median(values)).hasValue(2);
        values.add(3);
        assertThatThrownBy(() -> Quantiles.median(values))
                .hasMessage("values: 2147483648 observations; expected at most 2147483647");
    }

    @Test
    void aProbabilityOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> Quantiles.withDefaults().of(Samples.of(1), 1.5))
                .hasMessage("probability: 1.5 is not allowed; expected a number in [0, 1]");
        assertThatThrownBy(() -> Quantiles.withDefaults().of(Samples.of(1), Double.NaN))
                .hasMessageContaining("NaN");
    }
}
