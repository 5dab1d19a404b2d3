package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.published.PublishedCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTableReaderTest {
    private static final String HEADER = "cell,percent,decimals,n,group\n";

    @Test
    void aRowIsACell() {
        PublishedTableFile file = read("\uFEFF" + HEADER.replace("\n", "\r\n")
                + "\"satisfied, in all\",75.5,1,189,\r\ninformation,23,1,144,retraite/6\r\nas printed,23.00,,144,\r\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.cells())
                .containsExactly(
                        PublishedCell.of("satisfied, in all", "75.5", 189),
                        PublishedCell.of("information", "23.0", 144).in("retraite/6"),
                        PublishedCell.of("as printed", "23.00", 144));
    }

    @Test
    void columnsMayStandInAnyOrderAndTwoBeLeftOut() {
        assertThat(read("n,percent,cell\n189,75.5,satisfied\n").cells())
                .containsExactly(PublishedCell.of("satisfied", "75.5", 189));
    }

    @Test
    void aDecimalCommaIsReadWhereSemicolonsSeparate() {
        PublishedTableFile file = read("cell;percent;n\na;75,5;189\nb;75.5;189\nc;1.075,5;189\nd;75,5 %;189\n");

        assertThat(file.cells())
                .containsExactly(PublishedCell.of("a", "75.5", 189), PublishedCell.of("b", "75.5", 189));
        assertThat(file.problems())
                .extracting(problem -> problem.what().value())
                .containsExactly("\"1.075,5\"", "\"75,5 %\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            a,"75,5",1,189, | t:2: percent: "75,5" is not allowed; expected a number from 0 to 100 with a decimal point, such as 75.5
            a,75.5 %,1,189, | t:2: percent: "75.5 %" is not allowed; expected a number from 0 to 100 with a decimal point, such as 75.5
            a,-1,,189,      | t:2: percent: "-1" is not allowed; expected a number from 0 to 100 with a decimal point, such as 75.5
            a,100.1,,189,   | t:2: percent: "100.1" is not allowed; expected a number from 0 to 100 with a decimal point, such as 75.5
            a,,,189,        | t:2: percent: missing; expected a number from 0 to 100 with a decimal point, such as 75.5
            a,75.55,1,189,  | t:2: decimals: "1" is not allowed; expected a whole number from 2, which stand in percent, to 12
            a,75.5,-1,189,  | t:2: decimals: "-1" is not allowed; expected a whole number from 1, which stand in percent, to 12
            a,75.5,13,189,  | t:2: decimals: "13" is not allowed; expected a whole number from 1, which stand in percent, to 12
            a,0.1234567890123,,189, | t:2: decimals: "13" is not allowed; expected at most 12
            a,75.5,1,0,     | t:2: n: "0" is not allowed; expected a whole number of at least 1
            a,75.5,1,12.5,  | t:2: n: "12.5" is not allowed; expected a whole number of at least 1
            a,75.5,1,,      | t:2: n: missing; expected a whole number of at least 1
            a,75.5,1,1234567890123456789, | t:2: n: "1234567890123456789" is not allowed; expected a whole number of at least 1, of at most 18 digits
            ,75.5,1,189,    | t:2: cell: missing; expected a name of 1 to 200 characters
            a,75.5,1,189,/6 | t:2: group: "/6" is not allowed; expected the name of a group, then perhaps a slash and a part
            a,75.5,1,189    | t:2: a row of 4 cells is not allowed; expected 5 cells, as in the header
            """)
    void whatIsWrongIsToldWithItsPlace(String row, String message) {
        PublishedTableFile file = read(HEADER + row + "\ngood,50,0,10,\n");

        assertThat(file.problems()).extracting(Problem::toString).containsExactly(message);
        assertThat(file.cells()).containsExactly(PublishedCell.of("good", "50", 10));
    }

    @Test
    void allProblemsOfARowAreTold() {
        assertThat(read(HEADER + ",x,,0,\n").problems())
                .extracting(problem -> problem.what().field())
                .containsExactly("cell", "percent", "n");
    }

    @Test
    void aNameMayBeUsedOnce() {
        PublishedTableFile file = read(HEADER + "a,50,0,10,\na,60,0,10,\n");

        assertThat(file.problems())
                .extracting(Problem::toString)
                .containsExactly("t:3: cell: \"a\" is not allowed; expected a name that no cell before it has");
        assertThat(file.cells()).hasSize(1);
    }

    @Test
    void cellsThatDisagreeOnTheTotalOfTheirGroupAreGivenOneByOne() {
        PublishedTableFile file =
                read(HEADER + "a,50,0,10,g/1\nb,60,0,10,g/2\nc,60,0,12,g\nd,60,0,14,g\ne,50,0,10,h\n");

        assertThat(file.problems())
                .extracting(Problem::toString)
                .containsExactly("t:4: n: 12 is not allowed; expected 10 as on line 2, the total of group \"g\";"
                        + " its cells are checked one by one");
        assertThat(file.cells()).extracting(PublishedCell::name).containsExactly("a", "b", "c", "d", "e");
        assertThat(file.cells().subList(0, 4)).allMatch(cell -> cell.group().isEmpty());
        assertThat(file.cells().get(4).group()).contains("h");
    }

    @Test
    void textThatIsNotUtf8IsAProblem() {
        byte[] latin = (HEADER + "cr\u00e9dit,50,0,10,\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(latin).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().allowed()).isEqualTo("text in UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''                       | t: empty; expected a row of column names
            cell,percent,decimals,n,group | t: no cell below the column names
            cell,percent,decimals    | t:1: column "n" is missing; expected cell,percent,decimals,n,group
            cell,percent,n,n         | t:1: column "n" is given twice; expected it once
            cell,percent,n,service   | t:1: column "service" is unknown; expected cell,percent,decimals,n,group
            """)
    void whatIsNoTableIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(message);
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> PublishedTableReader.read(Path.of("nowhere.csv")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("nowhere.csv: no such file");
        assertThatThrownBy(() -> PublishedTableReader.read(Path.of(".")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(".: a directory; expected a table in CSV");
    }

    private static PublishedTableFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PublishedTableFile read(byte[] bytes) {
        try {
            return PublishedTableReader.read(new ByteArrayInputStream(bytes), "t");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array does not fail
        }
    }
}
