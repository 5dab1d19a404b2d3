package io.github.decroche.comparison;

import io.github.decroche.analysis.Measure;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.RetryProtocol;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Calls as whole numbers: 1 or 0 for a rate, 1 to 6 for a rating, nanoseconds for a wait. A wait is that of a call done, up to the
 * horizon; those of calls that connected later, or never, are the horizon, so that their mean is the restricted mean.
 */
final class OutcomeValues {
    private final List<Outcome> outcomes;
    private final Map<Outcome, Measure> measures = new EnumMap<>(Outcome.class);
    private final long horizon;

    OutcomeValues(List<Outcome> outcomes, RetryProtocol protocol) {
        this.outcomes = outcomes;
        this.horizon = protocol.horizon().toNanos();
        outcomes.forEach(outcome -> Measure.of(outcome).ifPresent(measure -> measures.put(outcome, measure)));
    }

    /** The call's value in each outcome that it belongs to. */
    Map<Outcome, Long> of(ClassifiedCall call) {
        Map<Outcome, Long> values = new EnumMap<>(Outcome.class);
        measures.forEach((outcome, measure) -> {
            if (measure.isOf(call)) {
                values.put(outcome, measure.counts(call) ? 1L : 0L);
            }
        });
        if (outcomes.contains(Outcome.WAIT) && call.disposition().isDone()) {
            values.put(Outcome.WAIT, Math.min(call.callWait().duration().toNanos(), horizon));
        }
        if (outcomes.contains(Outcome.RATING)) {
            call.call()
                    .overallRating()
                    .map(SatisfactionLevel::score)
                    .ifPresent(score -> values.put(Outcome.RATING, (long) score));
        }
        return values;
    }
}
