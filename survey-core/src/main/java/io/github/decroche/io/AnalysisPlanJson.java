package io.github.decroche.io;

import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.ComparisonStrata;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Term;
import io.github.decroche.study.TestFamily;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The analysis plan of a study file. Every field may be absent; a wait's margin is a duration, the others are numbers. */
final class AnalysisPlanJson {
    private AnalysisPlanJson() {}

    static Optional<AnalysisPlan> read(JsonPart part) {
        if (!part.isObjectOf(
                "reference", "outcomes", "alpha", "family", "margins", "strata", "matching", "voiceServerListens")) {
            return Optional.empty();
        }
        AnalysisPlan.Builder plan = AnalysisPlan.builder();
        part.optional("reference").flatMap(JsonPart::text).ifPresent(plan::reference);
        part.optional("outcomes")
                .map(list -> each(list.list(), entry -> parsed(entry, id -> Outcome.parse("", id))))
                .ifPresent(plan::outcomes);
        part.optional("alpha").flatMap(JsonPart::number).ifPresent(plan::alpha);
        term(part, "family", TestFamily.class).ifPresent(plan::family);
        part.optional("margins").map(AnalysisPlanJson::margins).ifPresent(plan::margins);
        term(part, "strata", ComparisonStrata.class).ifPresent(plan::strata);
        term(part, "matching", Matching.class).ifPresent(plan::matching);
        part.optional("voiceServerListens").flatMap(JsonPart::flag).ifPresent(plan::voiceServerListens);
        return part.build(plan::build);
    }

    private static List<EquivalenceMargin> margins(JsonPart part) {
        return part.isObjectOf(Outcome.ids().toArray(String[]::new))
                ? each(Outcome.ids(), id -> part.optional(id).flatMap(margin -> margin(Outcome.parse("", id), margin)))
                : List.of();
    }

    private static Optional<EquivalenceMargin> margin(Outcome outcome, JsonPart part) {
        JsonNode node = part.node();
        boolean written = outcome.scale() == Outcome.Scale.SECONDS ? node.isString() : node.isNumber();
        if (!written) {
            part.problem(FieldProblem.of(
                    "", node.isString() ? node.stringValue() : node, EquivalenceMargin.allowed(outcome)));
            return Optional.empty();
        }
        return part.build(() -> EquivalenceMargin.parse(outcome, node.asString()));
    }

    private static <E extends Enum<E> & Term> Optional<E> term(JsonPart part, String name, Class<E> vocabulary) {
        return part.optional(name).flatMap(it -> parsed(it, id -> Term.parse(vocabulary, "", id)));
    }

    private static <T> Optional<T> parsed(JsonPart part, Function<String, T> parse) {
        return part.text().flatMap(text -> part.build(() -> parse.apply(text)));
    }

    private static <S, T> List<T> each(List<S> entries, Function<S, Optional<T>> read) {
        return entries.stream().flatMap(entry -> read.apply(entry).stream()).toList();
    }

    static ObjectNode write(AnalysisPlan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        plan.reference().ifPresent(reference -> node.put("reference", reference));
        ArrayNode outcomes = node.putArray("outcomes");
        plan.outcomes().forEach(outcome -> outcomes.add(outcome.id()));
        node.put("alpha", plan.alpha()).put("family", plan.family().id());
        ObjectNode margins = node.putObject("margins");
        plan.margins().forEach(margin -> put(margins, margin));
        node.put("strata", plan.strata().id());
        plan.matching().ifPresent(matching -> node.put("matching", matching.id()));
        return node.put("voiceServerListens", plan.voiceServerListens());
    }

    private static void put(ObjectNode margins, EquivalenceMargin margin) {
        String name = margin.outcome().id();
        if (margin.outcome().scale() == Outcome.Scale.SECONDS) {
            margins.put(name, margin.text());
        } else {
            margins.put(name, margin.value());
        }
    }
}
