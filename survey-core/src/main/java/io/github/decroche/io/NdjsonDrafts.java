package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one JSON object into a draft. */
final class NdjsonDrafts {
    private static final String ATTEMPTS = "attempts";
    private static final Set<String> OBJECTS = Set.of("caller", "answer", "ratings");
    private static final String IN_RECORD = Stream.of(
                    CallField.in("").stream().map(CallField::key), Stream.of("caller", ATTEMPTS, "answer", "ratings"))
            .flatMap(names -> names)
            .collect(Collectors.joining(", ", "one of ", ""));
    private static final String IN_ATTEMPT = EnumSet.allOf(AttemptField.class).stream()
            .map(AttemptField::key)
            .collect(Collectors.joining(", ", "one of ", ""));

    private final JsonParser json;
    private final CallDraft draft;

    private NdjsonDrafts(JsonParser json, CallDraft draft) {
        this.json = json;
        this.draft = draft;
    }

    /** The draft of a record that stands in a part of an array. What is not JSON is one of its problems. */
    static CallDraft read(byte[] bytes, int start, int length) {
        CallDraft draft = new CallDraft();
        try (JsonParser json = Json.parser(bytes, start, length)) {
            new NdjsonDrafts(json, draft).record();
        } catch (JacksonException e) {
            draft.broken("not JSON (" + Json.reason(e) + ")", "one JSON object on the line");
        }
        return draft;
    }

    private void record() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            draft.broken(described(), "one JSON object on the line");
            return;
        }
        Set<String> containers = new HashSet<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (name.equals(ATTEMPTS) || OBJECTS.contains(name)) {
                if (!containers.add(name)) {
                    draft.givenTwice(name);
                }
                container(name);
            } else {
                field("", name);
            }
        }
        if (json.nextToken() != null) {
            draft.broken("something after the object", "one JSON object on the line");
        }
    }

    private void container(String name) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return; // null is the same as absent
        }
        if (name.equals(ATTEMPTS)) {
            attempts();
        } else if (json.currentToken() != JsonToken.START_OBJECT) {
            wrongType(name, "an object");
        } else {
            if (name.equals("answer")) {
                draft.answered();
            }
            for (String key = json.nextName(); key != null; key = json.nextName()) {
                json.nextToken();
                field(name, key);
            }
        }
    }

    private void field(String container, String key) {
        Optional<CallField> found = CallField.find(container, key);
        if (found.isEmpty()) {
            String path = container.isEmpty() ? key : container + "." + key;
            unknown(path, container.isEmpty() ? IN_RECORD : keys(container));
            return;
        }
        CallField field = found.get();
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        switch (field.kind()) {
            case TEXT -> text(field.path(), field.kind().allowed()).ifPresent(text -> draft.put(field, text));
            case FLAG -> {
                if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
                    draft.put(field, json.getString());
                } else {
                    wrongType(field.path(), field.kind().allowed());
                }
            }
            case LIST -> list(field);
        }
    }

    private static String keys(String container) {
        return CallField.in(container).stream().map(CallField::key).collect(Collectors.joining(", ", "one of ", ""));
    }

    private void list(CallField field) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrongType(field.path(), field.kind().allowed());
            return;
        }
        List<String> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            text(field.path() + "[" + entries.size() + "]", "a text").ifPresent(entries::add);
        }
        draft.put(field, entries);
    }

    private void attempts() {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrongType(ATTEMPTS, "a list of attempts");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int attempt = draft.addAttempt();
            String path = ATTEMPTS + "[" + attempt + "]";
            if (json.currentToken() != JsonToken.START_OBJECT) {
                wrongType(path, "an object");
                continue;
            }
            for (String key = json.nextName(); key != null; key = json.nextName()) {
                json.nextToken();
                attemptField(attempt, path + "." + key, key);
            }
        }
    }

    private void attemptField(int attempt, String path, String key) {
        Optional<AttemptField> field = AttemptField.find(key);
        if (field.isEmpty()) {
            unknown(path, IN_ATTEMPT);
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            text(path, "a text").ifPresent(text -> draft.put(attempt, field.get(), text));
        }
    }

    private Optional<String> text(String path, String allowed) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(json.getString());
        }
        wrongType(path, allowed);
        return Optional.empty();
    }

    private void wrongType(String path, String allowed) {
        draft.problem(FieldProblem.found(path, described(), allowed));
        json.skipChildren();
    }

    private void unknown(String path, String allowed) {
        draft.problem(FieldProblem.found(path, "an unknown field", allowed));
        json.skipChildren();
    }

    private String described() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_STRING -> "a text";
            default -> String.valueOf(token.asString());
        };
    }
}
