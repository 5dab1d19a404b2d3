package io.github.decroche.examples.cli;

import io.github.decroche.disclosure.SmallCells;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads of how few calls nothing may be told. */
final class SmallConverter implements ITypeConverter<SmallCells> {
    @Override
    public SmallCells convert(String text) {
        try {
            int calls = Integer.parseInt(text);
            if (calls >= SmallCells.LEAST && calls <= SmallCells.MOST) {
                return SmallCells.under(calls);
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is out of range
        }
        throw new TypeConversionException("\"" + text + "\" is not allowed; expected a number of calls from "
                + SmallCells.LEAST + " to " + SmallCells.MOST);
    }
}
