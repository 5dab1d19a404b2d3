package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cohen's h and φ. */
class EffectSizeTest {
    static List<NamedCsvRecord> twoProportions() {
        return OracleTable.rows("two-proportions.csv");
    }

    static List<NamedCsvRecord> fourfoldTables() {
        return OracleTable.rows("fourfold-tables.csv");
    }

    @ParameterizedTest
    @MethodSource("twoProportions")
    void cohensHAgreesWithR(NamedCsvRecord row) {
        long x1 = count(row, "x1");
        long x2 = count(row, "x2");
        FourfoldTable table = new FourfoldTable(x1, count(row, "n1") - x1, x2, count(row, "n2") - x2);

        assertThat(table.cohensH()).hasValueCloseTo(number(row, "cohen_h"), closely(number(row, "cohen_h")));
    }

    @ParameterizedTest
    @MethodSource("fourfoldTables")
    void phiAgreesWithR(NamedCsvRecord row) {
        FourfoldTable table = new FourfoldTable(count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d"));

        assertThat(table.phi()).hasValueCloseTo(number(row, "phi"), closely(number(row, "phi")));
    }

    /** Shares of 1, ½ and 0 lie at the angles π, π/2 and 0. */
    @Test
    void cohensHByHand() {
        assertThat(new FourfoldTable(7, 0, 5, 5).cohensH()).hasValueCloseTo(Math.PI / 2, closely(1));
        assertThat(new FourfoldTable(0, 3, 7, 0).cohensH()).hasValueCloseTo(-Math.PI, closely(1));
    }

    /** (3·3 − 1·1)/4² = ½. */
    @Test
    void phiByHand() {
        assertThat(new FourfoldTable(3, 1, 1, 3).phi()).hasValue(0.5);
        assertThat(new FourfoldTable(0, 3, 7, 0).phi()).hasValueCloseTo(-1.0, closely(1));
    }

    @Test
    void emptyMarginsHaveNoEffectSize() {
        assertThat(new FourfoldTable(0, 0, 1, 3).cohensH()).isEmpty();
        assertThat(new FourfoldTable(0, 0, 1, 3).phi()).isEmpty();
        assertThat(new FourfoldTable(0, 4, 0, 3).cohensH()).hasValue(0);
        assertThat(new FourfoldTable(0, 4, 0, 3).phi()).isEmpty();
    }

    /** Products of such counts are beyond the range of long. */
    @Test
    void largeCountsKeepTheirDifference() {
        long large = 1_000_000_000_000L;

        assertThat(new FourfoldTable(large + 1, large, large, large).phi())
                .hasValueCloseTo(1 / (4.0 * large), within(1e-24));
    }
}
