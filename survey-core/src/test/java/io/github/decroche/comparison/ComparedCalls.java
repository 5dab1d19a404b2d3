package io.github.decroche.comparison;

import io.github.decroche.analysis.TableJudge;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes calls to the town hall that are all alike but for what a test is about. */
final class ComparedCalls {
    static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    private final Study study;
    private final List<Call> calls = new ArrayList<>();

    ComparedCalls(Study study) {
        this.study = study;
    }

    /** The town hall's study with a plan of one outcome. */
    static Study planning(Outcome outcome, double... margin) {
        AnalysisPlan.Builder plan = AnalysisPlan.builder().addOutcomes(outcome);
        for (double value : margin) {
            plan.addMargins(new EquivalenceMargin(outcome, value));
        }
        return planning(plan.build());
    }

    static Study planning(AnalysisPlan plan) {
        return Study.builder().like(Studies.townHall()).analysisPlan(plan).build();
    }

    /** Connected calls, so many with a satisfactory answer and so many with none, by one caller. */
    ComparedCalls add(String profile, String scenario, String caller, int satisfactory, int others) {
        for (int i = 0; i < satisfactory + others; i++) {
            add(call(profile, scenario, caller, TEN)
                    .answer(
                            i < satisfactory
                                    ? satisfactory(scenario)
                                    : Answer.builder().build()));
        }
        return this;
    }

    /** Connected calls by callers who are not recorded. */
    ComparedCalls add(String profile, String scenario, int satisfactory, int others) {
        return add(profile, scenario, "", satisfactory, others);
    }

    /** Rated calls by one caller. */
    ComparedCalls rated(String profile, String caller, int... scores) {
        for (int score : scores) {
            add(call(profile, "opening", caller, TEN).putRatings(Aspect.OVERALL, SatisfactionLevel.nearest(score)));
        }
        return this;
    }

    ComparedCalls add(Call.Builder call) {
        calls.add(call.id("call-" + calls.size()).build());
        return this;
    }

    /** A call that connected at once. */
    Call.Builder call(String profile, String scenario, String caller, OffsetDateTime start) {
        return Call.builder()
                .wave(study.waves().get(0).id())
                .service("town-hall")
                .scenario(scenario)
                .profile(profile)
                .caller(new Caller(Optional.of(caller).filter(id -> !id.isEmpty()), Optional.of(Gender.FEMALE)))
                .addAttempts(Attempt.connected(start, Duration.ofMinutes(1)));
    }

    static Answer satisfactory(String scenario) {
        return Answer.builder()
                .points(scenario.equals("opening") ? List.of("days", "hours") : List.of("photo", "stamp"))
                .build();
    }

    List<ClassifiedCall> classified() {
        CallClassifier classifier = CallClassifier.of(study, TableJudge::judge);
        return calls.stream().map(classifier::classify).toList();
    }

    ComparisonResult profiles() {
        return compare(Comparison.ofProfiles(study));
    }

    ComparisonResult compare(Comparison comparison) {
        return classified().stream().collect(comparison.collector());
    }
}
