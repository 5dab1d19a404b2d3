package io.github.decroche.examples.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.decroche.report.TextTable;
import java.util.List;
import java.util.stream.IntStream;

/** Draws tables for terminals of 80 characters. */
final class TerminalTable {
    /** How many groups fit beside the names of the rows. */
    static final int GROUPS = 3;

    private TerminalTable() {}

    static String draw(TextTable table) {
        List<Column> columns = IntStream.range(0, table.header().size())
                .mapToObj(i -> new Column()
                        .header(table.header().get(i).replace("-", "-\n")) // ids break where they can
                        .headerAlign(i == 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT)
                        .dataAlign(i == 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT))
                .toList();
        Object[][] rows = table.rows().stream().map(List::toArray).toArray(Object[][]::new);
        return AsciiTable.builder()
                        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                        .lineSeparator("\n")
                        .data(columns.toArray(Column[]::new), rows)
                        .asString()
                + "\n";
    }
}
