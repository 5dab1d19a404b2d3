package io.github.decroche.comparison;

import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.util.Optional;

/**
 * What a group shows by itself.
 *
 * @param calls how many calls the outcome is of
 * @param rate the rate with Wilson's interval; empty for waits and ratings
 * @param mean the mean wait in seconds, or the mean rating from 1 to 6, with Student's interval as if calls were independent;
 *     empty for rates, and without calls
 * @param callers how many callers made the calls, as far as recorded
 */
public record GroupFigure(long calls, Optional<Rate> rate, Optional<MeanEstimate> mean, long callers) {
    /** One line: the rate or the mean, and how many callers. */
    @Override
    public String toString() {
        return Overview.cell(rate.map(Object::toString).or(() -> mean.map(Object::toString))) + ", " + callers
                + " callers";
    }
}
