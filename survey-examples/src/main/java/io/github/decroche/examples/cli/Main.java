package io.github.decroche.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.exit(run(out, new FileOutputStream(FileDescriptor.err), args));
    }

    /** Runs a command and gives its exit code. Writes UTF-8, whatever the machine's locale. */
    static int run(OutputStream out, OutputStream err, String... args) {
        List<String> words = args.length == 0 ? List.of("demo") : List.of(args);
        return run(out, err, line -> {}, words.toArray(String[]::new));
    }

    /** Runs a command of a changed command line. */
    static int run(OutputStream out, OutputStream err, Consumer<CommandLine> change, String... args) {
        try (PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
                PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8)) {
            CommandLine line = SurveyCommand.commandLine(out, words);
            change.accept(line);
            return line.setOut(outWriter)
                    .setErr(errWriter)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(Failures::wrongUsage)
                    .setExecutionExceptionHandler(Failures::failed)
                    .execute(args);
        }
    }
}
