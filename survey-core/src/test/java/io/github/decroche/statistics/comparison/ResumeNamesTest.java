package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.TestResult;
import java.util.function.Predicate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Call-backs to résumés that differ in nothing but the name. Bertrand, M. and Mullainathan, S. (2004), as published in R's
 * package AER 1.2-10; the values are from R 4.2.2.
 */
class ResumeNamesTest {
    private static final Percentage TWELVE_DIGITS = withPercentage(1e-10);

    @ParameterizedTest
    @CsvSource({
        "city:,        235, 2435, 157, 2435, 16.8790504142702, 3.98388683758507e-05, 4.7587471079095e-05",
        "city:chicago, 109, 1352,  73, 1352, 7.63475699558174, 0.00572540986944672,  0.00707924471180963",
        "city:boston,  126, 1083,  84, 1083, 9.30184049079755, 0.00228923760696963,  0.00283610927022519",
        "gender:female, 184, 1860, 125, 1886, 13.187672257796, 0.000281796700028913, 0.000285559164230791",
        "gender:male,   51,  575,  32,  549, 3.79707594536373, 0.0513421699287321,   0.0531726923356721"
    })
    void namesMatter(String part, long x1, long n1, long x2, long n2, double chiSquared, double p, double fisher) {
        FourfoldTable table = table(part.substring(0, part.indexOf(':')), part.substring(part.indexOf(':') + 1));
        TestResult test = ChiSquaredTest.withDefaults().of(table).orElseThrow();

        assertThat(table).isEqualTo(new FourfoldTable(x1, n1 - x1, x2, n2 - x2));
        assertThat(test.statistic()).isCloseTo(chiSquared, TWELVE_DIGITS);
        assertThat(test.pValue()).isCloseTo(p, withPercentage(1e-9));
        assertThat(FisherTest.withDefaults().of(table).pValue()).isCloseTo(fisher, TWELVE_DIGITS);
    }

    private static FourfoldTable table(String field, String value) {
        Predicate<NamedCsvRecord> cauc = row -> row.getField("ethnicity").equals("cauc");
        Predicate<NamedCsvRecord> calledBack = row -> row.getField("call").equals("yes");
        return RealData.rows("aer_ResumeNames.csv").stream()
                .filter(row -> value.isEmpty() || row.getField(field).equals(value))
                .collect(FourfoldTable.collector(cauc, calledBack));
    }
}
