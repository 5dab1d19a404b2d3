package io.github.decroche.classification;

import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A verdict with its evidence. */
@Value.Immutable
public interface Classification {
    /** The category. */
    Category category();

    /** How much of the expected answer was said; empty when no answer was judged. */
    Optional<Information> information();

    /** Whether everything that was expected was said. */
    @Value.Default
    default boolean complete() {
        return false;
    }

    /** The points said, in the scenario's order. */
    List<String> said();

    /** The points not said, in the scenario's order; empty when no answer was judged. */
    List<String> missing();

    /** The ids of the rules that fired, sorted; empty when no answer was judged. */
    List<String> rules();

    /** The verdict on a call that has no answer to judge. */
    static Classification withoutAnswer(Category category) {
        return builder().category(category).build();
    }

    /** The category above a small table of why. It is what {@code toString} gives. */
    default String text() {
        return Overview.of(
                category().id() + (complete() ? ", complete" : ""),
                List.of("", ""),
                List.of(
                        List.of("information", information()),
                        List.of("said", said()),
                        List.of("missing", missing()),
                        List.of("rules", rules())),
                row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a classification. */
    final class Builder extends ImmutableClassification.Builder {
        Builder() {}
    }
}
