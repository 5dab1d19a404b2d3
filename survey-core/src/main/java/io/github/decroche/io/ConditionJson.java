package io.github.decroche.io;

import io.github.decroche.study.Condition;
import io.github.decroche.study.FieldProblem;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conditions as study files write them: a point, all of, any of, at least k of. */
final class ConditionJson {
    private static final String FORMS = "a point, {\"all\":[…]}, {\"any\":[…]} or {\"atLeast\":k,\"of\":[…]}";

    private ConditionJson() {}

    static Optional<Condition> read(JsonPart part) {
        return read(part, 1);
    }

    private static Optional<Condition> read(JsonPart part, int depth) {
        if (depth > Condition.DEEPEST) {
            part.problem(FieldProblem.found("", "a deeper nesting", "at most " + Condition.DEEPEST + " levels"));
            return Optional.empty();
        }
        if (part.node().isString()) {
            return part.text().flatMap(point -> part.build(() -> Condition.said(point)));
        }
        if (part.node().has("all") && part.isObjectOf("all")) {
            return parts(part, "all", depth).flatMap(parts -> part.build(() -> Condition.all(parts)));
        }
        if (part.node().has("any") && part.isObjectOf("any")) {
            return parts(part, "any", depth).flatMap(parts -> part.build(() -> Condition.any(parts)));
        }
        if (part.node().has("atLeast") && part.isObjectOf("atLeast", "of")) {
            Optional<Integer> count = part.required("atLeast", "a whole number").flatMap(JsonPart::wholeNumber);
            Optional<List<Condition>> parts = parts(part, "of", depth);
            return count.flatMap(k -> parts.flatMap(of -> part.build(() -> Condition.atLeast(k, of))));
        }
        part.problem(FieldProblem.found("", "another form", FORMS));
        return Optional.empty();
    }

    private static Optional<List<Condition>> parts(JsonPart part, String name, int depth) {
        Optional<JsonPart> list = part.required(name, "a list of conditions");
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<JsonPart> parts = list.get().list();
        if (list.get().node().isArray() && parts.isEmpty()) {
            list.get().problem(FieldProblem.found("", "an empty list", "at least one condition"));
            return Optional.empty();
        }
        List<Condition> conditions = parts.stream()
                .map(each -> read(each, depth + 1))
                .flatMap(Optional::stream)
                .toList();
        return conditions.size() == parts.size() && list.get().node().isArray()
                ? Optional.of(conditions)
                : Optional.empty();
    }

    static JsonNode write(Condition condition) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (condition instanceof Condition.Said said) {
            return nodes.stringNode(said.point());
        }
        Condition.AtLeast atLeast = (Condition.AtLeast) condition;
        ObjectNode node = nodes.objectNode();
        boolean all = atLeast.count() == atLeast.parts().size();
        boolean any = atLeast.count() == 1;
        if (!all && !any) {
            node.put("atLeast", atLeast.count());
        }
        var parts = node.putArray(all ? "all" : any ? "any" : "of");
        atLeast.parts().forEach(part -> parts.add(write(part)));
        return node;
    }
}
