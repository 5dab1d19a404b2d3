package io.github.decroche.study;

import io.github.decroche.text.Printable;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong with one field of a value.
 *
 * @param field the path of the field, such as {@code attempts[1].wait}
 * @param value what was found there, as text; {@code "missing"} when there was nothing
 * @param allowed what is allowed there, as a phrase
 */
public record FieldProblem(String field, String value, String allowed) {
    /** The longest part of a found value that a message shows, in characters. */
    private static final int LONGEST_VALUE = 120;

    /** The longest part of a field's path that a message shows: that of the deepest condition of a study is shorter. */
    private static final int LONGEST_FIELD = 400;

    /** How many names a message lists. */
    private static final int MOST_NAMES = 50;

    private static final String MISSING = "missing";

    /** Refuses nulls. */
    public FieldProblem {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(allowed, "allowed");
    }

    /** A field whose value is not allowed. The value is quoted when it is text, and cut when it is very long. */
    public static FieldProblem of(String field, Object value, String allowed) {
        return new FieldProblem(field, shown(value), allowed);
    }

    /** A field in which something was found that is better described than quoted. */
    public static FieldProblem found(String field, String description, String allowed) {
        return new FieldProblem(field, description, allowed);
    }

    /** A field that must be given and was not. */
    public static FieldProblem missing(String field, String allowed) {
        return new FieldProblem(field, MISSING, allowed);
    }

    /** A text that UTF-8 cannot write, and so no file can hold, if it is one. */
    public static Optional<FieldProblem> ifNotUnicode(String field, String text) {
        return Printable.isUnicode(text)
                ? Optional.empty()
                : Optional.of(of(field, text, "a text without half a surrogate pair, which UTF-8 cannot write"));
    }

    /** A list that has no entry, if it has none. */
    public static Optional<FieldProblem> ifEmpty(String field, Collection<?> entries) {
        return entries.isEmpty() ? Optional.of(missing(field, "at least one")) : Optional.empty();
    }

    /** What is allowed, as a phrase, when it is one of some names; the first of them when they are very many. */
    public static String oneOf(Collection<String> names) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ", "one of ", ""));
        return names.size() <= MOST_NAMES ? shown : shown + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** Whether nothing was found where something must be. */
    public boolean isMissing() {
        return value.equals(MISSING);
    }

    /** The same problem in a part of a larger value: {@code wait} within {@code attempts[1]}. */
    public FieldProblem within(String parent) {
        return new FieldProblem(field.isEmpty() ? parent : parent + "." + field, value, allowed);
    }

    private static String shown(Object value) {
        if (!(value instanceof CharSequence)) {
            return value.toString();
        }
        String text = value.toString();
        return '"' + cut(text, LONGEST_VALUE) + '"';
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** One line, safe to print: the field, what was found, what is allowed. */
    @Override
    public String toString() {
        String place = field.isEmpty() ? "" : cut(field, LONGEST_FIELD) + ": ";
        return Printable.text(place + value + (isMissing() ? "; expected " : " is not allowed; expected ") + allowed);
    }
}
