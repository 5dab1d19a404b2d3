package io.github.decroche.disclosure;

import static io.github.decroche.disclosure.Scheme.split;

import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.protocol.Disposition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the output of ratings publishes: of each aspect the connected calls that rated it, the satisfied ones among them, and the six
 * levels. Mean, median and level follow the six: with the number of ratings, a mean tells their sum.
 */
final class RatingFamilies {
    private RatingFamilies() {}

    static Scheme scheme() {
        Scheme scheme = new Scheme();
        Cell connected = scheme.cell(call -> isConnected(call) ? 1 : 0);
        Cell others = scheme.cell(call -> isConnected(call) ? 0 : 1);
        Family connection = scheme.root(connected);
        scheme.figure("calls", connection, scheme.root(others, connection));
        for (Aspect aspect : Aspect.values()) {
            add(scheme, connection, connected, aspect);
        }
        return scheme;
    }

    private static void add(Scheme scheme, Family connection, Cell connected, Aspect aspect) {
        Cell rated = scheme.part(connected, call -> level(call, aspect).isPresent());
        Cell unrated = scheme.part(connected, call -> level(call, aspect).isEmpty());
        Family rating = scheme.family(connection, rated, unrated);
        Cell satisfied = satisfied(scheme, rated, aspect, true);
        Cell dissatisfied = satisfied(scheme, rated, aspect, false);
        Family satisfaction = scheme.family(rating, satisfied, dissatisfied);
        Family levels = scheme.family(
                List.of(
                        split(levels(scheme, satisfied, aspect, true)),
                        split(levels(scheme, dissatisfied, aspect, false))),
                satisfaction);
        scheme.figure(aspect.id() + ".counts", levels);
        scheme.figure(aspect.id() + ".unrated", rating);
        scheme.figure(aspect.id() + ".meanScore", levels);
        scheme.figure(aspect.id() + ".medianScore", levels);
        scheme.figure(aspect.id() + ".satisfied", satisfaction);
        scheme.figure(aspect.id() + ".level", levels);
    }

    private static Cell satisfied(Scheme scheme, Cell rated, Aspect aspect, boolean so) {
        return scheme.part(
                rated,
                call -> level(call, aspect).filter(it -> it.isSatisfied() == so).isPresent());
    }

    private static Cell[] levels(Scheme scheme, Cell whole, Aspect aspect, boolean satisfied) {
        return Arrays.stream(SatisfactionLevel.values())
                .filter(level -> level.isSatisfied() == satisfied)
                .map(level -> scheme.part(whole, call -> level(call, aspect).equals(Optional.of(level))))
                .toArray(Cell[]::new);
    }

    private static boolean isConnected(ClassifiedCall call) {
        return call.disposition() == Disposition.CONNECTED;
    }

    private static Optional<SatisfactionLevel> level(ClassifiedCall call, Aspect aspect) {
        return Optional.ofNullable(call.call().ratings().get(aspect));
    }
}
