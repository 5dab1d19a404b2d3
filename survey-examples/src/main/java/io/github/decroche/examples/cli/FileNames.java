package io.github.decroche.examples.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names of files. */
final class FileNames implements ITypeConverter<Path> {
    /** What Java makes of a letter that the machine's locale does not know. */
    private static final char LOST = '\uFFFD';

    @Override
    public Path convert(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(refusal(name));
        }
    }

    /** Why this is not the name of a file. */
    static String refusal(String name) {
        String encoding = System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT);
        boolean ascii = encoding.startsWith("ANSI") || encoding.startsWith("US-ASCII");
        return "\"" + name + "\" is not a file name"
                + (ascii && name.indexOf(LOST) >= 0
                        ? " in the locale of this machine, which has ASCII only; set LC_ALL=C.UTF-8"
                        : "");
    }
}
