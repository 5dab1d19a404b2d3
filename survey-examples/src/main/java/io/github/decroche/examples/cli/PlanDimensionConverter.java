package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.PlanDimension;

/** Reads the name of a dimension of plans. */
final class PlanDimensionConverter extends IdConverter<PlanDimension> {
    PlanDimensionConverter() {
        super(PlanDimension.values(), PlanDimension::id);
    }
}
