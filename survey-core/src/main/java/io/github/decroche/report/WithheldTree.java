package io.github.decroche.report;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.disclosure.Withheld;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes from the tree of a group what is to be withheld: every key stays, with null for its number. */
final class WithheldTree {
    /** Keys whose values do not depend on the calls. */
    private static final Set<String> SETTINGS = Set.of("level", "method", "horizon", "published");

    private final Withheld withheld;
    private final GroupKey group;
    private final Set<String> names = new TreeSet<>();

    private WithheldTree(Withheld withheld, GroupKey group) {
        this.withheld = withheld;
        this.group = group;
    }

    /** Takes out the numbers, and returns the names of the figures that they were of. */
    static Set<String> empty(ObjectNode figures, GroupKey group, Withheld withheld) {
        WithheldTree tree = new WithheldTree(withheld, group);
        tree.visit("", figures);
        return tree.names;
    }

    private void visit(String path, ObjectNode node) {
        for (String key : Set.copyOf(node.propertyNames())) {
            String name = path.isEmpty() ? key : path + "." + key;
            JsonNode value = node.get(key);
            var isWithheld = withheld.isWithheld(group, name);
            if (isWithheld.isEmpty() && value instanceof ObjectNode parts) {
                visit(name, parts);
            } else if (isWithheld.orElseThrow(() -> unknown(name))) {
                names.add(name);
                empty(node, key, value);
            }
        }
    }

    private static void empty(ObjectNode node, String key, JsonNode value) {
        if (value instanceof ObjectNode parts) {
            for (String part : Set.copyOf(parts.propertyNames())) {
                if (!SETTINGS.contains(part)) {
                    empty(parts, part, parts.get(part));
                }
            }
        } else if (value instanceof ArrayNode array) {
            ArrayNode emptied = node.putArray(key);
            for (JsonNode element : array) {
                if (!element.isObject()) {
                    emptied.addNull(); // steps of a curve leave not even their number
                }
            }
        } else {
            node.putNull(key);
        }
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException("no rule says when to withhold the figure " + name);
    }
}
