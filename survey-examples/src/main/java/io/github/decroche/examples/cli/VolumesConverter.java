package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Volumes;
import picocli.CommandLine.ITypeConverter;

/** Reads volumes: {@code service=caf:42,pole-emploi:38.8}. */
final class VolumesConverter implements ITypeConverter<Volumes> {
    private static final DimensionNumbers.Wording WORDING =
            new DimensionNumbers.Wording("--weights", "volume", "service=caf:42,pole-emploi:38.8");

    @Override
    public Volumes convert(String text) {
        return DimensionNumbers.parse(text, WORDING, Volumes::new);
    }
}
