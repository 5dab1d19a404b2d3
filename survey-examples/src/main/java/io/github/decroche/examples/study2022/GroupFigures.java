package io.github.decroche.examples.study2022;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.examples.study2022.PublishedFigure.OurFigure;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Term;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Finds the figures of a group by the names that the list of published figures gives them. */
final class GroupFigures {
    private static final String ATTEMPT = "connectedAtAttempt.";
    private static final String CATEGORY = "category.";

    private final GroupSummary group;

    GroupFigures(GroupSummary group) {
        this.group = group;
    }

    /**
     * A figure of the group; empty where it is a share of nothing.
     *
     * @throws IllegalArgumentException if no figure has that name
     */
    Optional<OurFigure> figure(String name) {
        if (name.startsWith(ATTEMPT)) {
            int attempt = Integer.parseInt(name.substring(ATTEMPT.length()));
            return share(
                    group.connectedAtAttempt().get(attempt - 1),
                    group.rate(Measure.CONNECTED).count());
        }
        if (name.startsWith(CATEGORY)) {
            Category category = Term.parse(Category.class, "figure", name.substring(CATEGORY.length()));
            return share(
                    group.categories().getOrDefault(category, 0L),
                    group.rate(Measure.COMPLETE).of());
        }
        return switch (name) {
            case "calls" -> Optional.of(OurFigure.number(BigDecimal.valueOf(group.calls())));
            case "meanWait" -> group.meanWait().map(mean -> OurFigure.number(BigDecimal.valueOf(mean.mean())));
            case "level" -> group.level().map(SatisfactionLevel::symbol).map(OurFigure::word);
            case "notConnected" -> {
                Share connected = group.rate(Measure.CONNECTED);
                yield share(connected.of() - connected.count(), connected.of());
            }
            default -> rate(name);
        };
    }

    private Optional<OurFigure> rate(String name) {
        Share rate = Arrays.stream(Measure.values())
                .filter(measure -> measure.path().equals(name))
                .findFirst()
                .map(group::rate)
                .orElseThrow(() -> new IllegalArgumentException("figure: " + name + " is not a figure of a group"));
        return share(rate.count(), rate.of());
    }

    private static Optional<OurFigure> share(long count, long of) {
        return of == 0 ? Optional.empty() : Optional.of(OurFigure.share(count, of));
    }
}
