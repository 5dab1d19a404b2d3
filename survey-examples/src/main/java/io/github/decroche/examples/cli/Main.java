package io.github.decroche.examples.cli;

import io.github.decroche.io.OutputFile;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(OutputFile::abandonAll, "abandon"));
        StandardError err = new StandardError(StandardStreams.err(), StandardError::isTerminal);
        System.exit(run(err.beside(StandardStreams.out()), err, args));
    }

    /** Runs a command and gives its exit code. */
    static int run(OutputStream out, StandardError err, String... args) {
        List<String> words = args.length == 0 ? List.of("demo") : List.of(args);
        OutputStream results = new BufferedOutputStream(new Results(out), 1 << 16);
        return run(SurveyCommand.commandLine(results, err, words), results, err, words.toArray(String[]::new));
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
        PrintWriter outWriter = new PrintWriter(results, false);
        try (PrintWriter errWriter = new PrintWriter(lines, true)) {
            line.setColorScheme(CommandLine.Help.defaultColorScheme(ink.ofHelp(words)))
                    .setOut(outWriter)
                    .setErr(errWriter)
                    .registerConverter(Path.class, new FileNames())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(Failures::wrongUsage)
                    .setExecutionStrategy(parsed -> execute(line, parsed))
                    .setExecutionExceptionHandler((failure, command, result) -> Failures.failed(failure, command));
            return flushed(outWriter, line, line.execute(words));
        }
    }

    /** Runs what was parsed. What picocli does not take for a failure of a command is one too: of help, or an error of the JVM. */
    private static int execute(CommandLine line, ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Results.RefusedException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return Failures.failed(e, line);
        }
    }

    /** The exit code of a command that ended with this one, once its last results are written. */
    private static int flushed(PrintWriter out, CommandLine line, int code) {
        try {
            out.close(); // a last line without a break goes with this
            return code;
        } catch (Results.RefusedException e) {
            boolean told = code == Failures.UNUSABLE;
            return told || e.isReaderGone() ? code : Failures.failed(e, line);
        }
    }
}
