package io.github.decroche.examples.reconstruction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as it stands in the source: a header, then rows, cells between bars. Lines that begin with # are remarks. */
record PlanTable(List<Row> rows) {

    static PlanTable parse(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(PlanTable::cells)
                .toList();
        List<String> header = lines.get(0);
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), line.get(column));
            }
            rows.add(new Row(cells));
        }
        return new PlanTable(List.copyOf(rows));
    }

    /** The rows whose cell in this column reads so. */
    List<Row> where(String column, String value) {
        return rows.stream().filter(row -> row.text(column).equals(value)).toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }

    /** One row, its cells by the name of their column. */
    record Row(Map<String, String> cells) {

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }

        List<String> words(String column) {
            String cell = text(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split(" +", -1));
        }
    }
}
