package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+cmd|' /C calc'!A0",
                "-cmd|x!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\u00A0=1",
                "＝1+1",
                "＋A1",
                "－A1",
                "＠SUM(A1)",
                "\uFEFF=1",
                "-A1",
                "+B2+1"
            })
    void whatBeginsAFormulaIsPrecededByAnApostrophe(String text) {
        assertThat(SpreadsheetCell.text(text)).startsWith("'");
        assertThat(SpreadsheetCell.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.5", "-1.0E10", "-1.5E-5", "+++", "---", "-3.0 [-4.1, -2.0]", "+26.3 pts", "x=1", "a-b", ""})
    void numbersAndLevelsStayAsTheyAre(String text) {
        assertThat(SpreadsheetCell.text(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.guarded(text)).isEqualTo(text);
    }

    @Property
    void aGuardIsTakenOffAgain(@ForAll("texts") String text) {
        assertThat(SpreadsheetCell.unguarded(SpreadsheetCell.guarded(text))).isEqualTo(text);
    }

    @Property
    void noGuardedCellIsAFormula(@ForAll("texts") String text) {
        assertThat(SpreadsheetCell.text(SpreadsheetCell.guarded(text)))
                .isEqualTo(Printable.text(SpreadsheetCell.guarded(text)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(List.of("'", "=", "+", "-", "@", "1", "A", " ", "é", "(", "＝"))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
