package io.github.decroche.analysis.agreement;

/**
 * One thing on which two coders disagree about one call.
 *
 * @param call the id of the call
 * @param item on what
 * @param first what the first coder has, one of the item's {@linkplain CodedItem#values() values}
 * @param second what the second coder has
 */
public record Disagreement(String call, CodedItem item, String first, String second) {
    /** One line: {@code caf-0001, category: partial, satisfactory}. */
    @Override
    public String toString() {
        return call + ", " + item + ": " + first + ", " + second;
    }
}
