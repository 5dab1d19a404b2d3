package io.github.decroche.examples.cli;

import io.github.decroche.examples.simulation.Simulation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many calls are to be simulated. */
final class CallCountConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        try {
            long calls = Long.parseLong(text);
            if (calls >= 1 && calls <= Simulation.MOST_CALLS) {
                return calls;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is out of range
        }
        throw new TypeConversionException(
                "\"" + text + "\" is not allowed; expected a number of calls from 1 to " + Simulation.MOST_CALLS);
    }
}
