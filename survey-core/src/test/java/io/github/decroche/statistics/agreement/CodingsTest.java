package io.github.decroche.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.proportion.Rate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodingsTest {
    /**
     * Krippendorff's example: twelve units by four coders, as in R's {@code irr::kripp.alpha}. The last unit was coded once.
     */
    static final Codings KRIPPENDORFF = Codings.of(List.of(
            Arrays.asList(1, 1, null, 1),
            List.of(2, 2, 3, 2),
            List.of(3, 3, 3, 3),
            List.of(3, 3, 3, 3),
            List.of(2, 2, 2, 2),
            List.of(1, 2, 3, 4),
            List.of(4, 4, 4, 4),
            List.of(1, 1, 2, 1),
            List.of(2, 2, 2, 2),
            Arrays.asList(null, 5, 5, 5),
            Arrays.asList(null, null, 1, 1),
            Arrays.asList(null, null, 3, null)));

    /** The real codings of a data set, whose coders are its columns. */
    static Codings real(String name) {
        List<NamedCsvRecord> rows = RealData.rows(name);
        List<String> categories = rows.stream()
                .flatMap(row -> row.getFields().stream())
                .distinct()
                .sorted()
                .toList();
        return rows.stream().collect(Codings.ofCategories(categories, NamedCsvRecord::getFields));
    }

    @Test
    void unitsAreSortedByHowTheyWereCoded() {
        Codings codings = Codings.of(List.of(List.of(2, 1), List.of(1.0, 2.0), List.of(3), List.of()));

        assertThat(codings).hasToString("""
                4 units, at most 2 coders
                 codings    | units\s
                ------------+-------
                 []         |     1\s
                 [3.0]      |     1\s
                 [1.0, 2.0] |     2""");
        assertThat(codings.size()).isEqualTo(4);
        assertThat(codings.coders()).isEqualTo(2);
        assertThat(codings.pairable().size()).isEqualTo(2);
    }

    /** Three categories: 2 units [a, a], 1 [a, b], 3 [b, a] and 4 [c, b]. */
    @Test
    void aTableOfTwoCodersIsTheirCodings() {
        AgreementTable table = AgreementTable.of(new long[] {2, 1, 0}, new long[] {3, 0, 0}, new long[] {0, 4, 0});
        List<List<String>> units = Stream.of("aa", "aa", "ab", "ba", "ba", "ba", "cb", "cb", "cb", "cb")
                .map(unit -> List.of(unit.split("", -1)[0], unit.split("", -1)[1]))
                .toList();

        assertThat(Codings.of(table))
                .isEqualTo(units.stream().collect(Codings.ofCategories(List.of("a", "b", "c"), Function.identity())));
        assertThat(Codings.of(AgreementTable.of(new long[] {0})).size()).isZero();
    }

    @Test
    void unitsCodedOnceAreLeftOutAndCounted() {
        assertThat(KRIPPENDORFF.size()).isEqualTo(12);
        assertThat(KRIPPENDORFF.pairable().size()).isEqualTo(11);
        assertThat(KRIPPENDORFF.complete().size()).isEqualTo(8);
    }

    /** Of the eight units that all four coded, five are (3 3 3 3) twice, (2 2 2 2) twice and (4 4 4 4). */
    @Test
    void exactAgreementIsOfTheUnitsThatAllCoded() {
        assertThat(KRIPPENDORFF.exactAgreement()).isEqualTo(Rate.of(5, 8));
    }

    /** R 4.2.2, irr 0.84.1: {@code agree(video)$value} is 35 % of 20. */
    @Test
    void exactAgreementOfVideosAgreesWithR() {
        assertThat(real("irr_video.csv").exactAgreement()).isEqualTo(Rate.of(7, 20));
    }

    @Test
    void withoutASecondCodingThereIsNothingToAgreeOn() {
        assertThat(Codings.of(List.of(List.of(1), List.of(2))).exactAgreement()).isEqualTo(Rate.of(0, 0));
        assertThat(Codings.of(List.of()).exactAgreement()).isEqualTo(Rate.of(0, 0));
        assertThat(Codings.of(List.of()).coders()).isZero();
    }

    @Test
    void categoriesBecomeNumbersByTheirPlace() {
        Codings codings = Stream.of(Arrays.asList("late", null, "early"), List.of("late"))
                .collect(Codings.ofCategories(List.of("early", "late"), Function.identity()));

        assertThat(codings).isEqualTo(Codings.of(List.of(List.of(1, 2), List.of(2))));
    }

    @Test
    void anUnknownCategoryIsRefused() {
        var collector = Codings.ofCategories(List.of("early"), (List<String> it) -> it);

        assertThatThrownBy(() -> Stream.of(List.of("late")).collect(collector))
                .hasMessage("coding: late; expected one of [early]");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Codings.of(List.of(List.of(1, Double.NaN))))
                .hasMessage("coding: NaN; expected a number from -1e100 to 1e100");
        assertThatThrownBy(() -> Codings.of(List.of(List.of(1e101))))
                .hasMessage("coding: 1.0E101; expected a number from -1e100 to 1e100");
    }

    @Test
    void minusZeroIsZero() {
        assertThat(Codings.of(List.of(List.of(0.0, -0.0)))).isEqualTo(Codings.of(List.of(Collections.nCopies(2, 0))));
    }

    @Test
    void unitsCodedOtherwiseDiffer() {
        assertThat(Codings.of(List.of(List.of(1, 2))))
                .isNotEqualTo(Codings.of(List.of(List.of(1, 3))))
                .isNotEqualTo(List.of(List.of(1, 2)));
    }

    @Test
    void numbersUpToTheLimitAreCodings() {
        assertThat(Codings.of(List.of(List.of(-1e100, 1e100))).coders()).isEqualTo(2);
    }
}
