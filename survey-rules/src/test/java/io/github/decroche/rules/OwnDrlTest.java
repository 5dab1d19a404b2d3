package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.generators.Studies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of one's own. Runs with the compiler of rules on the class path, which no other test has. */
@Tag("compiler")
class OwnDrlTest {
    private static final String DAYS = """
            package my.study

            import io.github.decroche.classification.AnswerPattern
            import io.github.decroche.rules.Finding

            rule "Opening is explained when the days are said"
                @id("opening/days")
                @source("a decision of the town council")
                @nameFr("L’ouverture est expliquée quand les jours sont dits")
                @valid("2022-01-01/..")
            when
                AnswerPattern(scenario == "opening", said contains "days")
            then
                insert(Finding.SATISFACTORY);
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void theRuleOfTheReadmeCompiles() {
        OwnDrl drl = OwnDrl.compile(Path.of("..", "survey-examples", "src", "it", "extend", "own.drl"));

        assertThat(RuleClassifier.ofStudyFile(Studies.townHall())
                        .withOwnDrl(drl)
                        .catalogue()
                        .own())
                .extracting(RuleDescription::id)
                .containsExactly("opening-hours/hours-alone");
    }

    @Test
    void ownRulesAreAddedToThoseOfTheStudyFile() throws IOException {
        RuleClassifier judge =
                RuleClassifier.ofStudyFile(Studies.townHall()).withOwnDrl(OwnDrl.compile(file("own.drl", DAYS)));

        Classification days = judge.classify(pattern("opening", Set.of("days"), false));
        assertThat(days.category()).isEqualTo(Category.SATISFACTORY);
        assertThat(days.rules()).containsExactly("classification/satisfactory", "opening/days");
        assertThat(judge.classify(pattern("opening", Set.of("hours"), false)).category())
                .isEqualTo(Category.PARTIAL);
        assertThat(judge.classify(pattern("passport", Set.of("photo", "stamp"), false))
                        .rules())
                .containsExactly("classification/satisfactory", "study-file/satisfactory");
        assertThat(judge.catalogue().own()).singleElement().satisfies(rule -> {
            assertThat(rule.name().en()).isEqualTo("Opening is explained when the days are said");
            assertThat(rule.name().fr()).isEqualTo("L’ouverture est expliquée quand les jours sont dits");
            assertThat(rule.source().en()).isEqualTo("a decision of the town council");
            assertThat(rule.validity()).hasToString("2022-01-01/..");
        });
        assertThat(judge.explain(pattern("opening", Set.of("days"), false)).fired())
                .extracting(RuleDescription::id)
                .containsExactly("classification/satisfactory", "opening/days");
    }

    @Test
    void anOwnRuleWithTheIdOfABundledOneTakesItsPlace() throws IOException {
        String scenario = "caf-housing-aid-information";
        Path own = file(
                "stricter.drl",
                DAYS.replace("opening/days", scenario + "/satisfactory")
                        .replace("scenario == \"opening\"", "scenario == \"" + scenario + "\", refused == false")
                        .replace("\"days\"", "\"aid-types\""));
        RuleClassifier judge = RuleClassifier.bundled(Study2022Fixture.STUDY).withOwnDrl(OwnDrl.compile(own));

        assertThat(judge.classify(pattern(scenario, Set.of("aid-types"), false)).category())
                .isEqualTo(Category.SATISFACTORY);
        assertThat(judge.classify(pattern(scenario, Set.of("aid-types", "income-scales"), true))
                        .category())
                .isEqualTo(Category.PARTIAL);
        assertThat(judge.catalogue().expectedAnswers()).hasSize(15);
        assertThat(RuleClassifier.bundled(Study2022Fixture.STUDY)
                        .classify(pattern(scenario, Set.of("aid-types"), false))
                        .category())
                .as("the rules of others are left alone")
                .isEqualTo(Category.PARTIAL);
    }

    @Test
    void ownRulesMayBeLaidOnOwnRulesOfTheSamePackage() throws IOException {
        OwnDrl days = OwnDrl.compile(file("days.drl", DAYS));
        OwnDrl hours = OwnDrl.compile(file("hours.drl", DAYS.replace("days", "hours")));
        OwnDrl never = OwnDrl.compile(file("never.drl", DAYS.replace("\"days\"", "\"colour\"")));
        RuleClassifier study = RuleClassifier.ofStudyFile(Studies.townHall());

        RuleClassifier both = study.withOwnDrl(days).withOwnDrl(hours);
        assertThat(both.classify(pattern("opening", Set.of("days"), false)).rules())
                .containsExactly("classification/satisfactory", "opening/days");
        assertThat(both.classify(pattern("opening", Set.of("hours"), false)).rules())
                .containsExactly("classification/satisfactory", "opening/hours");
        assertThat(study.withOwnDrl(days)
                        .withOwnDrl(never)
                        .classify(pattern("opening", Set.of("days"), false))
                        .category())
                .isEqualTo(Category.PARTIAL);
    }

    /** Drools would keep the later one and say nothing. */
    @Test
    void twoRulesOfOnePackageAndOneNameAreRefused() throws IOException {
        RuleClassifier study =
                RuleClassifier.ofStudyFile(Studies.townHall()).withOwnDrl(OwnDrl.compile(file("days.drl", DAYS)));
        OwnDrl other = OwnDrl.compile(file("other.drl", DAYS.replace("opening/days", "opening/other")));

        assertThatThrownBy(() -> study.withOwnDrl(other))
                .isInstanceOf(InvalidDrlException.class)
                .hasMessageEndingWith(
                        "other.drl: package my.study: \"Opening is explained when the days are said\" is the name"
                                + " of opening/days and of opening/other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when\\n                        | wen\\n       | 11: [ERR 102] Line 11:0 mismatched input 'wen'
            scenario ==                    | scenary ==   | 12: Unable to parse left part of expression: scenary == "opening"
            AnswerPattern(                 | AnswerPatern( | 12: Unable to find class: AnswerPatern
            Finding.SATISFACTORY           | Finding.SATIS | 14: SATIS cannot be resolved or is not a field
            rules.Finding                  | rules.Findin | 4: Only a type can be imported. io.github.decroche.rules.Findin
            insert(Finding.SATISFACTORY);  | int x = "a"  | 6: Unable to parse consequence
            @id("opening/days")            |              | 6: @id: missing; expected an id such as opening/satisfactory
            opening/days                   | Opening Days | 6: @id: "Opening Days" is not allowed
            @source("a decision of the town council") |   | 6: @source: missing; expected where it comes from
            @valid("2022-01-01/..")        | @version("two") | 6: @version: "two" is not allowed; expected a whole number
            2022-01-01/..                  | soon         | 6: @valid: "soon" is not allowed; expected two days
            my.study                       | io.github.decroche.rules.expected | 6: package io.github.decroche.rules.expected is the library's
            """)
    void aMistakeIsToldWithFileAndLineAndTheWordsOfTheEngine(String right, String wrong, String message)
            throws IOException {
        String text = DAYS.replace(plain(right), plain(wrong));
        Path own = file("wrong.drl", text);

        assertThat(text).isNotEqualTo(DAYS);
        assertThatThrownBy(() -> OwnDrl.compile(own))
                .isInstanceOfSatisfying(
                        InvalidDrlException.class,
                        e -> assertThat(e.problems().stream().map(DrlProblem::toString))
                                .anySatisfy(problem -> assertThat(problem).startsWith(own + ":" + message)));
    }

    @Test
    void aMistakeInOneOfSeveralFilesIsToldWithItsFile() throws IOException {
        Path one = file("one.drl", DAYS);
        Path two =
                file("two.drl", DAYS.replace("my.study", "my.other").replace("Finding.SATISFACTORY", "Finding.NONE"));

        assertThatThrownBy(() -> OwnDrl.compile(one, two))
                .hasMessageStartingWith(two + ":14: NONE cannot be resolved or is not a field");
    }

    @Test
    void twoRulesOfOneIdAreRefused() throws IOException {
        Path own = file(
                "twice.drl",
                DAYS
                        + DAYS.substring(DAYS.indexOf("rule \""))
                                .replace("when the days are said", "when the days are said, again"));

        assertThatThrownBy(() -> OwnDrl.compile(own))
                .hasMessage(own
                        + ":16: @id: opening/days is also the id of \"Opening is explained when the days are said\"");
    }

    @Test
    void rulesThatGiveAnAnswerTwoCategoriesAreRefusedBeforeTheFirstCall() throws IOException {
        OwnDrl own = OwnDrl.compile(file("two-categories.drl", """
                package my.study

                import io.github.decroche.classification.Category
                import io.github.decroche.rules.JudgedAnswer

                rule "Whoever declines to answer has refused, whatever else he says"
                    @id("mine/refusal")
                    @source("mine")
                when
                    JudgedAnswer(refused == true)
                then
                    insert(Category.REFUSAL);
                end
                """));
        RuleClassifier bundled = RuleClassifier.bundled(Study2022Fixture.STUDY);

        assertThatThrownBy(() -> bundled.withOwnDrl(own))
                .isInstanceOf(InvalidDrlException.class)
                .hasMessageContaining(
                        "two-categories.drl: with these rules succinct, refused has the categories [PARTIAL, REFUSAL]")
                .hasMessageContaining("has the categories [")
                .hasMessageContaining("expected one");
    }

    /** Compiles, and goes wrong when it runs: told with the rule's place before the first call. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert(Finding.SATISFACTORY) | insert(1 / (1 - 1)) | :6: rule "Opening is explained when the days are said": its consequence fails: java.lang.ArithmeticException: / by zero
            insert(Finding.SATISFACTORY) | insert("satisfactory") | :6: rule "Opening is explained when the days are said": inserts a java.lang.String, which no rule matches; expected a Finding or a Category
            said contains "days"         | said.iterator().next() == "days" | :6: rule "Opening is explained when the days are said": condition said.iterator().next() == "days" fails on opening, version 1: said –: java.util.NoSuchElementException
            AnswerPattern(scenario == "opening", said contains "days") | io.github.decroche.rules.JudgedAnswer() | :6: rule "Opening is explained when the days are said": inserts a Finding after the answer is judged; expected a Category
            Finding.SATISFACTORY         | io.github.decroche.classification.Category.REFUSAL | : with these rules opening, version 1: said days cannot be judged: the rules give [PARTIAL, REFUSAL]
            """)
    void aRuleThatFailsIsToldBeforeTheFirstCall(String right, String wrong, String message) throws IOException {
        String text = DAYS.replace(right, wrong);
        Path own = file("fails.drl", text);
        OwnDrl drl = OwnDrl.compile(own);
        RuleClassifier study = RuleClassifier.ofStudyFile(Studies.townHall());

        assertThat(text).isNotEqualTo(DAYS);
        assertThatThrownBy(() -> study.withOwnDrl(drl))
                .isInstanceOf(InvalidDrlException.class)
                .hasMessageStartingWith(own + message);
    }

    @Test
    void rulesThatFireWithoutEndAreStopped() throws IOException {
        OwnDrl drl = OwnDrl.compile(
                file(
                        "endless.drl",
                        DAYS.replace(
                                        "insert(Finding.SATISFACTORY);",
                                        "insert(new java.util.concurrent.atomic.AtomicInteger());")
                                .replace(
                                        "AnswerPattern(scenario == \"opening\", said contains \"days\")",
                                        "AnswerPattern(said contains \"days\") or java.util.concurrent.atomic.AtomicInteger()")));
        RuleClassifier study = RuleClassifier.ofStudyFile(Studies.townHall());

        assertThatThrownBy(() -> study.withOwnDrl(drl))
                .isInstanceOf(InvalidDrlException.class)
                .hasMessageEndingWith(
                        "endless.drl: rules fire more than 10000 times on opening, version 1: said days: [opening/days]");
    }

    /** To the engine it is no mistake. */
    @ParameterizedTest
    @CsvSource({"\"opening\",\"openin\"", "\"days\",\"dayz\""})
    void aRuleThatNoAnswerOfTheStudyFiresIsDoubtful(String right, String misspelt) throws IOException {
        Path own = file("misspelt.drl", DAYS.replace(right, misspelt));
        RuleClassifier judge = RuleClassifier.ofStudyFile(Studies.townHall()).withOwnDrl(OwnDrl.compile(own));

        assertThat(judge.warnings())
                .extracting(DrlProblem::toString)
                .containsExactly(own + ":6: rule \"Opening is explained when the days are said\": fires on no answer of"
                        + " this study; is a scenario or a point misspelt?");
        assertThat(judge.withOwnDrl(OwnDrl.compile(file("more.drl", DAYS.replace("days", "hours"))))
                        .warnings())
                .as("a warning is not forgotten")
                .hasSize(1);
        assertThat(RuleClassifier.ofStudyFile(Studies.townHall())
                        .withOwnDrl(OwnDrl.compile(file("good.drl", DAYS)))
                        .warnings())
                .isEmpty();
    }

    /** Facts of one's own between two rules, and conditions that are no patterns. */
    @Test
    void aFactThatAnotherRuleMatchesIsNoMistake() throws IOException {
        RuleClassifier judge = RuleClassifier.ofStudyFile(Studies.townHall())
                .withOwnDrl(OwnDrl.compile(file(
                        "chain.drl",
                        DAYS.replace("rule \"", "declare Told end\n\nrule \"")
                                        .replace("insert(Finding.SATISFACTORY)", "insert(new Told())")
                                + """
                        rule "What was told is everything"
                            @id("opening/everything")
                            @source("mine")
                        when
                            exists Told()
                            eval(1 == 1)
                        then
                            insert(Finding.COMPLETE);
                        end
                        """)));

        assertThat(judge.classify(pattern("opening", Set.of("days"), false)).complete())
                .isTrue();
        assertThat(judge.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "package my.study\n"})
    void noRuleAtAllIsRefused(String text) throws IOException {
        Path empty = file("empty.drl", text);

        assertThatThrownBy(() -> OwnDrl.compile(empty))
                .isInstanceOf(InvalidDrlException.class)
                .hasMessage(empty + ": no rule; expected at least one");
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithItsLine() throws IOException {
        Path latin = folder.resolve("latin.drl");
        Files.write(latin, DAYS.replace("’", "é").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> OwnDrl.compile(latin))
                .isInstanceOf(InvalidDrlException.class)
                .hasMessage(latin + ":9: not UTF-8; expected a text file in UTF-8");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Path missing = folder.resolve("missing.drl");

        assertThatThrownBy(() -> OwnDrl.compile(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> OwnDrl.compile(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(folder + ": cannot be read: ");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String plain(String cell) {
        return cell == null ? "" : String.join("\n", Arrays.asList(cell.split("\\\\n", -1)));
    }

    private static AnswerPattern pattern(String scenario, Set<String> said, boolean refused) {
        return new AnswerPattern(scenario, 1, said, refused, false, false);
    }
}
