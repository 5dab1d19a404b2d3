package io.github.decroche.examples.cli;

import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an interval of rates. */
final class IntervalConverter implements ITypeConverter<ProportionInterval>, Iterable<String> {
    @Override
    public ProportionInterval convert(String name) {
        return Arrays.stream(ProportionInterval.values())
                .filter(method -> method.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + name + "\" is not allowed; expected one of " + String.join(", ", ids().toList())));
    }

    @Override
    public Iterator<String> iterator() {
        return ids().iterator();
    }

    private static Stream<String> ids() {
        return Arrays.stream(ProportionInterval.values()).map(ProportionInterval::id);
    }
}
