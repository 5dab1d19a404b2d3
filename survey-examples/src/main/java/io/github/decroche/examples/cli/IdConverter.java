package io.github.decroche.examples.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of some options by its name. */
abstract class IdConverter<E> implements ITypeConverter<E>, Iterable<String> {
    private final List<E> options;
    private final Function<E, String> id;

    IdConverter(E[] options, Function<E, String> id) {
        this.options = Arrays.asList(options);
        this.id = id;
    }

    @Override
    public E convert(String name) {
        return options.stream()
                .filter(option -> id.apply(option).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + name + "\" is not allowed; expected one of " + String.join(", ", this)));
    }

    @Override
    public Iterator<String> iterator() {
        return options.stream().map(id).iterator();
    }
}
