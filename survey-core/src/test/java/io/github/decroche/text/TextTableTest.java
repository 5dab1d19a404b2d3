package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    private static final TextTable TABLE = new TextTable(
            List.of("", "pole-emploi", "all calls"),
            List.of(List.of("Connected", "83.9 %\n80.0–87.1", "59.7 %"), List.of("R & D <\"50%\">", "—", "−3.0")));

    @Test
    void onATerminalNumbersStandToTheRightAndHeadsBreakAfterHyphens() {
        assertThat(TABLE.text()).isEqualTo("""
                               |     pole- | all calls\s
                               |    emploi |          \s
                ---------------+-----------+-----------
                 Connected     |    83.9 % |    59.7 %\s
                               | 80.0–87.1 |          \s
                 R & D <"50%"> |         — |      −3.0\s
                """);
    }

    @Test
    void atAPromptItIsTheTable() {
        assertThat(TABLE).hasToString("2 rows\n" + TABLE.text().stripTrailing());
    }

    @Test
    void aRecordOfCsvIsARow() {
        assertThat(TABLE.csv().replace("\r\n", "\n")).isEqualTo("""
                ,pole-emploi,all calls
                Connected,83.9 % 80.0–87.1,59.7 %
                "R & D <""50%"">",—,−3.0
                """);
    }

    @Test
    void inLatexItIsATabularForBooktabs() {
        assertThat(TABLE.latex()).isEqualTo("""
                \\begin{tabular}{lrr}
                \\toprule
                 & pole-emploi & all calls \\\\
                \\midrule
                Connected & \\begin{tabular}[t]{@{}r@{}}83.9 \\% \\\\ 80.0–87.1\\end{tabular} & 59.7 \\% \\\\
                R \\& D \\textless{}\\symbol{34}50\\%\\symbol{34}\\textgreater{} & — & \\ensuremath{-}3.0 \\\\
                \\bottomrule
                \\end{tabular}
                """);
    }

    @Test
    void inHtmlHeadsHaveTheirScope() {
        assertThat(TABLE.html("A \"caption\"")).isEqualTo("""
                <table>
                <caption>A &quot;caption&quot;</caption>
                <thead>
                <tr><td></td><th scope="col" class="number">pole-emploi</th><th scope="col" class="number">all calls</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Connected</th><td class="number">83.9 %<br/>80.0–87.1</td><td class="number">59.7 %</td></tr>
                <tr><th scope="row">R &amp; D &lt;&quot;50%&quot;&gt;</th><td class="number">—</td><td class="number">−3.0</td></tr>
                </tbody>
                </table>
                """);
    }

    @Test
    void aTableWithoutCaptionHasNone() {
        assertThat(TABLE.html("")).startsWith("<table>\n<thead>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(A1)",
                "+A1",
                "-A1",
                "-1+A1",
                "=",
                "@",
                " =1+1",
                "-2+3+cmd|' /C calc'!A0",
                "+cmd",
                "-\"x\"",
                "＝1+1",
                "+1*HYPERLINK(\"a\")"
            })
    void aTextWithWhichASpreadsheetCouldComputeIsMarkedAsText(String text) {
        assertThat(cellOfCsv(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-3.0",
                "+26.3\u00A0pts",
                "−3.0",
                "---",
                "+++",
                "-",
                "+",
                "-0.05 (few)",
                "-3.0 [-5.0, +1.0]",
                "+1 234,5 s",
                "plain",
                "a=b",
                "a@b",
                "–",
                "",
                "3 - 2",
                "'"
            })
    void numbersAndLevelsAreWrittenAsTheyAre(String text) {
        assertThat(cellOfCsv(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '´', textBlock = """
            a_b#c$d&e%f § a\\_b\\#c\\$d\\&e\\%f
            {x}\\y § \\{x\\}\\textbackslash{}y
            ~^| § \\textasciitilde{}\\textasciicircum{}\\textbar{}
            --- § -{}-{}-
            ``a'' § \\textasciigrave{}\\textasciigrave{}a'{}'
            [1cm] * § {[}1cm{]} {*}
            χ² = κ → α § \\ensuremath{\\chi}² = \\ensuremath{\\kappa} \\ensuremath{\\rightarrow} \\ensuremath{\\alpha}
            é « à » § é « à »
            """)
    void whatLatexReadsOtherwiseStaysText(String text, String latex) {
        assertThat(new TextTable(List.of(text), List.of()).latex()).contains("\n\\toprule\n" + latex + " \\\\\n");
    }

    @Test
    void whatMovesTheCursorIsReplacedInEveryForm() {
        TextTable table = new TextTable(List.of("a\u001B[2Jb"), List.of(List.of("\uD800\u200F")));
        assertThat(List.of(table.text(), table.markdown(), table.csv(), table.html("\u0007")))
                .allSatisfy(text -> assertThat(text).contains("\uFFFD").doesNotContain("\u001B", "\u200F", "\u0007"));
        assertThat(table.latex()).contains("a?{[}2Jb").contains("??");
    }

    @Test
    void rowsAreAsLongAsTheHeader() {
        assertThatThrownBy(() -> new TextTable(List.of("a", "b"), List.of(List.of("c"))))
                .hasMessage("rows: expected 2 cells in each");
    }

    private static String cellOfCsv(String text) {
        String line = new TextTable(List.of("h"), List.of(List.of(text))).csv().split("\r\n", -1)[1];
        return line.startsWith("\"") ? line.substring(1, line.length() - 1).replace("\"\"", "\"") : line;
    }
}
