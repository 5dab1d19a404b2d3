package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;

/** Reads the name of a dimension. */
final class DimensionConverter extends IdConverter<Dimension> {
    DimensionConverter() {
        super(Dimension.values(), Dimension::id);
    }
}
