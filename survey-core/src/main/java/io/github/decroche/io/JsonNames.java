package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The names that an object may have. The parser finds a name's number from its bytes, without making a text of it.
 *
 * @param names the names
 * @param matcher finds their numbers
 */
record JsonNames(List<String> names, PropertyNameMatcher matcher) {
    /** Instead of a number: the object ends. */
    static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    /** Instead of a number: a name that the object may not have. */
    static final int UNKNOWN = PropertyNameMatcher.MATCH_UNKNOWN_NAME;

    static JsonNames of(List<String> names) {
        return new JsonNames(names, Json.matcher(names));
    }

    /** Goes to the value of the next name; gives the number of the name, or what stands for it. */
    int next(JsonParser json) {
        int number = json.nextNameMatch(matcher);
        if (number != END) {
            json.nextToken();
        }
        return number;
    }

    /** What is allowed, as a phrase. */
    String allowed() {
        return FieldProblem.oneOf(names);
    }
}
