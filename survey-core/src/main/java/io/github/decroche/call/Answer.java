package io.github.decroche.call;

import io.github.decroche.text.Overview;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/** What the agent said and did, as the caller noted it. */
@Value.Immutable
public interface Answer {
    /** The ids of the scenario's points that the agent stated. */
    Set<String> points();

    /** Where the agent sent the caller. */
    Set<Redirect> redirects();

    /** Why the agent declined to answer, if so. */
    Optional<Refusal> refusal();

    /** Whether the caller said that he has no internet; false unless recorded. */
    @Value.Default
    default boolean saidNoInternet() {
        return false;
    }

    /** What the agent offered to a caller who cannot use the internet. */
    Set<OfferedAlternative> alternatives();

    /** One line: {@code said aid-types; sent to website}. It is what {@code toString} gives. */
    default String text() {
        return "said " + Overview.cell(new TreeSet<>(points()))
                + (redirects().isEmpty() ? "" : "; sent to " + Overview.cell(redirects()))
                + refusal().map(it -> "; refused: " + it.id()).orElse("")
                + (saidNoInternet() ? "; told that the caller has no internet" : "")
                + (alternatives().isEmpty() ? "" : "; offered " + Overview.cell(alternatives()));
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an answer. */
    final class Builder extends ImmutableAnswer.Builder {
        Builder() {}
    }
}
