package io.github.decroche.text;

import java.util.List;
import java.util.stream.Collectors;

/** Tables and texts in HTML that is well-formed XML too: what could become markup stays text. */
final class Html {
    private Html() {}

    static String of(TextTable table, String caption) {
        StringBuilder text = new StringBuilder("<table>\n");
        if (!caption.isEmpty()) {
            text.append("<caption>").append(text(caption)).append("</caption>\n");
        }
        text.append("<thead>\n").append(head(table)).append("</thead>\n<tbody>\n");
        table.rows().forEach(row -> text.append(row(row, table.numbers())));
        return text.append("</tbody>\n</table>\n").toString();
    }

    /** The heads; a corner without words heads nothing. */
    private static String head(TextTable table) {
        StringBuilder text = new StringBuilder("<tr>");
        for (int column = 0; column < table.header().size(); column++) {
            String head = table.header().get(column);
            text.append(
                    head.isBlank()
                            ? cell("td", "", false, "")
                            : cell("th", " scope=\"col\"", table.numbers().get(column), head));
        }
        return text.append("</tr>\n").toString();
    }

    private static String row(List<String> cells, List<Boolean> numbers) {
        StringBuilder text = new StringBuilder("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            text.append(cell(
                    column == 0 ? "th" : "td",
                    column == 0 ? " scope=\"row\"" : "",
                    numbers.get(column),
                    cells.get(column)));
        }
        return text.append("</tr>\n").toString();
    }

    private static String cell(String element, String scope, boolean number, String words) {
        return "<" + element + scope + (number ? " class=\"number\"" : "") + ">" + text(words) + "</" + element + ">";
    }

    /** A text within an element or a quoted attribute; its lines are told apart by {@code <br/>}. */
    private static String text(String words) {
        return words.lines()
                .map(Printable::text)
                .map(line -> line.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"))
                .collect(Collectors.joining("<br/>"));
    }
}
