package io.github.decroche.examples.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes: {@code 1000}, {@code 64K}, {@code 500M}, {@code 20G}, in powers of 1024 as for Java's memory. */
final class SizeConverter implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([KMG]?)");

    @Override
    public Long convert(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not allowed; expected a number of bytes of at least 1, such as 500M or 20G");
        }
        int shift = 10 * " KMG".indexOf(size.group(2).isEmpty() ? " " : size.group(2));
        return Long.parseLong(size.group(1)) << shift;
    }
}
