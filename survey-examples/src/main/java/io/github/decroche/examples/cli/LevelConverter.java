package io.github.decroche.examples.cli;

import io.github.decroche.statistics.ConfidenceLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a confidence level. */
final class LevelConverter implements ITypeConverter<ConfidenceLevel> {
    @Override
    public ConfidenceLevel convert(String level) {
        try {
            return ConfidenceLevel.of(Double.parseDouble(level));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "\"" + level + "\" is not allowed; expected a number between 0 and 1, such as 0.95");
        }
    }
}
