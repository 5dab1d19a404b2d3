package io.github.decroche.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every rule, whatever it says. */
class RulesTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.decroche.rules");

    private static final List<Model> ALL = List.of(
            CompiledRules.model(CompiledRules.EXPECTED),
            CompiledRules.model(CompiledRules.STUDY_FILE),
            CompiledRules.model(CompiledRules.CLASSIFICATION));

    static Stream<Rule> rules() {
        return ALL.stream().flatMap(model -> model.getRules().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAnIdASentenceInBothLanguagesASourceAndAValidity(Rule rule) {
        for (String key : List.of("id", "nameFr", "source", "sourceFr", "valid")) {
            assertThat(DescribedRule.plain(rule.getMetaData(key)))
                    .as(key)
                    .isNotEqualTo("null")
                    .isNotBlank();
        }
        RuleDescription description = DescribedRule.of(rule).description();
        assertThat(description.name().fr()
                        + description.name().en()
                        + description.source().fr()
                        + description.source().en())
                .as("compiled as UTF-8, whatever the machine's locale")
                .doesNotContain("\uFFFD")
                .containsPattern("[éèàûî’]");
        assertThat(description.name().en().split(" ")).hasSizeGreaterThan(6);
        assertThat(description.name().fr().split(" "))
                .hasSizeGreaterThan(6)
                .isNotEqualTo(description.name().en());
        assertThat(DateRange.parse("valid", DescribedRule.plain(rule.getMetaData("valid"))))
                .isEqualTo(description.validity());
    }

    @Test
    void thereAre25RulesAndNoTwoShareAnIdOrAName() {
        List<RuleDescription> all =
                rules().map(rule -> DescribedRule.of(rule).description()).toList();

        assertThat(all).hasSize(8 * 2 + 2 + 7);
        assertThat(all).extracting(RuleDescription::id).doesNotHaveDuplicates();
        assertThat(all).extracting(rule -> rule.name().en()).doesNotHaveDuplicates();
        assertThat(all).extracting(rule -> rule.name().fr()).doesNotHaveDuplicates();
    }

    /** The ids are permanent: verdicts that were published name them. One may be added here, none changed or taken away. */
    @Test
    void idsThatWerePublishedStay() {
        assertThat(rules().map(DescribedRule::idOf))
                .contains(
                        "classification/satisfactory",
                        "classification/partial",
                        "classification/succinct-plus-redirect",
                        "classification/sent-elsewhere",
                        "classification/redirect-only",
                        "classification/no-information",
                        "classification/refusal",
                        "study-file/satisfactory",
                        "study-file/complete",
                        "assurance-retraite-age-information/satisfactory-2023",
                        "assurance-retraite-age-information/complete-2023")
                .containsAll(Study2022Fixture.STUDY.scenarios().stream()
                        .flatMap(scenario -> Stream.of(scenario.id() + "/satisfactory", scenario.id() + "/complete"))
                        .toList());
    }

    static List<Path> drl() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(path -> path.toString().endsWith(".drl")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("drl")
    void noRuleLeansOnOrderChangesAFactOrPrints(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContainPattern("\\b(salience|no-loop|agenda-group|activation-group|global|modify|update|delete"
                        + "|retract|System)\\b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTheRulesDoesNotMatter(long seed) {
        RuleEngine inOrder = new RuleEngine(bundled(), Optional.empty());
        RuleEngine shuffled = new RuleEngine(
                bundled().stream()
                        .map(model -> shuffled(model, new Random(seed)))
                        .toList(),
                Optional.empty());
        for (Scenario scenario : Study2022Fixture.STUDY.scenarios()) {
            for (AnswerPattern pattern : AllPatterns.of(scenario)) {
                ExpectedAnswer expected = scenario.expected(pattern.version());
                assertThat(shuffled.judge(pattern, expected)).isEqualTo(inOrder.judge(pattern, expected));
            }
        }
    }

    @Test
    void onlyOneClassKnowsTheCompilerOfRulesAndOnlyOwnDrlAsksIt() {
        noClasses()
                .that()
                .resideInAPackage("io.github.decroche.rules")
                .and()
                .doNotHaveSimpleName("DrlCompiler")
                .and()
                .doNotHaveSimpleName("DrlMessage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools.compiler..", "org.kie.api.builder..")
                .check(MODULE);
        noClasses()
                .that()
                .doNotHaveSimpleName("OwnDrl")
                .and()
                .doNotHaveSimpleName("DrlCompiler")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("DrlCompiler")
                .check(MODULE);
    }

    @Test
    void onlyTheJudgeAndWhatRulesNameIsPublic() {
        classes()
                .that()
                .resideInAPackage("io.github.decroche.rules")
                .and()
                .arePublic()
                .should()
                .haveNameMatching(
                        ".*\\.(RuleClassifier|RuleDescription|Finding|JudgedAnswer|RuleCatalogue|ExpectedAnswerRule"
                                + "|ClassificationRule|Explanation|SmallestChanges|SmallestChanges\\$Change|OwnDrl|DrlProblem"
                                + "|InvalidDrlException|package-info)")
                .check(MODULE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.decroche.io..", "io.github.decroche.analysis..", "io.github.decroche.report..")
                .check(MODULE);
    }

    private static List<Model> bundled() {
        return List.of(CompiledRules.model(CompiledRules.EXPECTED), CompiledRules.model(CompiledRules.CLASSIFICATION));
    }

    private static Model shuffled(Model model, Random random) {
        List<Rule> rules = new ArrayList<>(model.getRules());
        Collections.shuffle(rules, random);
        return RuleSet.copy(model, rules);
    }
}
