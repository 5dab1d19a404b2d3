package io.github.decroche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables and texts in LaTeX: what could become a command stays text. */
final class Latex {
    /** Characters that LaTeX reads as something else, or that its fonts lack without help. */
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            escape("\\", "\\textbackslash{}"),
            escape("{", "\\{"),
            escape("}", "\\}"),
            escape("$", "\\$"),
            escape("&", "\\&"),
            escape("#", "\\#"),
            escape("_", "\\_"),
            escape("%", "\\%"),
            escape("~", "\\textasciitilde{}"),
            escape("^", "\\textasciicircum{}"),
            escape("<", "\\textless{}"),
            escape(">", "\\textgreater{}"),
            escape("|", "\\textbar{}"),
            escape("\"", "\\symbol{34}"),
            escape("`", "\\textasciigrave{}"),
            escape("[", "{[}"), // after \\ it would begin a distance
            escape("]", "{]}"),
            escape("*", "{*}"), // after \\ it would be part of the command
            escape("\u00A0", "~"),
            escape("\u202F", "\\,"),
            escape("\uFFFD", "?"),
            escape("−", "\\ensuremath{-}"),
            escape("≤", "\\ensuremath{\\leq}"),
            escape("≥", "\\ensuremath{\\geq}"),
            escape("≠", "\\ensuremath{\\neq}"),
            escape("≈", "\\ensuremath{\\approx}"),
            escape("→", "\\ensuremath{\\rightarrow}"),
            escape("∞", "\\ensuremath{\\infty}"),
            escape("α", "\\ensuremath{\\alpha}"),
            escape("γ", "\\ensuremath{\\gamma}"),
            escape("κ", "\\ensuremath{\\kappa}"),
            escape("τ", "\\ensuremath{\\tau}"),
            escape("φ", "\\ensuremath{\\varphi}"),
            escape("χ", "\\ensuremath{\\chi}"));

    private Latex() {}

    static String of(TextTable table) {
        StringBuilder text = new StringBuilder("\\begin{tabular}{");
        table.numbers().forEach(number -> text.append(number ? 'r' : 'l'));
        text.append("}\n\\toprule\n").append(row(table.header(), table.numbers()));
        text.append("\\midrule\n");
        table.rows().forEach(row -> text.append(row(row, table.numbers())));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String row(List<String> cells, List<Boolean> numbers) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            texts.add(cell(cells.get(column), numbers.get(column) ? 'r' : 'l'));
        }
        return String.join(" & ", texts) + " \\\\\n";
    }

    /** A cell; one of several lines is a table of its own, whose first line stands on the row's. */
    private static String cell(String cell, char side) {
        String lines = cell.lines().map(Latex::line).collect(Collectors.joining(" \\\\ "));
        return cell.lines().count() > 1 ? "\\begin{tabular}[t]{@{}" + side + "@{}}" + lines + "\\end{tabular}" : lines;
    }

    private static String line(String line) {
        String text = Printable.text(line).replaceAll("([-',])(?=\\1)", "$1\uFFFF"); // or two make another character
        return text.codePoints()
                .mapToObj(c -> c == '\uFFFF' ? "{}" : ESCAPES.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
    }

    private static Map.Entry<Integer, String> escape(String character, String latex) {
        return Map.entry(character.codePointAt(0), latex);
    }
}
