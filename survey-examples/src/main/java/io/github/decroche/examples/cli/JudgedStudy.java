package io.github.decroche.examples.cli;

import io.github.decroche.classification.CallClassifier;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.rules.RuleDescription;
import io.github.decroche.study.Study;
import java.util.List;

/**
 * A study with the judge of its calls.
 *
 * @param study the study
 * @param classifier the judge
 * @param rules the rules by which he judges
 */
record JudgedStudy(Study study, CallClassifier classifier, List<RuleDescription> rules) {
    /** The study of 2022, judged by the bundled rules. */
    static JudgedStudy bundled() {
        Study study = Study2022.definition();
        return of(study, RuleClassifier.bundled(study));
    }

    /** Any study, judged by its own conditions. */
    static JudgedStudy ofStudyFile(Study study) {
        return of(study, RuleClassifier.ofStudyFile(study));
    }

    private static JudgedStudy of(Study study, RuleClassifier rules) {
        return new JudgedStudy(study, CallClassifier.of(study, rules), rules.rules());
    }
}
