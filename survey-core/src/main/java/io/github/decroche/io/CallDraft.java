package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of one record, as a format found them, before anyone asks what they mean. */
final class CallDraft {
    /** How many problems of a record are told one by one. */
    static final int MOST_PROBLEMS = 1000;

    /** How many entries a list may have. */
    static final int MOST_ENTRIES = 10_000;

    private final Map<CallField, String> texts = new EnumMap<>(CallField.class);
    private final Map<CallField, List<String>> lists = new EnumMap<>(CallField.class);
    private final List<Map<AttemptField, String>> attempts = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    /** The fields that have a problem. */
    private Set<String> inTrouble = Set.of();

    private boolean answered;
    private boolean broken;

    /** Notes a text, or a flag as {@code true} or {@code false}. */
    void put(CallField field, String text) {
        if (texts.put(field, text) != null) {
            givenTwice(field.path());
        }
    }

    /** Notes that a list is longer than is read. */
    void tooMany(String path, int most) {
        problem(FieldProblem.found(path, "a longer list", "at most " + most + " entries"));
    }

    /** Notes a list. */
    void put(CallField field, List<String> list) {
        if (lists.put(field, list) != null) {
            givenTwice(field.path());
        }
    }

    /** Begins another attempt; gives its number, counted from 0. */
    int addAttempt() {
        attempts.add(new EnumMap<>(AttemptField.class));
        return attempts.size() - 1;
    }

    /** Notes a text of an attempt. */
    void put(int attempt, AttemptField field, String text) {
        if (attempts.get(attempt).put(field, text) != null) {
            givenTwice(path(attempt, field));
        }
    }

    /** The path of an attempt, counted from 0. */
    static String path(int attempt) {
        return "attempts[" + attempt + "]";
    }

    /** The path of a field of an attempt. */
    static String path(int attempt, AttemptField field) {
        return path(attempt) + "." + field.key();
    }

    /** Notes that there is an answer, be it empty. */
    void answered() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Notes a problem. That a field is missing is no news when something else was wrong with it. */
    void problem(FieldProblem problem) {
        if (problems.size() > MOST_PROBLEMS) {
            return;
        }
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(FieldProblem.found("", "a record of more problems", "at most " + MOST_PROBLEMS));
            return;
        }
        if (problems.isEmpty()) {
            inTrouble = new HashSet<>();
        }
        boolean first = inTrouble.add(problem.field());
        if (first || !problem.isMissing()) {
            problems.add(problem);
        }
    }

    /** Whether a field has a problem. */
    boolean isInTrouble(String field) {
        return inTrouble.contains(field);
    }

    /** Notes a problem with the record as a whole, after which nothing can be said of its fields. */
    void broken(String found, String allowed) {
        broken = true;
        problem(FieldProblem.found("", found, allowed));
    }

    /** Notes why a value was refused; there is none then. */
    <T> Optional<T> refused(InvalidValueException refusal) {
        refusal.problems().forEach(this::problem);
        return Optional.empty();
    }

    /** Notes why a part was refused, under the part's path; there is none then. */
    <T> Optional<T> refused(String path, InvalidValueException refusal) {
        refusal.problems().forEach(problem -> problem(problem.within(path)));
        return Optional.empty();
    }

    boolean isBroken() {
        return broken;
    }

    void givenTwice(String path) {
        problem(FieldProblem.found(path, "a second value", "at most one"));
    }

    Optional<String> text(CallField field) {
        return Optional.ofNullable(texts.get(field));
    }

    Optional<List<String>> list(CallField field) {
        return Optional.ofNullable(lists.get(field));
    }

    /** How many attempts there are. */
    int attempts() {
        return attempts.size();
    }

    Optional<String> text(int attempt, AttemptField field) {
        return Optional.ofNullable(attempts.get(attempt).get(field));
    }

    /** What is wrong so far. */
    List<FieldProblem> problems() {
        return problems;
    }
}
