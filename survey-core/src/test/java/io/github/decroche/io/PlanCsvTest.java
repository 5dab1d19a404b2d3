package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Gender;
import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.FieldCaller;
import io.github.decroche.fieldwork.PlanRequest;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCsvTest {
    private static final Study STUDY = Studies.townHall();
    private static final String HEADER = "id,date,slot,caller,profile,service,scenario\n";
    private static final String ROW = "p1,2022-09-26,09:00-12:00,anne,lambda,town-hall,opening\n";

    @Test
    void whatIsWrittenReadsBackToAnEqualPlan() throws IOException {
        CallPlan plan = CallPlan.of(PlanRequest.builder()
                .study(STUDY)
                .addCallers(FieldCaller.of("anne, \"the first\"", Gender.FEMALE), FieldCaller.of("b;c", Gender.MALE))
                .calls(50)
                .build());

        assertThat(plan(written(plan, Locale.UK))).isEqualTo(plan);
        assertThat(plan(written(plan, Locale.FRANCE))).isEqualTo(plan);
    }

    @Test
    void callersSeeWhomToDialAndWhatToAsk() throws IOException {
        CallPlan plan = plan(HEADER + ROW);

        assertThat(written(plan, Locale.FRANCE)).isEqualToNormalizingNewlines("""
                        id,wave,date,weekday,slot,caller,profile,service,number,scenario,question
                        p1,autumn,2022-09-26,lundi,09:00-12:00,anne,lambda,town-hall,01,opening,opening?
                        """);
        assertThat(written(plan, Locale.UK)).contains(",Monday,");
    }

    @Test
    void spreadsheetsMayHaveBeenAtIt() throws IOException {
        CallPlan plan = plan(HEADER + ROW);
        String mark = "\uFEFF";

        assertThat(plan(mark
                        + (HEADER.strip() + ",notes\n" + ROW.strip() + ",ill today\n\n,,,,,,,\n")
                                .replace("\n", "\r\n")))
                .isEqualTo(plan);
        assertThat(plan((HEADER + ROW).replace(',', ';'))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-09-26 | 26/09/2022 | plan.csv:3: date: "26/09/2022" is not allowed; expected a day such as 2022-09-26
            09:00-12:00| 9-12      | plan.csv:3: slot: "9-12" is not allowed; expected one of 09:00-12:00, 14:00-16:30
            anne       | ''        | plan.csv:3: caller: missing; expected a text
            lambda     | ghost     | plan.csv:3: profile: "ghost" is not allowed; expected one of lambda, senior (wave autumn)
            opening    | closing   | plan.csv:3: scenario: "closing" is not allowed; expected one of opening, passport (wave autumn)
            p2         | p1        | plan.csv:3: id: "p1" is not allowed; expected an id that no call before it has
            p2         | 'p2,x'    | plan.csv:3: a row of 8 cells is not allowed; expected 7 cells, as in the header
            """)
    void aBadCellIsLocated(String part, String instead, String message) {
        String second = ROW.replace("p1", "p2");
        assertThat(second).contains(part);

        assertThatThrownBy(() -> plan(HEADER + ROW + second.replace(part, instead)))
                .isInstanceOfSatisfying(
                        InvalidTableException.class,
                        e -> assertThat(e.problems()).hasSize(1))
                .hasMessage(message);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> plan(HEADER + ROW.replace("anne", "") + ROW.replace("lambda", "ghost")))
                .isInstanceOfSatisfying(
                        InvalidTableException.class,
                        e -> assertThat(e.problems()).extracting(Problem::line).containsExactly(2L, 3L));
    }

    @Test
    void aPlanIsOfOneWave() {
        String header = HEADER.replace("id,", "id,wave,");
        assertThatThrownBy(() -> plan(header + ROW.replace("p1,", "p1,spring,")))
                .hasMessage("plan.csv:2: wave: \"spring\" is not allowed; expected one of autumn");
    }

    @Test
    void whatIsNoPlanIsUnreadable(@TempDir Path folder) throws IOException {
        unreadable("", "plan.csv: empty; expected a row of column names");
        unreadable(HEADER, "plan.csv: no call; expected one call a row");
        unreadable(HEADER.replace("slot,", ""), "plan.csv:1: column \"slot\" is missing; expected id, date, slot,");
        unreadable(HEADER.replace("slot", "id"), "plan.csv:1: column \"id\" is given twice; expected it once");
        assertThatThrownBy(() -> PlanReader.of(STUDY).read(folder.resolve("none.csv")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageEndingWith("none.csv: no such file");
        assertThatThrownBy(() -> PlanReader.of(STUDY).read(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageEndingWith(": a directory; expected a plan");
        Path file = Files.writeString(folder.resolve("plan.csv"), HEADER + ROW);
        assertThat(PlanReader.of(STUDY).read(file).calls()).hasSize(1);
    }

    private static void unreadable(String text, String message) {
        assertThatThrownBy(() -> plan(text))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void callersHaveAGenderAndProfilesOrNone() throws IOException {
        assertThat(callers("id,gender,profiles\nanne,female,lambda senior\nbruno,,\n"))
                .containsExactly(
                        FieldCaller.of("anne", Gender.FEMALE, "lambda", "senior"),
                        new FieldCaller("bruno", Optional.empty(), Set.of()));
        assertThat(callers("id\nanne\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eve,woman,    | callers.csv:2: gender: "woman" is not allowed; expected one of female, male, other
            eve,,lamda    | callers.csv:2: profiles: "lamda" is not allowed; expected one of lambda, senior
            ,female,      | callers.csv:2: id: missing; expected a text of 1 to 128 characters
            """)
    void aBadCallerIsLocated(String row, String message) {
        assertThatThrownBy(() -> callers("id,gender,profiles\n" + row + "\n"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessage(message);
    }

    @Test
    void allThatIsWrongWithACallerIsTold() {
        assertThatThrownBy(() -> callers("id,gender,profiles\neve,,lamda\neve,woman,ghost lamda\n"))
                .isInstanceOfSatisfying(
                        InvalidTableException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "callers.csv:2: profiles: \"lamda\" is not allowed; expected one of lambda, senior",
                                        "callers.csv:3: id: \"eve\" is not allowed; expected an id that no caller before"
                                                + " it has",
                                        "callers.csv:3: gender: \"woman\" is not allowed; expected one of female, male,"
                                                + " other",
                                        "callers.csv:3: profiles: \"ghost\" is not allowed; expected one of lambda, senior",
                                        "callers.csv:3: profiles: \"lamda\" is not allowed; expected one of lambda,"
                                                + " senior"));
    }

    @Test
    void callersAreDifferentPeopleInKnownColumns() {
        assertThatThrownBy(() -> callers("id\nanne\nanne\n"))
                .hasMessage("callers.csv:3: id: \"anne\" is not allowed; expected an id that no caller before it has");
        assertThatThrownBy(() -> callers("id,profile\nanne,lambda\n"))
                .hasMessage("callers.csv:1: column \"profile\" is unknown; expected id, gender, profiles");
    }

    private static CallPlan plan(String text) throws IOException {
        return PlanReader.of(STUDY).read(in(text), "plan.csv");
    }

    private static List<FieldCaller> callers(String text) throws IOException {
        return CallerReader.of(STUDY).read(in(text), "callers.csv");
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(CallPlan plan, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanWriter.of(STUDY, locale).write(plan, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
