package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A part of a JSON document with its path. What is wrong in it goes to one list, so that all is told in one run. */
final class JsonPart {
    private final JsonNode node;
    private final String path;
    private final Consumer<FieldProblem> problems;

    JsonPart(JsonNode node, String path, Consumer<FieldProblem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    JsonNode node() {
        return node;
    }

    /** Tells that the part is an object with none but these fields; false when it is no object. */
    boolean isObjectOf(String... names) {
        if (!(node instanceof ObjectNode object)) {
            problem(FieldProblem.found("", described(), "an object"));
            return false;
        }
        Set<String> known = Set.of(names);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        problem(FieldProblem.found(name, "an unknown field", FieldProblem.oneOf(List.of(names)))));
        return true;
    }

    /** A field that may be absent or null. */
    Optional<JsonPart> optional(String name) {
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new JsonPart(child, path.isEmpty() ? name : path + "." + name, problems));
    }

    /** A field that must be there. */
    Optional<JsonPart> required(String name, String allowed) {
        Optional<JsonPart> part = optional(name);
        if (part.isEmpty()) {
            problem(FieldProblem.missing(name, allowed));
        }
        return part;
    }

    /** The text of a field that must be there. */
    Optional<String> text(String name) {
        return required(name, "a text").flatMap(JsonPart::text);
    }

    /** The entries of a list that must be there; empty when one of them has problems. */
    <T> Optional<List<T>> all(String name, Function<JsonPart, Optional<T>> read) {
        Optional<JsonPart> part = required(name, "a list");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<T>> entries = part.get().list().stream().map(read).toList();
        return part.get().node().isArray() && entries.stream().allMatch(Optional::isPresent)
                ? Optional.of(entries.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** The parts of a list; none when it is no list, which is a problem. */
    List<JsonPart> list() {
        if (!node.isArray()) {
            problem(FieldProblem.found("", described(), "a list"));
            return List.of();
        }
        List<JsonPart> parts = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            parts.add(new JsonPart(node.get(i), path + "[" + i + "]", problems));
        }
        return parts;
    }

    Optional<String> text() {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        problem(FieldProblem.found("", described(), "a text"));
        return Optional.empty();
    }

    Optional<Boolean> flag() {
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        problem(FieldProblem.found("", described(), "true or false"));
        return Optional.empty();
    }

    Optional<Integer> wholeNumber() {
        if (node.isInt()) {
            return Optional.of(node.intValue());
        }
        problem(FieldProblem.found("", described(), "a whole number"));
        return Optional.empty();
    }

    Optional<Double> number() {
        if (node.isNumber()) {
            return Optional.of(node.doubleValue());
        }
        problem(FieldProblem.found("", described(), "a number"));
        return Optional.empty();
    }

    /** Builds a value of this part; what it refuses is a problem here. */
    <T> Optional<T> build(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValueException e) {
            e.problems().forEach(this::problem);
            return Optional.empty();
        }
    }

    /** Notes a problem with a field of this part, or with the part itself when the field is empty. */
    void problem(FieldProblem problem) {
        problems.accept(path.isEmpty() ? problem : problem.within(path));
    }

    private String described() {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isString() ? "a text" : node.asString("");
    }
}
