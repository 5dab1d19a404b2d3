package io.github.decroche.analysis.agreement;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.Information;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Calls to the town hall, coded by two people. */
final class CodedCalls {
    static final Study STUDY = Studies.townHall();
    static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    private CodedCalls() {}

    /** A judge that tells points said from those missing, as the rules do: two points make an answer satisfactory. */
    static Classification judge(Study study, AnswerPattern pattern) {
        List<String> expected = study.scenarios().stream()
                .filter(scenario -> scenario.id().equals(pattern.scenario()))
                .flatMap(scenario -> scenario.expected(pattern.version()).pointIds().stream())
                .toList();
        int said = pattern.said().size();
        Information information = said >= 2 ? Information.FULL : said == 1 ? Information.SUCCINCT : Information.NONE;
        return Classification.builder()
                .category(category(pattern, information))
                .information(information)
                .complete(said == expected.size())
                .said(expected.stream().filter(pattern.said()::contains).toList())
                .missing(expected.stream()
                        .filter(point -> !pattern.said().contains(point))
                        .toList())
                .build();
    }

    private static Category category(AnswerPattern pattern, Information information) {
        return switch (information) {
            case FULL -> Category.SATISFACTORY;
            case SUCCINCT -> pattern.sentToWebsite() ? Category.SUCCINCT_PLUS_REDIRECT : Category.PARTIAL;
            case NONE ->
                pattern.refused()
                        ? Category.REFUSAL
                        : pattern.sentToWebsite()
                                ? Category.REDIRECT_ONLY
                                : pattern.sentElsewhere() ? Category.SENT_ELSEWHERE : Category.NO_INFORMATION;
        };
    }

    static CallClassifier classifier(Study study) {
        return CallClassifier.of(study, pattern -> judge(study, pattern));
    }

    /** A call that asks when the town hall opens, connected, its answer not recorded. */
    static Call.Builder call(String id) {
        return base(id).addAttempts(Attempt.connected(TEN, Duration.ofMinutes(1)));
    }

    /** The same call, not connected so far. */
    static Call.Builder failed(String id) {
        return base(id).addAttempts(Attempt.builder()
                .startedAt(TEN)
                .outcome(AttemptOutcome.BUSY)
                .build());
    }

    private static Call.Builder base(String id) {
        return Call.builder()
                .id(id)
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda");
    }

    /** The same call whose answer said some points. */
    static Call.Builder said(String id, String... points) {
        return call(id).answer(Answer.builder().addPoints(points).build());
    }

    static CallCodings codings(Call.Builder... calls) {
        return codings(STUDY, Stream.of(calls).map(Call.Builder::build));
    }

    static CallCodings codings(Study study, Stream<Call> calls) {
        return calls.map(classifier(study)::classify).collect(CallCodings.collector());
    }

    static CodingAgreement compare(CallCodings first, CallCodings second) {
        return CodingComparison.at(ConfidenceLevel.DEFAULT).compare(first, second);
    }
}
