package io.github.decroche.examples.cli;

import io.github.decroche.classification.CallClassifier;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallReader;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;

/**
 * A study with what reads and judges its calls.
 *
 * @param study the study
 * @param rules the judge of answers
 * @param classifier the judge of calls
 * @param reader the reader of call files
 */
record JudgedStudy(Study study, RuleClassifier rules, CallClassifier classifier, CallReader reader) {
    /** The study of 2022, judged by the bundled rules. */
    static JudgedStudy bundled(ReferenceDate date) {
        Study study = Study2022.definition();
        return of(study, RuleClassifier.bundled(study), date);
    }

    /** Any study, judged by its own conditions. */
    static JudgedStudy ofStudyFile(Study study, ReferenceDate date) {
        return of(study, RuleClassifier.ofStudyFile(study), date);
    }

    private static JudgedStudy of(Study study, RuleClassifier rules, ReferenceDate date) {
        return new JudgedStudy(
                study,
                rules,
                CallClassifier.of(study, rules).at(date),
                CallReader.of(study).at(date));
    }
}
