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
final class PublishedCells {
    private static final int LONGEST_NAME = 200;
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,50})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final String source;
    private final List<String> columns;
    private final List<Located> cells = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    PublishedCells(String source, List<String> columns) {
        this.source = source;
        this.columns = columns;
    }

    /** A row that begins on a line. */
    void add(long line, List<String> row) {
        int before = problems.size();
        if (row.size() != columns.size()) {
            problem(line, FieldProblem.found("", row.size() + " cells", columns.size() + " cells, as in the header"));
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = row.get(i).strip();
            fields.put(columns.get(i), text);
            if (text.contains("\uFFFD")) {
                problem(line, FieldProblem.of(columns.get(i), text, "text in UTF-8"));
            }
        }
        String name = name(line, fields.getOrDefault("cell", ""));
        Optional<PublishedPercentage> percentage = percentage(line, fields);
        long n = n(line, fields.getOrDefault("n", ""));
        Optional<String> group = Optional.of(fields.getOrDefault("group", "")).filter(text -> !text.isEmpty());
        if (group.filter(path -> path.startsWith("/")).isPresent()) {
            problem(
                    line,
                    FieldProblem.of("group", group.get(), "the name of a group, then perhaps a slash and a part"));
        }
        if (problems.size() == before) {
            cells.add(new Located(line, new PublishedCell(name, percentage.orElseThrow(), n, group)));
        }
    }

    /** The rest of the file cannot be read. */
    void broken(long line, String reason) {
        problem(line, FieldProblem.found("", "a row that cannot be read (" + reason + ")", "the whole file"));
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

    private Optional<PublishedPercentage> percentage(long line, Map<String, String> fields) {
        String percent = fields.getOrDefault("percent", "");
        String allowed = "a number from 0 to 100 with a decimal point, such as 75.5";
        if (percent.isEmpty()) {
            problem(line, FieldProblem.missing("percent", allowed));
            return Optional.empty();
        }
        if (!PERCENT.matcher(percent).matches() || new BigDecimal(percent).compareTo(ALL) > 0) {
            problem(line, FieldProblem.of("percent", percent, allowed));
            return Optional.empty();
        }
        return percentage(line, new BigDecimal(percent), fields.getOrDefault("decimals", ""));
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
