package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever the cells, a table keeps its shape in every form, and its texts come back as they were. */
class TextTableProperties {
    @Provide
    Arbitrary<TextTable> tables() {
        return Arbitraries.integers().between(1, 4).flatMap(columns -> {
            Arbitrary<List<String>> row = cells().list().ofSize(columns);
            Arbitrary<List<Boolean>> numbers =
                    Arbitraries.of(true, false).list().ofSize(columns);
            return Combinators.combine(row, row.list().ofMaxSize(4), numbers).as(TextTable::new);
        });
    }

    /** Texts that are at home in none of the forms, and any other. */
    private static Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("\\{}$&#_%~^<>|\"'`[]*-,;=+@ \nab1é")
                        .ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(6));
    }

    @Property
    void linesOnATerminalAreOfOneWidth(@ForAll("tables") TextTable table) {
        assertThat(table.text()
                        .lines()
                        .map(line -> line.codePointCount(0, line.length()))
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void csvReadsBackAsTheTextsButForTheApostropheBeforeFormulas(@ForAll("tables") TextTable table) {
        List<List<String>> records = new ArrayList<>();
        CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(table.csv())
                .forEach(record -> records.add(record.getFields()));
        List<List<String>> expected = new ArrayList<>(List.of(table.header()));
        expected.addAll(table.rows());
        assertThat(records).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            for (int column = 0; column < table.header().size(); column++) {
                String text = printed(expected.get(row).get(column), " ");
                assertThat(records.get(row).get(column)).isIn(text, "'" + text);
                assertThat(records.get(row).get(column).strip()).doesNotMatch("[=@].*");
            }
        }
    }

    @Property
    void htmlIsWellFormedAndReadsBackAsTheTexts(@ForAll("tables") TextTable table, @ForAll String caption)
            throws Exception {
        Element element = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(table.html(caption))))
                .getDocumentElement();
        NodeList rows = element.getElementsByTagName("tr");
        assertThat(rows.getLength()).isEqualTo(1 + table.rows().size());
        for (int row = 0; row < table.rows().size(); row++) {
            NodeList cells = rows.item(row + 1).getChildNodes();
            assertThat(IntStream.range(0, cells.getLength())
                            .mapToObj(cell -> text(cells.item(cell)))
                            .toList())
                    .isEqualTo(table.rows().get(row).stream()
                            .map(cell -> printed(cell, "\n"))
                            .toList());
        }
    }

    @Property
    void latexHasARowARowAndNoCommandButOurs(@ForAll("tables") TextTable table) {
        List<String> lines = table.latex().lines().toList();
        assertThat(lines).hasSize(6 + table.rows().size());
        lines.subList(2, 3)
                .forEach(row ->
                        assertThat(unescaped(row, '&')).isEqualTo(table.header().size() - 1L));
        assertThat(lines.stream().mapToLong(line -> unescaped(line, '{') - unescaped(line, '}')))
                .allMatch(open -> open == 0);
        assertThat(lines.stream().mapToLong(line -> unescaped(line, '$') + unescaped(line, '%') + unescaped(line, '#')))
                .allMatch(count -> count == 0);
    }

    private static long unescaped(String latex, char c) {
        return latex.replaceAll("\\\\.", "").chars().filter(it -> it == c).count();
    }

    private static String printed(String text, String between) {
        return text.lines().map(Printable::text).collect(Collectors.joining(between));
    }

    private static String text(Node node) {
        if (node.getNodeName().equals("br")) {
            return "\n";
        }
        NodeList children = node.getChildNodes();
        return node.getNodeType() == Node.TEXT_NODE
                ? node.getNodeValue()
                : IntStream.range(0, children.getLength())
                        .mapToObj(child -> text(children.item(child)))
                        .collect(Collectors.joining());
    }
}
