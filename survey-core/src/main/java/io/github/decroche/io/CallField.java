package io.github.decroche.io;

import io.github.decroche.call.Aspect;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a call that are not of one attempt, under the names that both formats give them. */
enum CallField {
    ID("", "id", Kind.TEXT),
    WAVE("", "wave", Kind.TEXT),
    SERVICE("", "service", Kind.TEXT),
    SCENARIO("", "scenario", Kind.TEXT),
    PROFILE("", "profile", Kind.TEXT),
    CALLER_ID("caller", "id", Kind.TEXT),
    CALLER_GENDER("caller", "gender", Kind.TEXT),
    POINTS("answer", "points", Kind.LIST),
    REDIRECTS("answer", "redirects", Kind.LIST),
    REFUSAL("answer", "refusal", Kind.TEXT),
    SAID_NO_INTERNET("answer", "saidNoInternet", Kind.FLAG),
    ALTERNATIVES("answer", "alternatives", Kind.LIST),
    OVERALL("ratings", Aspect.OVERALL.id(), Kind.TEXT),
    KINDNESS("ratings", Aspect.KINDNESS.id(), Kind.TEXT),
    PATIENCE("ratings", Aspect.PATIENCE.id(), Kind.TEXT),
    PEDAGOGY("ratings", Aspect.PEDAGOGY.id(), Kind.TEXT),
    COMPETENCE("ratings", Aspect.COMPETENCE.id(), Kind.TEXT);

    /** What a field holds. */
    enum Kind {
        TEXT("a text"),
        LIST("a list of texts"),
        FLAG("true or false");

        private final String allowed;

        Kind(String allowed) {
            this.allowed = allowed;
        }

        /** What is allowed there, as a phrase. */
        String allowed() {
            return allowed;
        }
    }

    private static final Map<String, List<CallField>> BY_CONTAINER =
            Arrays.stream(values()).collect(Collectors.groupingBy(field -> field.container));
    private static final Map<Aspect, CallField> BY_ASPECT = Arrays.stream(Aspect.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    aspect -> in("ratings").stream()
                            .filter(field -> field.key.equals(aspect.id()))
                            .findFirst()
                            .orElseThrow(),
                    (one, other) -> one,
                    () -> new EnumMap<>(Aspect.class)));

    private final String container;
    private final String key;
    private final String path;
    private final Kind kind;

    CallField(String container, String key, Kind kind) {
        this.container = container;
        this.key = key;
        this.path = container.isEmpty() ? key : container + "." + key;
        this.kind = kind;
    }

    /** The dotted path: the field's place in JSON and its column in CSV. */
    String path() {
        return path;
    }

    /** The name of the field within its object. */
    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /** The fields of the object of that name; the record itself is the object without a name. */
    static List<CallField> in(String container) {
        return BY_CONTAINER.getOrDefault(container, List.of());
    }

    /** The field that holds the rating of an aspect. */
    static CallField of(Aspect aspect) {
        return Objects.requireNonNull(BY_ASPECT.get(aspect), "every aspect has a field");
    }
}
