package io.github.decroche.report;

import io.github.decroche.statistics.published.CellFinding;
import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.PercentageFinding;
import io.github.decroche.statistics.published.TableFindings;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What was found in a published table, for people: a table of its cells, a block for each group, and what was assumed. */
public final class TableCheckText {
    private static final int WIDEST_NAME = 26;
    /** The column of the verdict. */
    private static final int VERDICT = 3;

    private final Labels labels;
    private final TableFindings findings;
    private final Set<Denominators> assumed;
    private final TableCheckWords words;

    private TableCheckText(Labels labels, TableFindings findings, Set<Denominators> assumed) {
        this.labels = labels;
        this.findings = findings;
        this.assumed = assumed;
        this.words = new TableCheckWords(labels, assumed);
    }

    /** The findings in the language of a locale, under each assumption on the denominators. */
    public static TableCheckText in(Locale locale, TableFindings findings) {
        return new TableCheckText(Labels.in(locale), findings, EnumSet.allOf(Denominators.class));
    }

    /** The same under one assumption only. */
    public TableCheckText under(Denominators denominators) {
        return new TableCheckText(labels, findings, EnumSet.of(denominators));
    }

    /**
     * A group's findings.
     *
     * @param title the group and the verdict
     * @param entries what it needs, and what fits or comes nearest
     */
    public record Block(String title, List<Entry> entries) {
        /** Copies the entries. */
        public Block {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A finding under its name.
     *
     * @param name the name
     * @param lines what was found
     */
    public record Entry(String name, List<String> lines) {
        /** Copies the lines. */
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** One row a cell. */
    public TextTable cells() {
        boolean fewer = assumed.contains(Denominators.MAY_SHRINK);
        List<String> header = new ArrayList<>();
        for (String column : List.of("cell", "printed", "verdict", "ofAll")) {
            header.add(labels.text("checkTable." + column));
        }
        header.add(2, "n");
        if (fewer) {
            header.add(labels.text("checkTable.ofFewer"));
        }
        header.add(labels.text("checkTable.smallest"));
        List<List<String>> rows = new ArrayList<>();
        for (CellFinding cell : findings.cells()) {
            PercentageFinding found = cell.ofAll();
            List<String> row = new ArrayList<>();
            row.add(Lines.wrapped(cell.cell().name(), WIDEST_NAME));
            row.add(words.percent(found.percentage()));
            row.add(Long.toString(found.n()));
            row.add(words.verdict(cell));
            row.add(ofAll(found));
            if (fewer) {
                row.add(fewer(found));
            }
            row.add(found.smallest().map(TableCheckWords::fraction).orElse(FigureRows.NONE));
            rows.add(row);
        }
        return new TextTable(
                header,
                rows,
                IntStream.range(0, header.size())
                        .mapToObj(column -> column != 0 && column != VERDICT)
                        .toList());
    }

    private String ofAll(PercentageFinding found) {
        if (found.counts() == 0) {
            return words.fractionAsPrinted(found.low()) + "\n" + words.fractionAsPrinted(found.high());
        }
        return found.counts() == 1
                ? TableCheckWords.fraction(found.low())
                : labels.text(
                        "checkTable.counts", found.low().count(), found.high().count(), found.n(), found.counts());
    }

    private String fewer(PercentageFinding found) {
        return found.largest()
                .filter(largest -> largest.of() < found.n())
                .map(largest -> TableCheckWords.fraction(largest) + "\n" + words.unrecorded(found.n() - largest.of()))
                .orElse(FigureRows.NONE);
    }

    /** One block a group. */
    public List<Block> groups() {
        return findings.groups().stream()
                .map(new TableCheckGroups(words)::block)
                .toList();
    }

    /** What was assumed, and how much was found impossible: one sentence a line. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(assumption("rounding." + findings.rounding().id()));
        if (assumed.size() == 1) {
            assumed.forEach(denominators -> lines.add(assumption("assumed." + denominators.id())));
        }
        if (!findings.groups().isEmpty()) {
            lines.add(assumption("assumed.groups"));
        }
        lines.add(labels.text("checkTable.notAssumed"));
        for (Denominators denominators : assumed) {
            lines.add(labels.text("checkTable.found." + denominators.id(), found(denominators)));
        }
        return lines;
    }

    private String found(Denominators denominators) {
        String cells = found("cells", findings.impossibleCells(denominators), findings.cells());
        return findings.groups().isEmpty()
                ? cells
                : cells + ", " + found("groups", findings.impossibleGroups(denominators), findings.groups());
    }

    private String found(String what, List<?> impossible, List<?> all) {
        return labels.counted("checkTable.found." + what, all.size(), impossible.size(), all.size());
    }

    private String assumption(String key) {
        return labels.text("checkTable.assumed", labels.text("checkTable." + key));
    }
}
