package io.github.decroche.examples.cli;

import io.github.decroche.io.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The files that a command writes. None may be one that the command reads, or writes besides. */
final class ResultFile {
    /** How help names files; what else is given, such as an id, may be the name of a file by chance. */
    private static final Set<String> LABELS = Set.of("FILE", "CALLS", "SECOND", "ID-or-file");

    private ResultFile() {}

    /** Writes a file that was named on the command line, whole or not at all. */
    static void write(CommandSpec spec, Path file, OutputFile.Content content) throws IOException {
        requireNamedOnce(spec, file);
        OutputFile.write(file, content);
    }

    private static void requireNamedOnce(CommandSpec spec, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        List<String> naming = spec.commandLine().getParseResult().matchedArgs().stream()
                .filter(arg -> LABELS.contains(arg.paramLabel()))
                .filter(arg -> arg.originalStringValues().stream().anyMatch(name -> isSame(name, file)))
                .map(ResultFile::name)
                .toList();
        if (naming.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + file + "\" is not allowed for both " + String.join(" and ", naming)
                            + "; expected different files");
        }
    }

    private static boolean isSame(String name, Path file) {
        try {
            return Files.isSameFile(Path.of(name), file);
        } catch (IOException | InvalidPathException e) {
            return false; // there is no such file, or it is none
        }
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
