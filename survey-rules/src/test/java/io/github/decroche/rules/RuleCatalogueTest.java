package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.classification.Category;
import io.github.decroche.generators.Studies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private static final RuleCatalogue BUNDLED =
            RuleClassifier.bundled(Study2022Fixture.STUDY).catalogue();

    /** By hand from the contract; the conditions are found by asking the rules. */
    @Test
    void theConditionsOfTheBundledRulesAreThoseOfTheContract() {
        Map<String, String> conditions = BUNDLED.expectedAnswers().stream()
                .collect(Collectors.toMap(
                        rule -> rule.rule().id(),
                        rule -> rule.condition().orElseThrow().toString()));

        assertThat(conditions)
                .hasSize(16)
                .containsEntry("caf-housing-aid-information/satisfactory", "all of (aid-types, income-scales)")
                .containsEntry(
                        "caf-housing-aid-formalities/satisfactory",
                        "at least 2 of (identity, bank-details, rent-or-residence, income-declaration)")
                .containsEntry(
                        "caf-housing-aid-formalities/complete",
                        "all of (identity, bank-details, rent-or-residence, income-declaration)")
                .containsEntry(
                        "pole-emploi-benefit-information/satisfactory",
                        "at least 2 of (entitlement-conditions, amount-and-duration, registration-first)")
                .containsEntry(
                        "pole-emploi-benefit-formalities/satisfactory",
                        "all of (registration-needed, claimed-at-registration)")
                .containsEntry("assurance-maladie-card-formalities/satisfactory", "all of (steps, documents, delays)")
                .containsEntry(
                        "assurance-retraite-age-information/satisfactory", "all of (legal-age, early-retirement)")
                .containsEntry(
                        "assurance-retraite-age-information/satisfactory-2023", "all of (legal-age, early-retirement)")
                .containsEntry(
                        "assurance-retraite-claim-formalities/satisfactory",
                        "all of (personal-space, any of (france-services, local-fund))");
    }

    @Test
    void theClassificationIsTheTableOfTheContract() {
        assertThat(BUNDLED.classification())
                .extracting(ClassificationRule::category)
                .containsExactlyInAnyOrder(
                        Category.SATISFACTORY,
                        Category.SUCCINCT_PLUS_REDIRECT,
                        Category.PARTIAL,
                        Category.REFUSAL,
                        Category.REDIRECT_ONLY,
                        Category.SENT_ELSEWHERE,
                        Category.NO_INFORMATION);
        List<JudgedAnswer> answers = BUNDLED.classification().stream()
                .flatMap(rule -> rule.answers().stream())
                .toList();
        assertThat(answers).hasSize(24).containsExactlyInAnyOrderElementsOf(JudgedAnswer.all());
        assertThat(BUNDLED.classification())
                .filteredOn(rule -> rule.category() == Category.REFUSAL)
                .singleElement()
                .satisfies(rule -> assertThat(rule.answers()).hasSize(4).allMatch(JudgedAnswer::refused));
    }

    @Test
    void aStudyFileShowsItsOwnConditions() {
        RuleCatalogue catalogue = RuleClassifier.ofStudyFile(Studies.townHall()).catalogue();

        assertThat(catalogue.expectedAnswers())
                .extracting(rule -> rule.scenario().id() + " " + rule.rule().id() + ": "
                        + rule.condition().orElseThrow())
                .containsExactly(
                        "opening study-file/satisfactory: all of (days, hours)",
                        "opening study-file/complete: all of (days, hours)",
                        "passport study-file/satisfactory: at least 2 of (photo, identity, stamp)",
                        "passport study-file/complete: all of (photo, identity, stamp)");
        assertThat(catalogue.classification()).isEqualTo(BUNDLED.classification());
    }

    @Test
    void everyRuleThatCanFireIsInTheCatalogue() {
        Set<String> listed = new HashSet<>();
        BUNDLED.expectedAnswers().forEach(rule -> listed.add(rule.rule().id()));
        BUNDLED.classification().forEach(rule -> listed.add(rule.rule().id()));
        RuleClassifier classifier = RuleClassifier.bundled(Study2022Fixture.STUDY);

        assertThat(Study2022Fixture.STUDY.scenarios().stream()
                        .flatMap(scenario -> AllPatterns.of(scenario).stream())
                        .flatMap(pattern -> classifier.classify(pattern).rules().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(listed);
    }
}
