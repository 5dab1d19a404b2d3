package io.github.decroche.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        StandardError err = new StandardError(new FileOutputStream(FileDescriptor.err), StandardError::isTerminal);
        OutputStream out = new BufferedOutputStream(err.beside(new FileOutputStream(FileDescriptor.out)), 1 << 16);
        System.exit(run(out, err, args));
    }

    /** Runs a command and gives its exit code. */
    static int run(OutputStream out, StandardError err, String... args) {
        List<String> words = args.length == 0 ? List.of("demo") : List.of(args);
        return run(SurveyCommand.commandLine(out, err, words), out, err, words.toArray(String[]::new));
    }

    /** Runs a command of a command line. Writes UTF-8, whatever the machine's locale. */
    static int run(CommandLine line, OutputStream out, StandardError err, String... words) {
        Messages messages = Messages.of(words);
        messages.translateHelp(line);
        Ink ink = Ink.of(err, System.getenv());
        Writer lines = new LineWriter(
                new OutputStreamWriter(err, StandardCharsets.UTF_8),
                text -> ink.message(messages.apply(Ink.safe(text))));
        Writer results = new LineWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), ink::safeResult);
        try (PrintWriter outWriter = new PrintWriter(results, false);
                PrintWriter errWriter = new PrintWriter(lines, true)) {
            return execute(line, outWriter, errWriter, ink, words);
        }
    }

    private static int execute(
            CommandLine line, PrintWriter outWriter, PrintWriter errWriter, Ink ink, String... words) {
        try {
            return line.setColorScheme(CommandLine.Help.defaultColorScheme(ink.ofHelp(words)))
                    .setOut(outWriter)
                    .setErr(errWriter)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(Failures::wrongUsage)
                    .setExecutionExceptionHandler(Failures::failed)
                    .execute(words);
        } catch (OutOfMemoryError e) {
            return Failures.exhausted(errWriter);
        }
    }
}
