package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.call.Call;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.StudyReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The call file and its study, as every command takes them. */
final class CallInput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CALLS",
            description = "The call file: NDJSON, or CSV when its name says so; .gz of both; - for standard input.")
    private String calls = "-";

    @Option(
            names = "--study",
            paramLabel = "ID-or-file",
            description = "The study: " + Study2022.ID + " (bundled, the default), or a study file.")
    private String studyName = Study2022.ID;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "How standard input is written: ndjson (the default) or csv.")
    private CallFormat format = CallFormat.NDJSON;

    @Option(names = "--trust-ids", description = "Do not check that the ids of the calls are all different.")
    private boolean trustIds;

    private @Nullable JudgedStudy judged;

    /** The study that was asked for, with the judge of its calls. */
    JudgedStudy judgedStudy() {
        if (judged == null) {
            judged = studyName.equals(Study2022.ID)
                    ? JudgedStudy.bundled()
                    : JudgedStudy.ofStudyFile(StudyReader.read(studyFile()));
        }
        return judged;
    }

    /** Hands over every record, in the order of the file; problems are the consumer's to report. */
    ReadingCounts records(Consumer<CallRecord> consumer) {
        CallReader unique = CallReader.of(judgedStudy().study());
        CallReader reader = trustIds ? unique.withTrustedIds() : unique;
        long[] counts = new long[2];
        try (Stream<CallRecord> records =
                calls.equals("-") ? reader.read(System.in, "-", format) : reader.read(path(calls))) {
            records.forEachOrdered(callRecord -> {
                counts[callRecord instanceof CallRecord.Accepted ? 0 : 1]++;
                consumer.accept(callRecord);
            });
        }
        return ReadingCounts.of(counts[0], counts[1]);
    }

    /** Hands over every good call, in the order of the file; problems go to standard error. */
    ReadingCounts calls(Consumer<Call> consumer) {
        PrintWriter err = spec.commandLine().getErr();
        ReadingCounts counts = records(callRecord -> {
            if (callRecord instanceof CallRecord.Accepted accepted) {
                consumer.accept(accepted.call());
            } else if (callRecord instanceof CallRecord.Rejected rejected) {
                rejected.problems().forEach(err::println);
            }
        });
        if (counts.rejected() > 0) {
            err.printf(
                    "%d records read: %d accepted, %d rejected%n", counts.read(), counts.accepted(), counts.rejected());
        }
        return counts;
    }

    /** The exit code of a command that processed so many records. */
    static int exitCode(ReadingCounts counts) {
        return counts.rejected() > 0 ? Failures.PROBLEMS : 0;
    }

    /** The name of the input, for messages. */
    String source() {
        return calls;
    }

    private Path studyFile() {
        Path file = path(studyName);
        if (!Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--study: \"" + studyName + "\" is not allowed; expected " + Study2022.ID + " or a study file");
        }
        return file;
    }

    private Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "\"" + name + "\" is not a file name", e);
        }
    }
}
