package io.github.decroche.examples.cli;

import io.github.decroche.privacy.TimeCoarsening;

/** Reads how coarse times are to become. */
final class StepConverter extends IdConverter<TimeCoarsening.Step> {
    StepConverter() {
        super(TimeCoarsening.Step.values(), TimeCoarsening.Step::id);
    }
}
