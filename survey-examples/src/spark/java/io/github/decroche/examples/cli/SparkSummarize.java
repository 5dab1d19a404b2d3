package io.github.decroche.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import picocli.CommandLine;

/** Starts {@code summarize} on a Spark cluster, for {@code spark-submit}. */
public final class SparkSummarize {
    private SparkSummarize() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.exit(run(out, new FileOutputStream(FileDescriptor.err), args));
    }

    /** Runs the command and gives its exit code. Spark tells itself how far it is. */
    static int run(OutputStream out, OutputStream err, String... args) {
        StandardError silent = new StandardError(err, stream -> false);
        CommandLine line = new CommandLine(new SurveyCommand(out, silent)).addSubcommand(new SparkSummarizeCommand());
        return Main.run(line, out, silent, args);
    }
}
