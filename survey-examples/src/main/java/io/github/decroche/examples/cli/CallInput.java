package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import java.io.File;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private ReadingOptions options;

    /** The study that was asked for, with the judge of its calls. */
    JudgedStudy judgedStudy() {
        return study.judgedStudy();
    }

    /** The day by whose law all answers are judged, if one was named. */
    Optional<LocalDate> day() {
        return study.day();
    }

    /** Hands over every record, in the order of the file; problems are the consumer's to report. */
    ReadingCounts records(Consumer<CallRecord> consumer) {
        return records(calls, options::copying, consumer);
    }

    /** The same once more, for what one look did not give; rejected records are not copied again. */
    ReadingCounts recordsAgain(Consumer<CallRecord> consumer) {
        return records(calls, Copying.NOTHING, consumer);
    }

    private ReadingCounts records(String file, Copying copying, Consumer<CallRecord> consumer) {
        try (ProgressLine progress = progress(file)) {
            Counting counting = new Counting(spec, progress, consumer);
            return copying.copying(reader(progress), options.format(file), reader -> {
                try (Stream<CallRecord> records = options.read(reader, file)) {
                    records.forEachOrdered(counting);
                }
                return counting.counts();
            });
        }
    }

    /** Has something read with a reader that copies rejected records, or does not. */
    @FunctionalInterface
    interface Copying {
        /** Copies nothing. */
        Copying NOTHING = (reader, format, reading) -> reading.apply(reader);

        /** What the reading comes to. */
        ReadingCounts copying(CallReader reader, CallFormat format, Function<CallReader, ReadingCounts> reading);
    }

    private CallReader reader(ProgressLine progress) {
        return options.of(judgedStudy().reader()).through(progress::counted);
    }

    private ProgressLine progress(String file) {
        File known = new File(file);
        return file.equals("-") || !known.isFile()
                ? ProgressLine.ofUnknown(spec)
                : ProgressLine.ofBytes(spec, known.length());
    }

    /** Counts records on their way. */
    private static final class Counting implements Consumer<CallRecord> {
        private final CommandSpec spec;
        private final ProgressLine progress;
        private final Consumer<CallRecord> next;
        private long accepted;
        private long rejected;

        Counting(CommandSpec spec, ProgressLine progress, Consumer<CallRecord> next) {
            this.spec = spec;
            this.progress = progress;
            this.next = next;
        }

        @Override
        public void accept(CallRecord callRecord) {
            progress.count();
            if (callRecord instanceof CallRecord.Accepted) {
                accepted++;
            } else {
                rejected++;
                SurveyCommand.of(spec).problem();
            }
            next.accept(callRecord);
        }

        ReadingCounts counts() {
            return ReadingCounts.of(accepted, rejected);
        }
    }

    /** Hands over every good call, in the order of the file; problems go to standard error. */
    ReadingCounts calls(Consumer<Call> consumer) {
        return accepted(accepted -> consumer.accept(accepted.call()));
    }

    /** Hands over every good record, as {@link #calls} does. */
    ReadingCounts accepted(Consumer<CallRecord.Accepted> consumer) {
        return accepted(calls, options::copying, consumer);
    }

    /** The same of any call file of the study. */
    ReadingCounts accepted(String file, Copying copying, Consumer<CallRecord.Accepted> consumer) {
        return told(records(file, copying, callRecord -> {
            tell(callRecord);
            if (callRecord instanceof CallRecord.Accepted accepted) {
                consumer.accept(accepted);
            }
        }));
    }

    /** Collects every good call, once judged; problems go to standard error. */
    <R> Collected<R> collected(Collector<ClassifiedCall, ?, R> collector) {
        return collected(collector, callRecord -> {});
    }

    /** The same with an onlooker that is shown every record, in the order of the file. */
    <R> Collected<R> collected(Collector<ClassifiedCall, ?, R> collector, Consumer<CallRecord> onlooker) {
        CallClassifier classifier = judgedStudy().classifier();
        try (ProgressLine progress = progress(calls)) {
            Counting counting = new Counting(spec, progress, onlooker.andThen(this::tell));
            Collector<Call, ?, R> judged = Collectors.mapping(classifier::classify, collector);
            R result = options.copying(
                    reader(progress),
                    options.format(calls),
                    reader -> calls.equals("-")
                            ? reader.collect(StandardStreams.in(), "-", options.format("-"), counting, judged)
                            : reader.collect(StudyOption.path(spec, calls), counting, judged));
            return new Collected<>(result, told(counting.counts()));
        }
    }

    private void tell(CallRecord callRecord) {
        if (callRecord instanceof CallRecord.Rejected rejected) {
            rejected.problems().forEach(spec.commandLine().getErr()::println);
        }
    }

    private ReadingCounts told(ReadingCounts counts) {
        if (counts.rejected() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d records read: %d accepted, %d rejected%n",
                            counts.read(), counts.accepted(), counts.rejected());
        }
        return counts;
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
