package io.github.decroche.examples.cli;

import io.github.decroche.analysis.OperatorRates;
import picocli.CommandLine.ITypeConverter;

/** Reads rates that operators publish: {@code service=caf:0.82,pole-emploi:0.86}. */
final class OperatorConverter implements ITypeConverter<OperatorRates> {
    private static final DimensionNumbers.Wording WORDING =
            new DimensionNumbers.Wording("--operator", "rate", "service=caf:0.82,pole-emploi:0.86");

    @Override
    public OperatorRates convert(String text) {
        return DimensionNumbers.parse(text, WORDING, OperatorRates::new);
    }
}
