package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Term;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a dimension. */
final class DimensionConverter implements ITypeConverter<Dimension>, Iterable<String> {
    @Override
    public Dimension convert(String name) {
        try {
            return Term.parse(Dimension.class, "--by", name);
        } catch (InvalidValueException e) {
            throw new TypeConversionException(e.problems().get(0).toString());
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Dimension.values()).map(Dimension::id).iterator();
    }
}
