package io.github.decroche.analysis;

import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.study.RetryProtocol;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collector;

/** Counts the calls of one group. Holds counts and distinct waits, never calls. */
final class GroupTally {
    private final RetryProtocol protocol;
    private final long[] connectedAtAttempt;
    private final Map<Category, Long> categories = new EnumMap<>(Category.class);
    /** How many calls there are of each combination of {@linkplain Fact facts}; a few dozen occur. */
    private final ValueCounts facts = new ValueCounts();

    private final ValueCounts doneWaits = new ValueCounts();
    private final ProtocolWaits waits;
    private long calls;
    private long incomplete;
    private long exhausted;
    private long ratings;
    private long scores;

    GroupTally(RetryProtocol protocol) {
        this.protocol = protocol;
        this.waits = new ProtocolWaits(protocol);
        this.connectedAtAttempt = new long[protocol.maxAttempts()];
    }

    /** Collects calls into a tally. */
    static Collector<ClassifiedCall, ?, GroupTally> collector(RetryProtocol protocol) {
        return Collector.of(() -> new GroupTally(protocol), GroupTally::add, GroupTally::addAll);
    }

    void add(ClassifiedCall call) {
        calls++;
        categories.merge(call.category(), 1L, Long::sum);
        facts.add(Fact.of(call));
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
        if (call.disposition().isDone()) {
            doneWaits.add(call.callWait().duration().toNanos());
        }
        waits.add(call);
    }

    GroupTally addAll(GroupTally other) {
        calls += other.calls;
        incomplete += other.incomplete;
        exhausted += other.exhausted;
        ratings += other.ratings;
        scores += other.scores;
        other.categories.forEach((category, count) -> categories.merge(category, count, Long::sum));
        facts.addAll(other.facts);
        Arrays.setAll(connectedAtAttempt, i -> connectedAtAttempt[i] + other.connectedAtAttempt[i]);
        doneWaits.addAll(other.doneWaits);
        waits.addAll(other.waits);
        return this;
    }

    GroupSummary summarize(GroupKey key, Precision precision) {
        SurvivalCurve curve = curve(precision);
        Map<Measure, Share> rates = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            rates.put(measure, precision.rate(count(measure::counts), count(measure::isOf)));
        }
        return GroupSummary.builder()
                .key(key)
                .calls(calls)
                .incomplete(incomplete)
                .addAllConnectedAtAttempt(
                        Arrays.stream(connectedAtAttempt).boxed().toList())
                .categories(categories)
                .rates(rates)
                .connectedBounds(connectedBounds())
                .meanWait(WaitTally.seconds(doneWaits, precision))
                .censoredWaits(exhausted)
                .horizon(protocol.horizon())
                .restrictedMeanWait(curve.restrictedMean())
                .medianWait(curve.median())
                .level(level())
                .build();
    }

    /** How many calls have such facts. */
    private long count(LongPredicate wanted) {
        return Arrays.stream(facts.distinctValues())
                .filter(wanted)
                .map(facts::count)
                .sum();
    }

    /** The curve of the share not yet connected. */
    SurvivalCurve curve(Precision precision) {
        return waits.curve(precision);
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
