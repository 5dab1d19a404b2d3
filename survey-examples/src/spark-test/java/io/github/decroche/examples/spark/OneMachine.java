package io.github.decroche.examples.spark;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.Problem;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** What one machine makes of a call file of the study of 2022, to which the cluster is held. */
final class OneMachine {
    static final Study STUDY = Study2022.definition();

    private OneMachine() {}

    static <R> CollectorAggregator.Collected<R> collect(Path file, Collector<ClassifiedCall, ?, R> collector) {
        return collect(CallReader.of(STUDY), file, collector);
    }

    static <R> CollectorAggregator.Collected<R> collect(
            CallReader reader, Path file, Collector<ClassifiedCall, ?, R> collector) {
        CallClassifier classifier = CallClassifier.of(STUDY, RuleClassifier.bundled(STUDY));
        List<Problem> problems = new ArrayList<>();
        List<ClassifiedCall> calls = new ArrayList<>();
        long[] rejected = new long[1];
        try (Stream<CallRecord> records = reader.read(file)) {
            records.forEachOrdered(callRecord -> {
                callRecord.accepted().map(classifier::classify).ifPresent(calls::add);
                if (callRecord instanceof CallRecord.Rejected bad) {
                    rejected[0]++;
                    problems.addAll(bad.problems());
                }
            });
        }
        return new CollectorAggregator.Collected<>(
                calls.stream().collect(collector), ReadingCounts.of(calls.size(), rejected[0]), problems);
    }
}
