package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.study.Scenario;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pattern of the seven scenarios, held against the contract's table as it stands there, in plain Java. */
class ContractTest {
    private static final RuleClassifier BUNDLED = RuleClassifier.bundled(Study2022Fixture.STUDY);
    private static final RuleClassifier STUDY_FILE = RuleClassifier.ofStudyFile(Study2022Fixture.STUDY);

    static Stream<Scenario> scenarios() {
        return Study2022Fixture.STUDY.scenarios().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyPatternGetsTheCategoryOfTheTable(Scenario scenario) {
        for (AnswerPattern pattern : AllPatterns.of(scenario)) {
            Classification verdict = BUNDLED.classify(pattern);

            assertThat(verdict.category())
                    .as(pattern.toString())
                    .isEqualTo(PlainJudge.category(pattern, satisfactory(pattern.scenario(), pattern.said())));
            assertThat(verdict.complete())
                    .as(pattern.toString())
                    .isEqualTo(pattern.said().size()
                            == scenario.expected(pattern.version()).points().size());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void saidAndMissingArePartsOfThePointsInTheirOrder(Scenario scenario) {
        for (AnswerPattern pattern : AllPatterns.of(scenario)) {
            Set<String> points = scenario.expected(pattern.version()).pointIds();
            Classification verdict = BUNDLED.classify(pattern);

            assertThat(verdict.said())
                    .isEqualTo(points.stream().filter(pattern.said()::contains).toList());
            assertThat(verdict.missing())
                    .isEqualTo(points.stream()
                            .filter(point -> !pattern.said().contains(point))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theStudyFileGivesTheSameVerdictAsTheBundledRules(Scenario scenario) {
        for (AnswerPattern pattern : AllPatterns.of(scenario)) {
            Classification bundled = BUNDLED.classify(pattern);
            Classification studyFile = STUDY_FILE.classify(pattern);

            assertThat(studyFile.category()).as(pattern.toString()).isEqualTo(bundled.category());
            assertThat(studyFile.complete()).as(pattern.toString()).isEqualTo(bundled.complete());
            assertThat(studyFile.information()).as(pattern.toString()).isEqualTo(bundled.information());
        }
    }

    /** 2, 4, 3, 7, 3, twice 2 and 3 points: (4 + 16 + 8 + 128 + 8 + 4 + 4 + 8) subsets × 4 redirects × 2. */
    @Test
    void thereAre1440Patterns() {
        assertThat(scenarios()
                        .mapToInt(scenario -> AllPatterns.of(scenario).size())
                        .sum())
                .isEqualTo(1440);
    }

    private static boolean satisfactory(String scenario, Set<String> said) {
        return switch (scenario) {
            case "caf-housing-aid-information" -> said.containsAll(Set.of("aid-types", "income-scales"));
            case "caf-housing-aid-formalities", "pole-emploi-benefit-information" -> said.size() >= 2;
            case "pole-emploi-benefit-formalities" ->
                said.containsAll(Set.of("registration-needed", "claimed-at-registration"));
            case "assurance-maladie-card-formalities" -> said.containsAll(Set.of("steps", "documents", "delays"));
            case "assurance-retraite-age-information" -> said.containsAll(Set.of("legal-age", "early-retirement"));
            case "assurance-retraite-claim-formalities" ->
                said.contains("personal-space") && (said.contains("france-services") || said.contains("local-fund"));
            default -> throw new IllegalArgumentException(scenario);
        };
    }
}
