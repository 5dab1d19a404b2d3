package io.github.decroche.examples.spark;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.StudyReader;
import io.github.decroche.io.StudyWriter;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The judge of a study's calls: reads them and classifies them. There is one in each JVM; what travels is its {@link Recipe}. */
final class StudyJudge {
    private static final Map<Recipe, StudyJudge> IN_THIS_JVM = new ConcurrentHashMap<>();

    private final Study study;
    private final CallReader reader;
    private final CallClassifier classifier;

    private StudyJudge(Recipe recipe) {
        ReferenceDate date =
                recipe.day.isEmpty() ? ReferenceDate.ofEachCall() : ReferenceDate.on(LocalDate.parse(recipe.day));
        study = study(recipe.json);
        reader = CallReader.of(study).at(date);
        classifier = CallClassifier.of(
                        study, recipe.bundledRules ? RuleClassifier.bundled(study) : RuleClassifier.ofStudyFile(study))
                .at(date);
    }

    private static Study study(String json) {
        try {
            return StudyReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "study");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Study study() {
        return study;
    }

    CallReader reader() {
        return reader;
    }

    ClassifiedCall classify(Call call) {
        return classifier.classify(call);
    }

    /**
     * How to build a judge anywhere: texts, no rules and no engine.
     *
     * @param json the study file
     * @param bundledRules whether the bundled rules judge; else the study's own conditions do
     * @param day the day by whose law is judged; empty for that of each call
     */
    record Recipe(String json, boolean bundledRules, String day) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Recipe of(Study study, boolean bundledRules, Optional<LocalDate> day) {
            return new Recipe(
                    StudyWriter.json(study),
                    bundledRules,
                    day.map(LocalDate::toString).orElse(""));
        }

        /** The judge of this JVM, built when it is first asked for. */
        StudyJudge judge() {
            return IN_THIS_JVM.computeIfAbsent(this, StudyJudge::new);
        }
    }
}
