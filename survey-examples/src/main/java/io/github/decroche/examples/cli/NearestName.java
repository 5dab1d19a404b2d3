package io.github.decroche.examples.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant by a mistyped one, among names that are offered one by one. */
final class NearestName {
    private static final Comparator<Near> NEARNESS = Comparator.comparingInt(Near::distance);

    private final String typed;
    private final DamerauLevenshteinDistance distance;
    private @Nullable Near nearest;

    private record Near(String name, int distance) {}

    private NearestName(String typed) {
        this.typed = typed.toLowerCase(Locale.ROOT);
        // one slip in three characters: letters put in, left out, replaced, or swapped with their neighbours
        this.distance = new DamerauLevenshteinDistance(Math.max(1, typed.length() / 3));
    }

    /** Of a name as it was typed. */
    static NearestName to(String typed) {
        return new NearestName(typed);
    }

    /** The nearest of some names, if one is near; the first of equally near ones. */
    static Optional<String> to(String typed, Iterable<String> names) {
        NearestName nearest = to(typed);
        names.forEach(nearest::offer);
        return nearest.name();
    }

    /** Considers a name. */
    void offer(String name) {
        int slips = distance.apply(typed, name.toLowerCase(Locale.ROOT));
        Near near = new Near(name, slips);
        if (slips >= 0 && slips < name.length() && (nearest == null || NEARNESS.compare(near, nearest) < 0)) {
            nearest = near;
        }
    }

    /** The nearest name that was offered, if one is near. */
    Optional<String> name() {
        return Optional.ofNullable(nearest).map(Near::name);
    }

    /** What a message says about a name that is near. */
    static String hint(String name) {
        return "; did you mean \"" + name + "\"?";
    }
}
