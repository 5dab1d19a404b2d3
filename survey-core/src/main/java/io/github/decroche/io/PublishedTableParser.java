package io.github.decroche.io;

import io.github.decroche.statistics.published.PublishedCell;
import io.github.decroche.statistics.published.PublishedPercentage;
import io.github.decroche.study.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns rows of a published table into cells. All problems of a row are noted, not just the first. */
final class PublishedTableParser {
    private static final int LONGEST_NAME = 200;
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,50})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final String source;
    private final List<Located> cells = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    PublishedTableParser(String source) {
        this.source = source;
    }

    /** Takes a row. */
    void add(CsvTable.Row row) {
        int before = problems.size();
        long line = row.line();
        String name = name(line, row.find("cell").orElse(""));
        Optional<PublishedPercentage> percentage = percentage(row);
        long n = n(line, row.find("n").orElse(""));
        Optional<String> group = row.find("group");
        if (group.filter(path -> path.startsWith("/")).isPresent()) {
            problem(
                    line,
                    FieldProblem.of("group", group.get(), "the name of a group, then perhaps a slash and a part"));
        }
        if (problems.size() == before) {
            cells.add(new Located(line, new PublishedCell(name, percentage.orElseThrow(), n, group)));
        }
    }

    /** Notes that a row is none. */
    void problem(Problem problem) {
        problems.add(problem);
    }

    private void problem(long line, FieldProblem what) {
        problems.add(new Problem(source, line, what));
    }

    private String name(long line, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            String allowed = "a name of 1 to " + LONGEST_NAME + " characters";
            problem(
                    line,
                    text.isEmpty() ? FieldProblem.missing("cell", allowed) : FieldProblem.of("cell", text, allowed));
        } else if (!names.add(text)) {
            problem(line, FieldProblem.of("cell", text, "a name that no cell before it has"));
        }
        return text;
    }

    private Optional<PublishedPercentage> percentage(CsvTable.Row row) {
        String percent = row.find("percent").orElse("");
        String allowed = "a number from 0 to 100 with a decimal point, such as 75.5";
        if (percent.isEmpty()) {
            problem(row.line(), FieldProblem.missing("percent", allowed));
            return Optional.empty();
        }
        String number = row.withDecimalPoint(percent);
        if (!PERCENT.matcher(number).matches() || new BigDecimal(number).compareTo(ALL) > 0) {
            problem(row.line(), FieldProblem.of("percent", percent, allowed));
            return Optional.empty();
        }
        return percentage(
                row.line(), new BigDecimal(number), row.find("decimals").orElse(""));
    }

    private Optional<PublishedPercentage> percentage(long line, BigDecimal percent, String decimals) {
        String asPrinted = Integer.toString(percent.scale());
        String printed = decimals.isEmpty() ? asPrinted : decimals;
        boolean known = WHOLE.matcher(printed).matches()
                && Long.parseLong(printed) >= percent.scale()
                && Long.parseLong(printed) <= PublishedPercentage.MOST_DECIMALS;
        if (!known) {
            problem(
                    line,
                    FieldProblem.of(
                            "decimals",
                            printed,
                            percent.scale() > PublishedPercentage.MOST_DECIMALS
                                    ? "at most " + PublishedPercentage.MOST_DECIMALS
                                    : "a whole number from " + asPrinted + ", which stand in percent, to "
                                            + PublishedPercentage.MOST_DECIMALS));
            return Optional.empty();
        }
        return Optional.of(new PublishedPercentage(percent.setScale(Integer.parseInt(printed))));
    }

    private long n(long line, String text) {
        String allowed = "a whole number of at least 1";
        if (text.isEmpty()) {
            problem(line, FieldProblem.missing("n", allowed));
        } else if (!WHOLE.matcher(text).matches() || Long.parseLong(text) < 1) {
            problem(line, FieldProblem.of("n", text, allowed + (text.length() > 18 ? ", of at most 18 digits" : "")));
        } else {
            return Long.parseLong(text);
        }
        return 0;
    }

    /** Whether there was no row. */
    boolean isEmpty() {
        return cells.isEmpty() && problems.isEmpty();
    }

    /** All cells and all problems. Groups whose cells disagree on the total are taken apart. */
    PublishedTableFile file() {
        Map<String, Located> firsts = new HashMap<>();
        Set<String> disagreeing = new HashSet<>();
        for (Located located : cells) {
            located.cell().groupName().ifPresent(group -> {
                Located first = firsts.computeIfAbsent(group, unused -> located);
                if (located.cell().n() != first.cell().n() && disagreeing.add(group)) {
                    problem(located.line(), disagreement(located, first, group));
                }
            });
        }
        List<PublishedCell> good = cells.stream()
                .map(Located::cell)
                .map(cell -> cell.groupName().filter(disagreeing::contains).isPresent() ? cell.alone() : cell)
                .toList();
        List<Problem> sorted = problems.stream()
                .sorted(Comparator.comparingLong(Problem::line))
                .toList();
        return new PublishedTableFile(good, sorted);
    }

    private static FieldProblem disagreement(Located cell, Located first, String group) {
        return FieldProblem.of(
                "n",
                cell.cell().n(),
                first.cell().n() + " as on line " + first.line() + ", the total of group \"" + group
                        + "\"; its cells are checked one by one");
    }

    /** A cell and the line on which it begins. */
    private record Located(long line, PublishedCell cell) {}
}
