package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private StudyOption study;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "How standard input is written: ndjson (the default) or csv.")
    private CallFormat format = CallFormat.NDJSON;

    @Option(names = "--trust-ids", description = "Do not check that the ids of the calls are all different.")
    private boolean trustIds;

    /** The study that was asked for, with the judge of its calls. */
    JudgedStudy judgedStudy() {
        return study.judgedStudy();
    }

    /** Hands over every record, in the order of the file; problems are the consumer's to report. */
    ReadingCounts records(Consumer<CallRecord> consumer) {
        return records(calls, consumer);
    }

    private ReadingCounts records(String file, Consumer<CallRecord> consumer) {
        CallReader unique = judgedStudy().reader();
        CallReader reader = trustIds ? unique.withTrustedIds() : unique;
        long[] counts = new long[2];
        try (Stream<CallRecord> records =
                file.equals("-") ? reader.read(System.in, "-", format) : reader.read(StudyOption.path(spec, file))) {
            records.forEachOrdered(callRecord -> {
                counts[callRecord instanceof CallRecord.Accepted ? 0 : 1]++;
                consumer.accept(callRecord);
            });
        }
        return ReadingCounts.of(counts[0], counts[1]);
    }

    /** Hands over every good call, in the order of the file; problems go to standard error. */
    ReadingCounts calls(Consumer<Call> consumer) {
        return accepted(calls, accepted -> consumer.accept(accepted.call()));
    }

    /** Hands over every good record of any call file of the study, as {@link #calls} does. */
    ReadingCounts accepted(String file, Consumer<CallRecord.Accepted> consumer) {
        PrintWriter err = spec.commandLine().getErr();
        ReadingCounts counts = records(file, callRecord -> {
            if (callRecord instanceof CallRecord.Accepted accepted) {
                consumer.accept(accepted);
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

    /** Collects every good call, in the order of the file, once judged; problems go to standard error. */
    <R> Collected<R> collected(Collector<ClassifiedCall, ?, R> collector) {
        Gathering<?, R> gathering = Gathering.with(collector);
        CallClassifier classifier = judgedStudy().classifier();
        ReadingCounts counts = calls(call -> gathering.add(classifier.classify(call)));
        return new Collected<>(gathering.finish(), counts);
    }

    /**
     * What was collected of a file.
     *
     * @param result the result
     * @param counts how many records there were
     */
    record Collected<R>(R result, ReadingCounts counts) {}

    /** The exit code of a command that processed so many records. */
    static int exitCode(ReadingCounts counts) {
        return counts.rejected() > 0 ? Failures.PROBLEMS : 0;
    }

    /** The name of the input, for messages. */
    String source() {
        return calls;
    }
}
