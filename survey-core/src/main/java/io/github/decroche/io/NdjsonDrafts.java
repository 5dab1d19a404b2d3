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
    private static final String ONE_OBJECT = "one JSON object on the line";
    private static final String IN_RECORD = Stream.of(
                    CallField.in("").stream().map(CallField::key), Stream.of("caller", ATTEMPTS, "answer", "ratings"))
            .flatMap(names -> names)
            .collect(Collectors.joining(", ", "one of ", ""));
    private static final String IN_ATTEMPT = EnumSet.allOf(AttemptField.class).stream()
            .map(AttemptField::key)
            .collect(Collectors.joining(", ", "one of ", ""));

    private final JsonParser json;
    private final CallDraft draft = new CallDraft();

    private NdjsonDrafts(JsonParser json) {
        this.json = json;
    }

    /** The draft of a record that stands in a part of an array. What is not JSON is one of its problems. */
    static CallDraft read(byte[] bytes, int start, int length) {
        NdjsonDrafts drafts;
        try (JsonParser json = Json.parser(bytes, start, length)) {
            drafts = new NdjsonDrafts(json);
            try {
                drafts.object();
                if (!drafts.draft.isBroken() && json.nextToken() != null) {
                    drafts.draft.broken("something after the object", ONE_OBJECT);
                }
            } catch (JacksonException e) {
                drafts.draft.broken("not JSON (" + Json.reason(e) + ")", ONE_OBJECT);
            }
        }
        return drafts.draft;
    }

    /**
     * The draft of the object that comes next.
     *
     * @throws JacksonException if what comes is not JSON
     */
    static CallDraft next(JsonParser json) {
        NdjsonDrafts drafts = new NdjsonDrafts(json);
        drafts.object();
        return drafts.draft;
    }

    private void object() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            draft.broken(described(), ONE_OBJECT);
            return;
        }
        Set<String> containers = new HashSet<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (isContainer(name)) {
                if (!containers.add(name)) {
                    draft.givenTwice(name);
                }
                container(name);
            } else {
                field("", name);
            }
        }
    }

    private static boolean isContainer(String name) {
        return switch (name) {
            case ATTEMPTS, "caller", "answer", "ratings" -> true;
            default -> false;
        };
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
        } else if (json.currentToken() != JsonToken.VALUE_NULL) { // null is the same as absent
            value(found.get());
        }
    }

    private void value(CallField field) {
        JsonToken token = json.currentToken();
        boolean fits = switch (field.kind()) {
            case TEXT -> token == JsonToken.VALUE_STRING;
            case FLAG -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
            case LIST -> token == JsonToken.START_ARRAY;
        };
        if (!fits) {
            wrongType(field.path(), field.kind().allowed());
        } else if (token == JsonToken.START_ARRAY) {
            draft.put(field, list(field));
        } else {
            draft.put(field, json.getString());
        }
    }

    private static String keys(String container) {
        return CallField.in(container).stream().map(CallField::key).collect(Collectors.joining(", ", "one of ", ""));
    }

    private List<String> list(CallField field) {
        List<String> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                entries.add(json.getString());
            } else {
                wrongType(field.path() + "[" + entries.size() + "]", "a text");
            }
        }
        return entries;
    }

    private void attempts() {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrongType(ATTEMPTS, "a list of attempts");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int attempt = draft.addAttempt();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                wrongType(CallDraft.path(attempt), "an object");
                continue;
            }
            for (String key = json.nextName(); key != null; key = json.nextName()) {
                json.nextToken();
                attemptField(attempt, key);
            }
        }
    }

    private void attemptField(int attempt, String key) {
        Optional<AttemptField> field = AttemptField.find(key);
        if (field.isEmpty()) {
            unknown(CallDraft.path(attempt) + "." + key, IN_ATTEMPT);
        } else if (json.currentToken() == JsonToken.VALUE_STRING) {
            draft.put(attempt, field.get(), json.getString());
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            wrongType(CallDraft.path(attempt, field.get()), "a text");
        }
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
