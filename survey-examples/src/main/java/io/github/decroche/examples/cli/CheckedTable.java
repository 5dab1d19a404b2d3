package io.github.decroche.examples.cli;

import io.github.decroche.report.TableCheckText;
import io.github.decroche.text.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** Draws what was found in a published table. */
final class CheckedTable {
    private CheckedTable() {}

    static String terminal(TableCheckText text) {
        StringBuilder drawing = new StringBuilder(text.cells().text(Terminal.LINE));
        for (TableCheckText.Block block : text.groups()) {
            drawing.append('\n').append(Terminal.hanging(block.title(), 0)).append('\n');
            block.entries().forEach(entry -> drawing.append(terminal(entry, nameWidth(block))));
        }
        drawing.append('\n');
        text.summary().forEach(line -> drawing.append(Terminal.wrap(line)));
        return drawing.toString();
    }

    private static int nameWidth(TableCheckText.Block block) {
        return block.entries().stream()
                .mapToInt(entry -> entry.name().length())
                .max()
                .orElse(0);
    }

    private static String terminal(TableCheckText.Entry entry, int width) {
        List<String> lines = entry.lines();
        StringBuilder drawing = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String name = i == 0 ? entry.name() : "";
            drawing.append("  ")
                    .append(name)
                    .append(" ".repeat(width - name.length() + 2))
                    .append(Terminal.hanging(lines.get(i), width + 4))
                    .append('\n');
        }
        return drawing.toString();
    }

    static String markdown(TableCheckText text) {
        StringBuilder drawing = new StringBuilder(text.cells().markdown());
        for (TableCheckText.Block block : text.groups()) {
            drawing.append("\n**").append(Markdown.text(block.title())).append("**\n\n");
            block.entries()
                    .forEach(entry -> drawing.append("- *")
                            .append(Markdown.text(entry.name()))
                            .append("*<br>")
                            .append(entry.lines().stream().map(Markdown::text).collect(Collectors.joining("<br>")))
                            .append('\n'));
        }
        drawing.append('\n');
        text.summary()
                .forEach(
                        line -> drawing.append("- ").append(Markdown.text(line)).append('\n'));
        return drawing.toString();
    }
}
