package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.study.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases that stand beside the rules, each a test of exactly which rules fire. In a file {@code x.cases.csv} an id without
 * a slash is short for {@code x/id}, and the scenario is {@code x} where no other is named.
 */
class CasesTest {
    private static final RuleClassifier BUNDLED = RuleClassifier.bundled(Study2022Fixture.STUDY);
    private static final RuleClassifier STUDY_FILE = RuleClassifier.ofStudyFile(Study2022Fixture.STUDY);
    private static final String ENDING = ".cases.csv";

    @TestFactory
    Stream<DynamicNode> everyCaseFiresJustItsRules() throws IOException {
        return files().map(file -> dynamicContainer(
                file.getFileName().toString(),
                cases(file)
                        .map(each -> dynamicTest(each.rule() + " " + each.kind() + ": " + each.title(), each::check))));
    }

    @Test
    void everyRuleHasCasesOfAllThreeKinds() throws IOException {
        Map<String, Set<String>> kinds = files().flatMap(CasesTest::cases)
                .collect(Collectors.groupingBy(
                        Case::rule, Collectors.mapping(Case::kind, Collectors.toCollection(TreeSet::new))));

        assertThat(kinds).hasSameSizeAs(RulesTest.rules().toList());
        assertThat(RulesTest.rules().map(DescribedRule::idOf))
                .allSatisfy(rule -> assertThat(kinds.get(rule)).containsExactly("boundary", "must fire", "must not"));
    }

    @Test
    void everyFileOfRulesHasItsFileOfCases() throws IOException {
        assertThat(RulesTest.drl())
                .allSatisfy(file -> assertThat(Path.of(file.toString().replace(".drl", ENDING)))
                        .exists());
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(path -> path.toString().endsWith(ENDING)).toList().stream();
        }
    }

    private static Stream<Case> cases(Path file) {
        String name = file.getFileName().toString().replace(ENDING, "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> Case.of(name, row)).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One line of a file.
     *
     * @param title what happens, in words
     * @param kind must fire, must not, or boundary
     * @param rule the rule that the case is about
     * @param pattern the answer
     * @param fired all rules that must fire
     */
    private record Case(String title, String kind, String rule, AnswerPattern pattern, Set<String> fired) {
        static Case of(String file, NamedCsvRecord row) {
            Answer.Builder answer = Answer.builder().points(words(row.getField("said")));
            words(row.getField("redirects"))
                    .forEach(word -> answer.addRedirects(Term.parse(Redirect.class, "redirects", word)));
            if (row.getField("refused").equals("yes")) {
                answer.refusal(Refusal.OTHER);
            }
            String scenario = row.findField("scenario").orElse(file);
            int version = Integer.parseInt(row.getField("version"));
            return new Case(
                    row.getField("case"),
                    row.getField("kind"),
                    whole(file, row.getField("rule")),
                    AnswerPattern.of(scenario, version, answer.build()),
                    words(row.getField("fired")).stream()
                            .map(id -> whole(file, id))
                            .collect(Collectors.toSet()));
        }

        private static String whole(String file, String id) {
            return id.contains("/") ? id : file + "/" + id;
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        void check() {
            assertThat(new HashSet<>(judge().classify(pattern).rules())).isEqualTo(fired);
            switch (kind) {
                case "must fire" -> assertThat(fired).contains(rule);
                case "must not" -> assertThat(fired).doesNotContain(rule);
                case "boundary" ->
                    assertThat(fires()).as("one observation away").contains(!fired.contains(rule));
                default -> throw new IllegalArgumentException(kind);
            }
        }

        private RuleClassifier judge() {
            return rule.startsWith("study-file/") ? STUDY_FILE : BUNDLED;
        }

        /** Whether the rule fires for each answer that differs in one observation. */
        private Stream<Boolean> fires() {
            return AllPatterns.of(
                            Study2022Fixture.STUDY.scenario(pattern.scenario()).orElseThrow())
                    .stream()
                    .filter(other -> other.version() == pattern.version() && AllPatterns.distance(other, pattern) == 1)
                    .map(other -> judge().classify(other).rules().contains(rule));
        }
    }
}
