package io.github.decroche.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every rule, whatever it says. */
class RulesTest {
    private static final List<Model> ALL = List.of(
            CompiledRules.model(CompiledRules.EXPECTED),
            CompiledRules.model(CompiledRules.STUDY_FILE),
            CompiledRules.model(CompiledRules.CLASSIFICATION));

    @Test
    void everyRuleHasAnIdASentenceASourceAndAFirstDay() {
        assertThat(CompiledRules.describe(ALL)).hasSize(7 * 2 + 2 + 7).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z0-9-]+/[a-z-]+");
            assertThat(rule.name().split(" ")).hasSizeGreaterThan(6);
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.validFrom()).isNotNull();
        });
    }

    @Test
    void noTwoRulesShareAnIdOrAName() {
        assertThat(CompiledRules.describe(ALL)).extracting(RuleDescription::id).doesNotHaveDuplicates();
        assertThat(CompiledRules.describe(ALL))
                .extracting(RuleDescription::name)
                .doesNotHaveDuplicates();
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
        RuleEngine inOrder = new RuleEngine(bundled());
        RuleEngine shuffled = new RuleEngine(bundled().stream()
                .map(model -> shuffled(model, new Random(seed)))
                .toList());
        for (Scenario scenario : Study2022Fixture.STUDY.scenarios()) {
            for (AnswerPattern pattern : AllPatterns.of(scenario)) {
                assertThat(shuffled.judge(pattern, scenario.versions().get(0)))
                        .isEqualTo(inOrder.judge(pattern, scenario.versions().get(0)));
            }
        }
    }

    @Test
    void onlyTheJudgeAndWhatRulesNameIsPublic() {
        JavaClasses module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.decroche.rules");
        classes()
                .that()
                .resideInAPackage("io.github.decroche.rules")
                .and()
                .arePublic()
                .should()
                .haveNameMatching(".*\\.(RuleClassifier|RuleDescription|Finding|JudgedAnswer|package-info)")
                .check(module);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.decroche.io..", "io.github.decroche.analysis..", "io.github.decroche.report..")
                .check(module);
    }

    private static List<Model> bundled() {
        return List.of(CompiledRules.model(CompiledRules.EXPECTED), CompiledRules.model(CompiledRules.CLASSIFICATION));
    }

    private static Model shuffled(Model model, Random random) {
        List<Rule> rules = new ArrayList<>(model.getRules());
        Collections.shuffle(rules, random);
        ModelImpl copy = new ModelImpl(model.getName())
                .withGlobals(model.getGlobals())
                .withQueries(model.getQueries())
                .withRules(rules);
        model.getTypeMetaDatas().forEach(copy::addTypeMetaData);
        return copy;
    }
}
