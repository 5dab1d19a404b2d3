package io.github.decroche.io;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a document as a tree. Jackson's mapper does so too, but making one takes several times as long as reading a study, and
 * whoever judges a single call would wait for it.
 */
final class JsonTree {
    /** How many values a document may have: the study of 2022 has 450. */
    private static final int MOST_VALUES = 100_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /**
     * The only value of a document; a missing node if there is none.
     *
     * @throws tools.jackson.core.JacksonException if the document is not JSON, or has a second value
     */
    static JsonNode read(JsonParser json) {
        ArrayNode document = NODES.arrayNode();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(document);
        int values = 0;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (open.size() == 1 && !document.isEmpty()) {
                throw new StreamReadException(json, "Another value after the first");
            }
            if (token.isStructEnd()) {
                open.pop();
            } else if (token != JsonToken.PROPERTY_NAME) {
                values++;
                if (values > MOST_VALUES) {
                    throw new StreamReadException(json, "More than " + MOST_VALUES + " values");
                }
                JsonNode node = node(json, token);
                if (open.element() instanceof ObjectNode object) {
                    object.set(json.currentName(), node);
                } else {
                    ((ArrayNode) open.element()).add(node);
                }
                if (token.isStructStart()) {
                    open.push(node);
                }
            }
        }
        return document.isEmpty() ? MissingNode.getInstance() : document.get(0);
    }

    private static JsonNode node(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> NODES.objectNode();
            case START_ARRAY -> NODES.arrayNode();
            case VALUE_STRING -> NODES.stringNode(json.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT ->
                switch (json.getNumberType()) {
                    case INT -> NODES.numberNode(json.getIntValue());
                    case LONG -> NODES.numberNode(json.getLongValue());
                    default -> NODES.numberNode(json.getDoubleValue()); // larger than any that is allowed
                };
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
            default -> NODES.nullNode();
        };
    }
}
