package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    @TempDir
    private static Path folder;

    private static Path callers;
    private static Path plan;

    @BeforeAll
    static void planTheSecondWave() throws IOException {
        StringBuilder text = new StringBuilder("id,gender,profiles\n");
        String[] profiles = {"lambda", "no-internet", "foreign-accent", "senior"};
        for (int i = 0; i < 24; i++) {
            text.append("c")
                    .append(i + 1)
                    .append(i % 2 == 0 ? ",female," : ",male,")
                    .append(profiles[i / 2 % 4])
                    .append('\n');
        }
        callers = Files.writeString(folder.resolve("callers.csv"), text);
        plan = folder.resolve("plan.csv");
        CommandLineRun run =
                CommandLineRun.of("plan", "--callers", callers, "--calls", 1532, "--lang", "fr", "-o", plan);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "Appels de la vague 2022\u00a0: 1532\u00a0; appelants\u00a0: 24\u00a0; jours\u00a0: 33\u00a0; graine\u00a0: 0\n")
                .contains("profils d’un scénario 1, créneaux d’un profil 1, jours de semaine d’un profil 1, jours de"
                        + " semaine d’un créneau 1");
    }

    @Test
    void callersCanWorkFromThePlan() throws IOException {
        assertThat(Files.readAllLines(plan))
                .hasSize(1533)
                .startsWith("id,wave,date,weekday,slot,caller,profile,service,number,scenario,question")
                .noneMatch(line -> line.contains("2022-11-01"))
                .anyMatch(line -> line.contains(",32 30,caf-housing-aid-information,\"Quelles aides existe-t-il"));
    }

    @Test
    void theSeedDrawsThePlanAgain() {
        Object[] words = {
            "plan", "--callers", callers, "--calls", "caf=40,pole-emploi-benefit-information=7", "--seed", 5
        };

        assertThat(CommandLineRun.of(words)).isEqualTo(CommandLineRun.of(words));
        assertThat(CommandLineRun.of(words).out().lines()).hasSize(48);
    }

    @Test
    void whatCannotBeToldApartIsWarnedOf() throws IOException {
        Path few = Files.writeString(
                folder.resolve("few.csv"), "id,gender,profiles\na,female,lambda\nb,male,senior\nc,male,senior\n");
        CommandLineRun run = CommandLineRun.of(
                "plan",
                "--callers",
                few,
                "--profiles",
                "lambda,senior",
                "--calls",
                30,
                "--from",
                "2022-10-03",
                "--to",
                "2022-10-07",
                "--per-slot",
                5);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "warning: one caller alone plays lambda: profile and caller cannot be told apart\n",
                        "warning: callers of one gender play lambda: profile and gender cannot be told apart\n",
                        "warning: callers of one gender play senior: profile and gender cannot be told apart\n");
    }

    @Test
    void idsMayBeTrustedAndStandardInputMayBeCsv() throws IOException {
        String first = Files.readAllLines(CALLS).get(0);
        Path twice = Files.writeString(folder.resolve("twice.ndjson"), first + "\n" + first + "\n");

        assertThat(CommandLineRun.of("plan", "quotas", "--plan", plan, twice.toString())
                        .code())
                .isEqualTo(1);
        assertThat(CommandLineRun.of("plan", "quotas", "--plan", plan, twice.toString(), "--trust-ids")
                        .code())
                .isZero();
        assertThat(CommandLineRun.of("plan", "next", "--plan", plan, "--input-format", "cvs")
                        .err())
                .contains("--input-format");
    }

    @Test
    void quotasSetCallsMadeAgainstPlannedOnes() throws IOException {
        CommandLineRun csv =
                CommandLineRun.of("plan", "quotas", "--plan", plan, CALLS, "--by", "profile", "--format", "csv");

        assertThat(csv.code()).isZero();
        assertThat(csv.out().lines())
                .hasSize(5)
                .startsWith("profile,planned,done,unfinished,missing,extra")
                .contains("lambda,383,384,0,0,1", "senior,383,382,0,1,0");
        assertThat(csv.err()).contains("outside the plan: ");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandLineRun.of("plan", "quotas", "--plan", plan, CALLS, "--format", "json")
                        .out());
        assertThat(json).hasSize(28);
        assertThat(json.get(0).get("planned").intValue()).isBetween(54, 55);
        assertThat(CommandLineRun.of("plan", "quotas", "--plan", plan, "--by", "service", "--lang", "fr")
                        .out())
                .contains("Prévus | Faits", "tous appels        |   1532 |     0");
        assertThat(CommandLineRun.of("plan", "quotas", "--plan", plan, "--format", "markdown", "--lang", "en")
                        .out())
                .contains("| Scenario | Profile | Planned |");
    }

    @Test
    void nextSaysWhatIsDueForWhom() {
        CommandLineRun run =
                CommandLineRun.of("plan", "next", "--plan", plan, "--at", "2022-09-26T09:30", "-n", 3, "--lang", "fr");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.out()).contains("2022-0001 | maintenant | 2022-09-26  |", "09:00-12:00");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandLineRun.of(
                                "plan",
                                "next",
                                "--plan",
                                plan,
                                "--at",
                                "2022-10-17T07:30:00Z",
                                "--caller",
                                "c7",
                                "--format",
                                "json")
                        .out());
        assertThat(json).hasSize(10);
        assertThat(json.get(0).get("due").stringValue()).isEqualTo("overdue");
        assertThat(json.get(0).get("caller").stringValue()).isEqualTo("c7");
        assertThat(json.get(0).get("attempts").intValue()).isZero();
    }

    /** One call of the bundled ones under the id of a planned one: made by c01, whom the plan does not know. */
    @Test
    void callsMadeOtherwiseThanPlannedAreTold() throws IOException {
        Path calls = Files.writeString(
                folder.resolve("made.ndjson"), Files.readString(CALLS).replace("\"caf-0001\"", "\"2022-0001\""));
        CommandLineRun quotas = CommandLineRun.of("plan", "quotas", "--plan", plan, calls, "--lang", "en");

        assertThat(quotas.err())
                .containsPattern("(?m)^2022-\\d{4}: planned as [a-z/-]+/c\\d+, made as [a-z-]+/[a-z-]+/.+$");
        long missing = quotas.out()
                .lines()
                .filter(line -> line.matches("(?! all calls).*\\|.*\\d.*"))
                .mapToLong(line -> Long.parseLong(line.split("\\|", -1)[5].strip()))
                .sum();
        assertThat(quotas.out()).containsPattern("all calls .*\\| +" + missing + " \\| +" + missing + "\\s");
    }

    @Test
    void aPlannedIdThatIsTakenIsMarked() throws IOException {
        String[] rows = Files.readString(plan).split("\n", -1);
        Path small = Files.writeString(folder.resolve("small.csv"), rows[0] + "\n" + rows[1] + "\n");
        String call = Files.readAllLines(CALLS).stream()
                .filter(line -> !line.contains("\"" + rows[1].split(",", -1)[7] + "\""))
                .findFirst()
                .orElseThrow()
                .replaceFirst("\"id\" ?: ?\"[^\"]*\"", "\"id\":\"2022-0001\"");
        Path made = Files.writeString(folder.resolve("made.ndjson"), call + "\n");
        CommandLineRun table = CommandLineRun.of("plan", "next", "--plan", small, made, "--lang", "en");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandLineRun.of("plan", "next", "--plan", small, made, "--format", "json")
                        .out());

        assertThat(table.err()).contains("2022-0001: planned as ").contains("outside the plan: 2022-0001");
        assertThat(table.out()).contains("2022-0001 (id |", "taken)");
        assertThat(json.get(0).get("idTaken").stringValue()).isEqualTo("true");
    }

    @Test
    void anUnknownCallerIsRefusedAndNothingLeftIsSaid() throws IOException {
        CommandLineRun.refused(
                "--caller: \"nobody\" is not allowed; expected one of c1, c10, c11,",
                "plan",
                "next",
                "--plan",
                plan,
                "--caller",
                "nobody");
        String[] rows = Files.readString(plan).split("\n", -1);
        Path small = Files.writeString(folder.resolve("one.csv"), rows[0] + "\n" + rows[1] + "\n");

        assertThat(CommandLineRun.of("plan", "next", "--plan", small, CALLS).err())
                .contains("nothing is left to call\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --calls cafe=3             | --calls: "cafe" is not allowed; expected one of caf-housing-aid-information,
            --calls many               | --calls: "many" is not allowed; expected a number of calls such as 1532,
            --calls 3000 --per-slot 1  | --calls: 3000 is not allowed; expected at most 2376 = 24 callers × 33 days × 3 slots
            --calls 0                  | --calls: 0 is not allowed; expected a whole number from 1
            --calls 9 --wave 2016      | --callers of hearing-impaired: missing; expected at least one who can play it
            --calls 9 --from 2021-01-01| --from: 2021-01-01 is not allowed; expected a day of the field period
            --profiles lambda          | --calls: missing; expected a number of calls
            --calls 9 --per-slot 0     | --per-slot: 0 is not allowed; expected a whole number from 1
            --calls 9 --wave 1999      | --wave: "1999" is not allowed; expected one of 2016, 2022
            --calls 9 --from 2022-11-01 --to 2022-11-01 | --from, --to: missing; expected at least one day of calling
            --calls caf=4,caf=3        | --calls: "caf=3" is not allowed; expected each service or scenario once
            --calls 4,3                | --calls: "3" is not allowed; expected each service or scenario once, or one number in all
            --calls 4,caf=3            | --calls: a number in all and for some scenarios is not allowed; expected one or the other
            """)
    void impossibleRequestsSayWhatGives(String words, String message) {
        Object[] args = ("plan --callers " + callers + " " + words).split(" +");

        CommandLineRun.refused("survey: " + message, args);
    }

    @Test
    void filesWithProblemsAreRefused() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "id,gender,profiles\nx,woman,lamda\ny,female,lamda\n");
        CommandLineRun.refused("bad.csv:3: profiles: \"lamda\" is not allowed", "plan", "--callers", bad, "--calls", 1);
        CommandLineRun.refused("--callers: missing", "plan", "--calls", 1);
        CommandLineRun.refused("none.csv: no such file", "plan", "quotas", "--plan", folder.resolve("none.csv"));
        CommandLineRun.refused("--at: \"noon\" is not allowed", "plan", "next", "--plan", plan, "--at", "noon");
        CommandLineRun.refused("--number: 0 is not allowed", "plan", "next", "--plan", plan, "-n", 0);
    }

    @Test
    void badCallsAreToldAndTheGoodOnesCounted() throws IOException {
        Path calls = Files.writeString(folder.resolve("bad.ndjson"), "{}\n");
        CommandLineRun run = CommandLineRun.of("plan", "quotas", "--plan", plan, calls, "--by", "service");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("bad.ndjson:1: id: missing");
        assertThat(run.out()).contains("1532");
    }
}
