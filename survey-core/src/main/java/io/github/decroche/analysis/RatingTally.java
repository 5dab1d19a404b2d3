package io.github.decroche.analysis;

import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.location.Quantiles;
import io.github.decroche.statistics.location.StudentMean;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the ratings of one group. */
final class RatingTally {
    private final Map<Aspect, Map<SatisfactionLevel, Long>> counts = new EnumMap<>(Aspect.class);
    private long connected;

    RatingTally() {
        for (Aspect aspect : Aspect.values()) {
            counts.put(aspect, new EnumMap<>(SatisfactionLevel.class));
        }
    }

    void add(ClassifiedCall call) {
        connected += call.call().isConnected() ? 1 : 0;
        counts.forEach(
                (aspect, levels) -> Optional.ofNullable(call.call().ratings().get(aspect))
                        .ifPresent(level -> levels.merge(level, 1L, Long::sum)));
    }

    RatingTally addAll(RatingTally other) {
        connected += other.connected;
        other.counts.forEach((aspect, levels) -> levels.forEach(
                (level, count) -> counts.getOrDefault(aspect, levels).merge(level, count, Long::sum)));
        return this;
    }

    Map<Aspect, AspectRatings> summarize(Precision precision) {
        Map<Aspect, AspectRatings> ratings = new EnumMap<>(Aspect.class);
        counts.forEach((aspect, levels) -> ratings.put(aspect, summarize(levels, precision)));
        return Collections.unmodifiableMap(ratings);
    }

    private AspectRatings summarize(Map<SatisfactionLevel, Long> levels, Precision precision) {
        ValueCounts scores = new ValueCounts();
        levels.forEach((level, count) -> scores.add(level.score(), count));
        long satisfied = levels.entrySet().stream()
                .filter(entry -> entry.getKey().isSatisfied())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new AspectRatings(
                Collections.unmodifiableMap(new EnumMap<>(levels)),
                precision.rate(satisfied, scores.size()),
                StudentMean.at(precision.level()).of(scores),
                Quantiles.median(scores),
                scores.size() == 0
                        ? Optional.empty()
                        : Optional.of(SatisfactionLevel.nearest(scores.sum().longValueExact(), scores.size())),
                connected - scores.size());
    }
}
