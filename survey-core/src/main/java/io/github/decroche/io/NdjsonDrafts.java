package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.RetryProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one JSON object into a draft. */
final class NdjsonDrafts {
    private static final String ONE_OBJECT = "one JSON object on the line";
    private static final List<CallField> FIELDS = CallField.in("");
    private static final List<Part> PARTS = List.of(Part.of("caller"), Part.ATTEMPTS, Part.ANSWER, Part.of("ratings"));
    private static final JsonNames IN_RECORD = JsonNames.of(
            Stream.concat(FIELDS.stream().map(CallField::key), PARTS.stream().map(Part::name))
                    .toList());
    private static final List<AttemptField> ATTEMPT_FIELDS = List.of(AttemptField.values());
    private static final JsonNames IN_ATTEMPT =
            JsonNames.of(ATTEMPT_FIELDS.stream().map(AttemptField::key).toList());

    /**
     * What holds fields in a record.
     *
     * @param name its name there
     * @param fields the fields that it may hold
     * @param names their names
     */
    private record Part(String name, List<CallField> fields, JsonNames names) {
        static final Part ATTEMPTS = Part.of("attempts");
        static final Part ANSWER = Part.of("answer");

        static Part of(String name) {
            List<CallField> fields = CallField.in(name);
            return new Part(
                    name,
                    fields,
                    JsonNames.of(fields.stream().map(CallField::key).toList()));
        }
    }

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
                drafts.draft.broken("text that is not JSON (" + Json.reason(e) + ")", ONE_OBJECT);
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
        boolean[] given = new boolean[PARTS.size()];
        for (int name = IN_RECORD.next(json); name != JsonNames.END; name = IN_RECORD.next(json)) {
            if (name == JsonNames.UNKNOWN) {
                unknown(json.currentName(), IN_RECORD);
            } else if (name < FIELDS.size()) {
                value(FIELDS.get(name));
            } else {
                int part = name - FIELDS.size();
                if (given[part]) {
                    draft.givenTwice(PARTS.get(part).name());
                }
                given[part] = true;
                part(PARTS.get(part));
            }
        }
    }

    private void part(Part part) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return; // null is the same as absent
        }
        if (part.equals(Part.ATTEMPTS)) {
            attempts();
        } else if (json.currentToken() != JsonToken.START_OBJECT) {
            wrongType(part.name(), "an object");
        } else {
            if (part.equals(Part.ANSWER)) {
                draft.answered();
            }
            for (int name = part.names().next(json);
                    name != JsonNames.END;
                    name = part.names().next(json)) {
                if (name == JsonNames.UNKNOWN) {
                    unknown(part.name() + "." + json.currentName(), part.names());
                } else {
                    value(part.fields().get(name));
                }
            }
        }
    }

    private void value(CallField field) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return; // null is the same as absent
        }
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

    /** The entries of a list; none when one of them is no text, because the others are then no longer told by their places. */
    private List<String> list(CallField field) {
        List<String> entries = new ArrayList<>();
        int number = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; number++) {
            if (number == CallDraft.MOST_ENTRIES) {
                passOver(field.path(), CallDraft.MOST_ENTRIES);
                return entries;
            }
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                entries.add(json.getString());
            } else {
                wrongType(field.path() + "[" + number + "]", "a text");
            }
        }
        return entries.size() == number ? entries : List.of();
    }

    private void attempts() {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrongType(Part.ATTEMPTS.name(), "a list of attempts");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (draft.attempts() == RetryProtocol.MOST_ATTEMPTS) {
                passOver(Part.ATTEMPTS.name(), RetryProtocol.MOST_ATTEMPTS);
                return;
            }
            int attempt = draft.addAttempt();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                wrongType(CallDraft.path(attempt), "an object");
                continue;
            }
            for (int name = IN_ATTEMPT.next(json); name != JsonNames.END; name = IN_ATTEMPT.next(json)) {
                if (name == JsonNames.UNKNOWN) {
                    unknown(CallDraft.path(attempt) + "." + json.currentName(), IN_ATTEMPT);
                } else {
                    value(attempt, ATTEMPT_FIELDS.get(name));
                }
            }
        }
    }

    /** Passes over the rest of a list that is too long, from an entry of it. */
    private void passOver(String path, int most) {
        draft.tooMany(path, most);
        do {
            json.skipChildren();
        } while (json.nextToken() != JsonToken.END_ARRAY);
    }

    private void value(int attempt, AttemptField field) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            draft.put(attempt, field, json.getString());
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            wrongType(CallDraft.path(attempt, field), "a text");
        }
    }

    private void wrongType(String path, String allowed) {
        draft.problem(FieldProblem.found(path, described(), allowed));
        json.skipChildren();
    }

    private void unknown(String path, JsonNames known) {
        draft.problem(FieldProblem.found(path, "an unknown field", known.allowed()));
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
