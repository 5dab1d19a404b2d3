package io.github.decroche.io.fuzz;

import io.github.decroche.analysis.agreement.CallCodings;
import io.github.decroche.analysis.agreement.CodingAgreement;
import io.github.decroche.analysis.agreement.CodingComparison;
import io.github.decroche.analysis.agreement.LeftOut;
import io.github.decroche.call.Call;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.List;

/** Bytes that are taken for a second coding of the sample calls, and what must hold of them, whatever they are. */
final class SecondCoding {
    private static final CallClassifier CLASSIFIER = CallClassifier.of(CallBytes.STUDY, SecondCoding::judge);
    private static final CodingComparison COMPARISON = CodingComparison.at(ConfidenceLevel.DEFAULT);
    private static final CallCodings FIRST = codings(
            Samples.ndjson().flatMap(file -> CallBytes.accepted(file).stream()).toList());

    private SecondCoding() {}

    static void check(byte[] bytes) {
        List<Call> calls;
        try {
            calls = CallBytes.accepted(bytes);
        } catch (UnreadableInputException e) {
            Claims.isTold(e, "calls");
            return;
        }
        CallCodings second = codings(calls);
        CodingAgreement agreement = COMPARISON.compare(FIRST, second);
        long onlyInFirst = agreement.leftOut(LeftOut.Reason.ONLY_IN_FIRST);
        long onlyInSecond = agreement.leftOut(LeftOut.Reason.ONLY_IN_SECOND);
        Claims.areEqual(
                second.size() - onlyInSecond,
                FIRST.size() - onlyInFirst,
                () -> "the calls in both files: " + agreement.leftOut());
    }

    private static CallCodings codings(List<Call> calls) {
        return calls.stream().map(CLASSIFIER::classify).collect(CallCodings.collector());
    }

    private static Classification judge(AnswerPattern pattern) {
        return Classification.builder()
                .category(pattern.said().isEmpty() ? Category.NO_INFORMATION : Category.SATISFACTORY)
                .said(pattern.said())
                .build();
    }
}
