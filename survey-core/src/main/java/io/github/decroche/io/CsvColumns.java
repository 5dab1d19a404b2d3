package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.RetryProtocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of a call file in CSV: what each stands for, and which must be there. */
final class CsvColumns {
    static final String RECORDED = "answer.recorded";

    private static final Set<String> REQUIRED = Set.of(
            CallField.ID.path(),
            CallField.SERVICE.path(),
            CallField.SCENARIO.path(),
            CallField.PROFILE.path(),
            attempt(1, AttemptField.STARTED_AT),
            attempt(1, AttemptField.OUTCOME),
            RECORDED,
            CallField.POINTS.path(),
            CallField.REDIRECTS.path());
    private static final Pattern ATTEMPT = Pattern.compile("attempt([1-9][0-9]{0,2})\\.([A-Za-z]+)");
    private static final Pattern ATTEMPT_PATH = Pattern.compile("attempts\\[(\\d+)]\\.?(.*)");

    private final List<Column> columns;
    private final SortedMap<Integer, List<AttemptCell>> attempts = new TreeMap<>();

    private CsvColumns(List<Column> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            Column column = columns.get(i);
            column.attemptField()
                    .ifPresent(field -> attempts.computeIfAbsent(column.attempt(), unused -> new ArrayList<>())
                            .add(new AttemptCell(index, field)));
        }
    }

    /**
     * Where a field of an attempt stands.
     *
     * @param index the place of its cell in the row
     * @param field the field
     */
    record AttemptCell(int index, AttemptField field) {}

    /**
     * One column: a field of the call, a field of an attempt, or the flag that an answer was recorded.
     *
     * @param field the field of the call, if it is one
     * @param attempt the number of the attempt, counted from 1; 0 if it is none
     * @param attemptField the field of the attempt, if it is one
     */
    record Column(Optional<CallField> field, int attempt, Optional<AttemptField> attemptField) {
        /** The name of the column. */
        String name() {
            return attemptField()
                    .map(it -> CsvColumns.attempt(attempt, it))
                    .orElseGet(() -> field().map(CallField::path).orElse(RECORDED));
        }

        boolean isRecorded() {
            return field.isEmpty() && attemptField.isEmpty();
        }
    }

    /** The name of an attempt's column; attempts are counted from 1. */
    static String attempt(int number, AttemptField field) {
        return "attempt" + number + "." + field.key();
    }

    /** The column of a field that a message names by its path: {@code attempts[1].wait} is {@code attempt2.wait}. */
    static String nameOf(String path) {
        Matcher matcher = ATTEMPT_PATH.matcher(path);
        if (!matcher.matches()) {
            return path.replaceFirst("\\[\\d+]$", ""); // an entry of a list is one of several in its cell
        }
        String attempt = "attempt" + (Integer.parseInt(matcher.group(1)) + 1);
        return matcher.group(2).isEmpty() ? attempt : attempt + "." + matcher.group(2);
    }

    /**
     * Understands a header.
     *
     * @throws UnreadableInputException if a column is unknown, doubled or missing
     */
    static CsvColumns of(String source, List<String> names) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw unreadable(source, "column " + quoted(name) + " is given twice; expected it once");
            }
            columns.add(column(name).orElseThrow(() -> unreadable(source, unknown(name, names))));
        }
        for (String name : names(1)) {
            if (REQUIRED.contains(name) && !seen.contains(name)) {
                throw unreadable(source, "column \"" + name + "\" is missing; expected " + String.join(", ", names(1)));
            }
        }
        return new CsvColumns(columns);
    }

    /** What is said of an unknown column: what it shows about the whole file, if anything. */
    private static String unknown(String name, List<String> header) {
        if (header.get(0).startsWith("sep=")) {
            return "a line for spreadsheets, " + quoted(header.get(0)) + "; expected a row of column names";
        }
        if (header.size() == 1 && (name.contains(";") || name.contains("\t"))) {
            return "columns separated by " + (name.contains(";") ? "semicolons" : "tabs") + "; expected commas";
        }
        return "column " + quoted(name) + " is unknown; expected " + String.join(", ", names(1));
    }

    /** Whether a line names columns of a call file, as the first line of one in CSV does. */
    static boolean isHeader(String line) {
        List<String> cells = List.of(line.strip().split("[,;\t]"));
        return cells.contains(CallField.ID.path()) && cells.contains(RECORDED);
    }

    /** The name of a column as messages show it, cut when it is very long. */
    static String quoted(String column) {
        return FieldProblem.of("", column, "").value();
    }

    private static UnreadableInputException unreadable(String source, String what) {
        return new UnreadableInputException(source + ":1: " + what);
    }

    private static Optional<Column> column(String name) {
        if (name.equals(RECORDED)) {
            return Optional.of(new Column(Optional.empty(), 0, Optional.empty()));
        }
        Matcher attempt = ATTEMPT.matcher(name);
        if (attempt.matches() && Integer.parseInt(attempt.group(1)) <= RetryProtocol.MOST_ATTEMPTS) {
            return AttemptField.find(attempt.group(2))
                    .map(field -> new Column(Optional.empty(), Integer.parseInt(attempt.group(1)), Optional.of(field)));
        }
        return Arrays.stream(CallField.values())
                .filter(field -> field.path().equals(name))
                .findFirst()
                .map(field -> new Column(Optional.of(field), 0, Optional.empty()));
    }

    /** The names of all columns of a file with so many attempts a call, in the order in which they are written. */
    static List<String> names(int attempts) {
        List<String> names = new ArrayList<>();
        Arrays.stream(CallField.values())
                .filter(field -> field.compareTo(CallField.POINTS) < 0)
                .forEach(field -> names.add(field.path()));
        for (int i = 1; i <= attempts; i++) {
            for (AttemptField field : AttemptField.values()) {
                names.add(attempt(i, field));
            }
        }
        names.add(RECORDED);
        Stream.of(CallField.values())
                .filter(field -> field.compareTo(CallField.POINTS) >= 0)
                .forEach(field -> names.add(field.path()));
        return names;
    }

    List<Column> columns() {
        return columns;
    }

    /** The cells of each attempt that has any, by its number, counted from 1. */
    SortedMap<Integer, List<AttemptCell>> attempts() {
        return attempts;
    }
}
