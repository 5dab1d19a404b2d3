package io.github.decroche.analysis;

import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.location.StudentMean;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.statistics.survival.KaplanMeier;
import io.github.decroche.statistics.survival.SurvivalTimes;
import io.github.decroche.study.RetryProtocol;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the calls of one group. Holds counts and distinct waits, never calls. */
final class GroupTally {
    private static final Measure[] MEASURES = Measure.values();
    private static final double NANOS_IN_SECOND = 1e9;

    private final RetryProtocol protocol;
    private final long[] counted = new long[MEASURES.length];
    private final long[] total = new long[MEASURES.length];
    private final long[] connectedAtAttempt;
    private final Map<Category, Long> categories = new EnumMap<>(Category.class);
    private final ValueCounts doneWaits = new ValueCounts();
    private final SurvivalTimes waits = new SurvivalTimes();
    private long calls;
    private long incomplete;
    private long exhausted;
    private long ratings;
    private long scores;

    GroupTally(RetryProtocol protocol) {
        this.protocol = protocol;
        this.connectedAtAttempt = new long[protocol.maxAttempts()];
    }

    void add(ClassifiedCall call) {
        calls++;
        categories.merge(call.category(), 1L, Long::sum);
        for (int i = 0; i < MEASURES.length; i++) {
            if (MEASURES[i].isOf(call)) {
                total[i]++;
                if (MEASURES[i].counts(call)) {
                    counted[i]++;
                }
            }
        }
        addWait(call);
        call.call().overallRating().map(SatisfactionLevel::score).ifPresent(score -> {
            ratings++;
            scores += score;
        });
    }

    private void addWait(ClassifiedCall call) {
        switch (call.disposition()) {
            case CONNECTED -> connectedAtAttempt[call.call().attempts().size() - 1]++;
            case EXHAUSTED -> exhausted++;
            case INCOMPLETE -> incomplete++;
        }
        var wait = call.callWait().duration();
        if (call.disposition().isDone()) {
            doneWaits.add(wait.toNanos());
        }
        if (call.disposition() == Disposition.CONNECTED) {
            waits.event(wait);
        } else {
            waits.censored(wait);
        }
    }

    GroupTally addAll(GroupTally other) {
        calls += other.calls;
        incomplete += other.incomplete;
        exhausted += other.exhausted;
        ratings += other.ratings;
        scores += other.scores;
        other.categories.forEach((category, count) -> categories.merge(category, count, Long::sum));
        Arrays.setAll(counted, i -> counted[i] + other.counted[i]);
        Arrays.setAll(total, i -> total[i] + other.total[i]);
        Arrays.setAll(connectedAtAttempt, i -> connectedAtAttempt[i] + other.connectedAtAttempt[i]);
        doneWaits.addAll(other.doneWaits);
        waits.addAll(other.waits);
        return this;
    }

    GroupSummary summarize(GroupKey key, ConfidenceLevel level) {
        Map<Measure, Rate> rates = new EnumMap<>(Measure.class);
        for (int i = 0; i < MEASURES.length; i++) {
            rates.put(MEASURES[i], Rate.of(counted[i], total[i]).at(level));
        }
        Optional<MeanEstimate> meanWait =
                StudentMean.at(level).of(doneWaits).map(estimate -> estimate.dividedBy(NANOS_IN_SECOND));
        return GroupSummary.builder()
                .key(key)
                .calls(calls)
                .incomplete(incomplete)
                .addAllConnectedAtAttempt(
                        Arrays.stream(connectedAtAttempt).boxed().toList())
                .categories(categories)
                .rates(rates)
                .connectedBounds(connectedBounds())
                .meanWait(meanWait)
                .censoredWaits(exhausted)
                .waitCurve(KaplanMeier.until(protocol.horizon(), level).curve(waits))
                .level(level())
                .build();
    }

    private Optional<Bounds> connectedBounds() {
        long connected = Arrays.stream(connectedAtAttempt).sum();
        return calls == 0
                ? Optional.empty()
                : Optional.of(new Bounds((double) connected / calls, (double) (connected + incomplete) / calls));
    }

    private Optional<SatisfactionLevel> level() {
        return ratings == 0 ? Optional.empty() : Optional.of(SatisfactionLevel.nearest(scores, ratings));
    }
}
