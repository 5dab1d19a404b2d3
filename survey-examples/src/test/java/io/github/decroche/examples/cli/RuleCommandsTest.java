package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that show the rules, and those that choose which rules judge. */
class RuleCommandsTest {
    @TempDir
    private static Path folder;

    @Test
    void aVerdictIsExplainedWithWhatWouldChangeIt() {
        CommandLineRun run = CommandLineRun.of("explain", CALLS, "--call", "caf-0016", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                Call          caf-0016
                Scenario      caf-housing-aid-formalities – What must I do to obtain housing
                              aid?
                Attempt       2022-09-27T09:59+02:00 connected, announced PT3M, waited PT2M8S
                Wait          PT2M8S
                Category      succinct, then sent to the website (succinct-plus-redirect)
                Redirects     website
                Refusal       none
                Said          rent-or-residence – proof of rent or residence
                Missing       identity – proof of identity
                Missing       bank-details – bank details (RIB)
                Missing       income-declaration – income declared for year N−2
                Judged by     what is expected from 2016-01-01
                Expected      caf-housing-aid-formalities/satisfactory: at least 2 of (identity,
                              bank-details, rent-or-residence, income-declaration)
                Expected      caf-housing-aid-formalities/complete: each of (identity, bank-
                              details, rent-or-residence, income-declaration)
                Rule          classification/succinct-plus-redirect: Some information followed
                              by a redirect to the website is succinct plus redirect
                To change     → satisfactory: one more of: bank-details, identity, income-
                              declaration
                To change     → partial: no redirect to the website
                To change     → sent to the website, nothing else: one fewer of: rent-or-
                              residence
                """);
        assertThat(CommandLineRun.of("explain", CALLS, "--call", "caf-0004", "--lang", "fr")
                        .out()
                        .replaceAll("\n +", " "))
                .contains("Manque        bank-details – coordonnées bancaires (RIB)\n")
                .contains("Règle         classification/satisfactory: Une réponse dont l’information est entière")
                .endsWith("Pour changer  → succincte, puis renvoi vers le site : 2 de moins parmi : identity,"
                        + " income-declaration, rent-or-residence\n");
    }

    @Test
    void aCallWithoutAnAnswerIsExplainedWithoutRules() {
        assertThat(CommandLineRun.of("explain", CALLS, "--call", "caf-0005", "--lang", "en")
                        .out())
                .endsWith("Category      not connected (not-connected)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theRulesArePrintedToBeReadAlone(String language) throws IOException {
        CommandLineRun run = CommandLineRun.of("rules", "--lang", language);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(CommandLineRun.resource("rules-" + language + ".md"));
    }

    @Test
    void onlyTheRulesOfTheDayArePrintedWhenOneIsNamed() {
        String rules = CommandLineRun.of("rules", "--as-of", "2024-01-31", "--lang", "en")
                .out();

        assertThat(rules)
                .contains("#### Version 2, valid from 2023-09-01", "satisfactory-2023")
                .doesNotContain("Version 1");
        assertThat(CommandLineRun.of("rules", "--as-of", "2010-01-01", "--lang", "en")
                        .out())
                .contains("No expected answer is valid on 2010-01-01.");
    }

    @Test
    void callsAreJudgedByTheLawOfTheDayNamed() {
        CommandLineRun own = CommandLineRun.of("classify", CALLS);
        CommandLineRun later = CommandLineRun.of("classify", CALLS, "--as-of", "2024-01-31");

        assertThat(own.out())
                .contains("assurance-retraite-age-information/satisfactory\"")
                .doesNotContain("satisfactory-2023");
        assertThat(later.out())
                .contains("assurance-retraite-age-information/satisfactory-2023\"")
                .doesNotContain("assurance-retraite-age-information/satisfactory\"");
        assertThat(later.out().replace("-2023\"", "\""))
                .isEqualTo(own.out()); // the law changed a point, not the conditions
    }

    @Test
    void aDayWithoutAnExpectedAnswerIsAProblemThatNamesScenarioAndDay() {
        CommandLineRun run = CommandLineRun.of("classify", CALLS, "--as-of", "2015-12-31");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(CALLS
                        + ":1: scenario: \"caf-housing-aid-information\" is not allowed; expected a scenario with an"
                        + " expected answer valid on 2015-12-31; this one has them for 2016-01-01/..\n");
        CommandLineRun.refused(
                "\"yesterday\" is not allowed; expected a day such as 2024-01-31",
                "classify",
                CALLS,
                "--as-of",
                "yesterday");
    }

    @Test
    void theStudyOfTheReadmeGoesFromJsonToATableWithoutJava() throws IOException {
        Path study = Files.writeString(folder.resolve("town-hall.json"), Readme.block("study: town-hall.json"));
        Path answers = Files.writeString(folder.resolve("town-hall.ndjson"), Readme.block("calls: town-hall.ndjson"));

        assertThat(CommandLineRun.of("validate", answers, "--study", study).code())
                .isZero();
        assertThat(CommandLineRun.of("explain", answers, "--study", study, "--call", "1", "--lang", "en")
                        .out())
                .isEqualTo(Readme.block("output: town-hall"));
        assertThat(CommandLineRun.of("summarize", answers, "--study", study, "--lang", "en")
                        .out())
                .contains("registry", "0/1");
        assertThat(CommandLineRun.of("rules", "--study", study, "--lang", "fr").out())
                .contains("> Quand êtes-vous ouverts ?")
                .contains("| study-file/satisfactory |")
                .contains("chacun de (hours, au moins un de (days, place))");
    }

    /** What a stranger writes into his study stays text, in every language of markup. */
    @Test
    void hostileTextsStayTextInTheRules() throws IOException {
        Path study = Files.writeString(
                folder.resolve("hostile.json"),
                Readme.block("study: town-hall.json")
                        .replace(
                                "When are you open?",
                                "# <script>alert(1)</script> [x](javascript:1)\\n\\u001b[2J`|` \\u202e")
                        .replace("the hours", "a | b"));
        String rules =
                CommandLineRun.of("rules", "--study", study, "--lang", "en").out();

        assertThat(rules)
                .contains("> \\# &lt;script>alert(1)&lt;/script> [x]\\(javascript:1)<br>\uFFFD[2J\\`\\|\\` \uFFFD\n")
                .contains("| hours | a \\| b | yes |")
                .doesNotContain("\u001b", "\u202e", "<script");
    }
}
