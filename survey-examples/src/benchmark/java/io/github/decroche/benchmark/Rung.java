package io.github.decroche.benchmark;

import io.github.decroche.call.Call;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Classification;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A way to classify calls, made ready for some calls. */
interface Rung {
    /** The verdicts on the calls, in their order: classified calls, or bare categories where the way gives no more. */
    Object[] classify();

    /** Each call by itself. */
    static Rung eachBy(CallClassifier classifier, List<Call> calls) {
        return () -> {
            Object[] verdicts = new Object[calls.size()];
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = classifier.classify(calls.get(i));
            }
            return verdicts;
        };
    }

    /** All answers of so many calls at a time. */
    static Rung inBatches(int size, BatchJudge judge, Study study, List<Call> calls) {
        CallClassifier patterns = CallClassifier.of(study, pattern -> {
            throw new AssertionError(pattern);
        });
        return () -> {
            Object[] verdicts = new Object[calls.size()];
            List<AnswerPattern> batch = new ArrayList<>();
            for (int from = 0; from < verdicts.length; from += size) {
                int to = Math.min(from + size, verdicts.length);
                batch.clear();
                for (int i = from; i < to; i++) {
                    patterns.pattern(calls.get(i)).ifPresent(batch::add);
                }
                Iterator<Classification> judged = judge.judge(batch).iterator();
                CallClassifier classifier = CallClassifier.of(study, pattern -> judged.next());
                for (int i = from; i < to; i++) {
                    verdicts[i] = classifier.classify(calls.get(i));
                }
            }
            return verdicts;
        };
    }

    /** Judges answers together. */
    @FunctionalInterface
    interface BatchJudge {
        /** The verdicts on the answers, in their order. */
        List<Classification> judge(List<AnswerPattern> answers);
    }
}
