package io.github.decroche.examples.cli;

import io.github.decroche.io.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The files that a command writes. None may be one that the command reads, or writes besides. */
final class ResultFile {
    /** How help names files; what else is given, such as an id, may be the name of a file by chance. */
    private static final Set<String> LABELS = Set.of("FILE", "CALLS", "SECOND", "TABLE", "ID-or-file");

    private ResultFile() {}

    /** Writes a file that was named on the command line, whole or not at all. */
    static void write(CommandSpec spec, Path file, OutputFile.Content content) throws IOException {
        requireNamedOnce(spec, file);
        OutputFile.write(file, content);
    }

    /** Refuses a file that two of the command's words name. Devices and pipes may be named twice. */
    static void requireNamedOnce(CommandSpec spec, Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return;
        }
        List<String> naming = spec.commandLine().getCommandSpec().args().stream()
                .filter(arg -> isNamedBy(arg, file))
                .sorted(Comparator.comparing(ArgSpec::isOption).thenComparing(ResultFile::name))
                .map(ResultFile::name)
                .toList();
        if (naming.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + file + "\" is not allowed for both " + String.join(" and ", naming)
                            + "; expected different files");
        }
    }

    private static boolean isNamedBy(ArgSpec arg, Path file) {
        Object value = arg.getValue();
        if (value instanceof Path path) {
            return isSame(path, file);
        }
        return value instanceof String text && LABELS.contains(arg.paramLabel()) && isSame(text, file);
    }

    private static boolean isSame(String name, Path file) {
        try {
            return !name.equals("-") && isSame(Path.of(name), file);
        } catch (InvalidPathException e) {
            return false; // it is the name of no file
        }
    }

    /** Whether two names are those of one file, be it there already or not. */
    private static boolean isSame(Path name, Path file) {
        try {
            return name.toFile().getCanonicalFile().equals(file.toFile().getCanonicalFile())
                    || Files.isSameFile(name, file);
        } catch (IOException e) {
            return false; // there is no such file
        }
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
