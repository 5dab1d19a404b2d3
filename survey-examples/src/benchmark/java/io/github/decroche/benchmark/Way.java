package io.github.decroche.benchmark;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.util.List;

/** The ways to classify that are held against each other, slow to fast as they were in the beginning. */
public enum Way {
    FROM("Drools, rules with from, a session a call") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            var judge = DroolsJudge.sessionEach(study, FromRules.base(study));
            return Rung.eachBy(CallClassifier.of(study, judge::judge), calls);
        }
    },
    JOINS("Drools, rules that join, a session a call") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            var judge = DroolsJudge.sessionEach(study, DroolsJudge.base("studyfile"));
            return Rung.eachBy(CallClassifier.of(study, judge::judge), calls);
        }
    },
    EVRETE("Evrete 4, batches of 1,000") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            return Rung.inBatches(BATCH, new EvreteJudge(study), study, calls);
        }
    },
    SESSION_EACH("Drools, a session a call") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            var judge = DroolsJudge.sessionEach(study, DroolsJudge.base("expected"));
            return Rung.eachBy(CallClassifier.of(study, judge::judge), calls);
        }
    },
    SESSION_REUSED("Drools, one session for all") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            var judge = DroolsJudge.sessionReused(study, DroolsJudge.base("expected"));
            return Rung.eachBy(CallClassifier.of(study, judge::judge), calls);
        }
    },
    SESSION_A_BATCH("Drools, batches of 1,000 in a session") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            var judge = DroolsJudge.sessionEach(study, DroolsJudge.base("expected"));
            return Rung.inBatches(BATCH, judge::judgeAll, study, calls);
        }
    },
    STRING_SETS("hand-written Java, string sets, whole verdict") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            HandWritten judge = new HandWritten(study);
            return () -> calls.stream().map(judge::classify).toArray();
        }
    },
    STRING_SETS_CATEGORY("hand-written Java, string sets, category only") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            HandWritten judge = new HandWritten(study);
            return () -> calls.stream().map(judge::category).toArray();
        }
    },
    LIBRARY("this library: CallClassifier over RuleClassifier") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            return Rung.eachBy(CallClassifier.of(study, RuleClassifier.bundled(study)), calls);
        }
    },
    BIT_MASKS("hand-written Java, bit masks made beforehand, category only") {
        @Override
        Rung rung(Study study, List<Call> calls) {
            BitMasks masks = BitMasks.of(calls);
            return masks::categories;
        }
    };

    private static final int BATCH = 1_000;

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** What the table calls it. */
    String label() {
        return label;
    }

    /** The way, made ready for these calls. */
    abstract Rung rung(Study study, List<Call> calls);
}
