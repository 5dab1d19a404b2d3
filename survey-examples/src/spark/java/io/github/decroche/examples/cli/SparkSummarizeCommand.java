package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Synthesis;
import io.github.decroche.examples.spark.CallLines;
import io.github.decroche.examples.spark.CollectorAggregator;
import io.github.decroche.io.Problem;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.report.FigureWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the synthesis of calls that lie on a cluster: the text that {@code summarize} prints of the same calls. */
@Command(
        name = "summarize",
        mixinStandardHelpOptions = true,
        description = "Print the synthesis: rates, waits and satisfaction by group, and of all calls.")
final class SparkSummarizeCommand implements Callable<Integer> {
    /** How the calls are written. */
    enum Format {
        NDJSON,
        PARQUET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CALLS",
            description =
                    "A file, a folder or a pattern, wherever Spark can read. Several files are taken in the order of"
                            + " their names.")
    private String calls = "";

    @Option(names = "--input-format", description = "One of ${COMPLETION-CANDIDATES} (default: ndjson).")
    private Format format = Format.NDJSON;

    @Option(
            names = "--trust-ids",
            description = "Do not check that the ids of the calls are all different. Saves one of two readings.")
    private boolean trustIds;

    @Mixin
    private StudyOption study;

    @Mixin
    private TabulationOptions options;

    @Mixin
    private FigureOutput output;

    @Override
    public Integer call() throws IOException {
        TabulationOptions.Choice choice = options.choice();
        CollectorAggregator<Synthesis> aggregator = CollectorAggregator.of(
                study.judgedStudy().study(),
                study.isBundled(),
                study.day(),
                of -> choice.of(of).synthesis());
        try (SparkSession spark =
                SparkSession.builder().appName("survey summarize " + calls).getOrCreate()) {
            return print(collected(aggregator, lines(spark)));
        }
    }

    private CallLines lines(SparkSession spark) {
        try {
            return switch (format) {
                case NDJSON -> CallLines.ndjson(spark, calls);
                case PARQUET -> CallLines.parquet(spark, calls);
            };
        } catch (Exception e) {
            // Scala's checked exceptions are not declared
            if (e instanceof AnalysisException) {
                throw new UnreadableInputException(
                        calls + ": cannot be read: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        e);
            }
            throw e;
        }
    }

    private CollectorAggregator.Collected<Synthesis> collected(
            CollectorAggregator<Synthesis> aggregator, CallLines lines) {
        CollectorAggregator.Collected<Synthesis> collected =
                trustIds ? aggregator.collect(lines) : aggregator.collectUnique(lines);
        if (collected.counts().read() == 0) {
            throw new UnreadableInputException(calls + ": empty; expected one call a line");
        }
        return collected;
    }

    private int print(CollectorAggregator.Collected<Synthesis> collected) {
        PrintWriter err = spec.commandLine().getErr();
        collected.problems().stream().map(Problem::toString).forEach(err::println);
        if (collected.counts().rejected() > 0) {
            err.printf(
                    "%d records read: %d accepted, %d rejected%n",
                    collected.counts().read(),
                    collected.counts().accepted(),
                    collected.counts().rejected());
        }
        Synthesis synthesis = collected.result();
        spec.commandLine()
                .getOut()
                .print(output.text(
                        FigureWriter.of(synthesis, collected.counts()),
                        tables -> tables.of(synthesis),
                        notes -> List.of()));
        return CallInput.exitCode(collected.counts());
    }
}
