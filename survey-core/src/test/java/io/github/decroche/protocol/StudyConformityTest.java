package io.github.decroche.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Label;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyConformityTest {
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    @Test
    void aCallOfTheStudyHasNoProblem() {
        assertThat(problems(fitting().build())).isEmpty();
    }

    @Test
    void anUnknownWaveIsOneProblemThatListsTheWaves() {
        assertThat(problems(fitting().wave("2016").build()))
                .containsExactly("wave: \"2016\" is not allowed; expected one of autumn");
    }

    @Test
    void everyUnknownIdIsReported() {
        assertThat(problems(fitting()
                        .service("caf")
                        .profile("ghost")
                        .scenario("tax")
                        .build()))
                .containsExactly(
                        "service: \"caf\" is not allowed; expected one of town-hall (wave autumn)",
                        "profile: \"ghost\" is not allowed; expected one of lambda, senior (wave autumn)",
                        "scenario: \"tax\" is not allowed; expected one of opening, passport (wave autumn)");
    }

    @Test
    void everyIdOfACallOfNoWaveIsHeldToTheStudy() {
        Call call = fitting()
                .wave("winter")
                .service("castle")
                .scenario("tax")
                .profile("ghost")
                .build();

        assertThat(problems(call))
                .extracting(problem -> problem.replaceFirst(";.*expected", ";"))
                .containsExactly(
                        "wave: \"winter\" is not allowed; one of autumn",
                        "service: \"castle\" is not allowed; one of town-hall",
                        "profile: \"ghost\" is not allowed; one of lambda, senior",
                        "scenario: \"tax\" is not allowed; one of opening, passport");
    }

    @Test
    void idsThatAreNotKnownHideNoneOfTheOthers() {
        assertThat(StudyConformity.of(Studies.townHall())
                        .idProblems(Optional.empty(), Optional.of("castle"), Optional.empty(), Optional.of("ghost")))
                .extracting(FieldProblem::field)
                .containsExactly("service", "profile");
    }

    @Test
    void fourAttemptsAreOneTooMany() {
        Call call = fitting()
                .attempts(List.of(tooLong(0), tooLong(10), tooLong(20), tooLong(30)))
                .answer(Optional.empty())
                .build();

        assertThat(problems(call))
                .containsExactly(
                        "attempts: a call of 4 attempts is not allowed; expected at most 3, as the protocol allows");
    }

    @Test
    void asManyAttemptsAsAllowedAreNoProblemWhereSomethingElseIsOne() {
        Call call = fitting()
                .profile("ghost")
                .attempts(List.of(tooLong(0), tooLong(10), tooLong(20)))
                .answer(Optional.empty())
                .build();

        assertThat(problems(call))
                .containsExactly("profile: \"ghost\" is not allowed; expected one of lambda, senior (wave autumn)");
    }

    @Test
    void aPointOfAnotherScenarioIsReported() {
        Call call =
                fitting().answer(Answer.builder().addPoints("stamp").build()).build();

        assertThat(problems(call))
                .containsExactly(
                        "answer.points[0]: \"stamp\" is not allowed; expected one of days, hours (scenario opening on 2022-09-26)");
    }

    @Test
    void aScenarioOfAnotherServiceIsReported() {
        Study study = withTaxOffice();

        assertThat(problems(study, fitting().service("tax-office").build()))
                .containsExactly("scenario: \"opening\" is not allowed;"
                        + " expected a scenario of service tax-office, not one of town-hall");
        assertThat(problems(study, fitting().build())).isEmpty();
    }

    @Test
    void anUnknownServiceSaysNothingOfItsScenario() {
        assertThat(problems(withTaxOffice(), fitting().service("caf").build()))
                .containsExactly(
                        "service: \"caf\" is not allowed; expected one of town-hall, tax-office (wave autumn)");
    }

    @Test
    void anAnswerIsHeldToTheVersionValidOnItsDayOrOnTheDayNamed() {
        StudyConformity conformity = StudyConformity.of(Studies.changingOn(LocalDate.of(2023, 1, 1)));
        Call call =
                fitting().answer(Answer.builder().addPoints("online").build()).build();

        assertThat(conformity.problems(call))
                .extracting(FieldProblem::toString)
                .containsExactly(
                        "answer.points[0]: \"online\" is not allowed; expected one of days, hours (scenario opening on 2022-09-26)");
        assertThat(conformity.at(ReferenceDate.on(LocalDate.of(2023, 1, 1))).problems(call))
                .isEmpty();
        assertThat(conformity.at(ReferenceDate.on(LocalDate.of(2024, 1, 1))).problems(call))
                .extracting(FieldProblem::toString)
                .containsExactly(
                        "scenario: \"opening\" is not allowed; expected a scenario with an expected answer valid on"
                                + " 2024-01-01; this one has them for ../2022-12-31, 2023-01-01/2023-12-31");
    }

    /** The study of the town hall, where the same wave calls a second service. */
    private static Study withTaxOffice() {
        Study study = Studies.townHall();
        return Study.builder()
                .like(study)
                .addServices(Service.of("tax-office", Label.of("Tax office"), "02"))
                .waves(List.of(Wave.builder()
                        .like(study.waves().get(0))
                        .addServices("tax-office")
                        .build()))
                .build();
    }

    private static List<String> problems(Call call) {
        return problems(Studies.townHall(), call);
    }

    private static List<String> problems(Study study, Call call) {
        return StudyConformity.of(study).problems(call).stream()
                .map(FieldProblem::toString)
                .toList();
    }

    private static Call.Builder fitting() {
        return Call.builder()
                .id("1")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda")
                .addAttempts(Attempt.connected(TEN, Duration.ofMinutes(1)))
                .answer(Answer.builder().addPoints("days").build());
    }

    private static Attempt tooLong(int minute) {
        return Attempt.announcedTooLong(TEN.plusMinutes(minute), Duration.ofMinutes(7));
    }
}
