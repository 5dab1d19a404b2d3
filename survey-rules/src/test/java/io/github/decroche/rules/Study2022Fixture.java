package io.github.decroche.rules;

import io.github.decroche.generators.Studies;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.Condition;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of 2022 with the conditions of the contract, written without the rules. */
final class Study2022Fixture {
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2023, 9, 1);

    static final Study STUDY = study();

    private Study2022Fixture() {}

    private static Study study() {
        List<Scenario> scenarios = List.of(
                scenario("caf-housing-aid-information", 2, "aid-types", "income-scales"),
                scenario(
                        "caf-housing-aid-formalities",
                        2,
                        "identity",
                        "bank-details",
                        "rent-or-residence",
                        "income-declaration"),
                scenario(
                        "pole-emploi-benefit-information",
                        2,
                        "entitlement-conditions",
                        "amount-and-duration",
                        "registration-first"),
                scenario(
                        "pole-emploi-benefit-formalities",
                        Condition.all(List.of(
                                Condition.said("registration-needed"), Condition.said("claimed-at-registration"))),
                        "registration-needed",
                        "claimed-at-registration",
                        "employer-certificate",
                        "identity",
                        "residence-permit",
                        "rights-certificate",
                        "bank-details"),
                scenario("assurance-maladie-card-formalities", 3, "steps", "documents", "delays"),
                retirementAge(),
                scenario(
                        "assurance-retraite-claim-formalities",
                        Condition.all(List.of(
                                Condition.said("personal-space"),
                                Condition.any(
                                        List.of(Condition.said("france-services"), Condition.said("local-fund"))))),
                        "personal-space",
                        "france-services",
                        "local-fund"));
        return Study.builder()
                .like(Studies.townHall())
                .waves(List.of(Wave.builder()
                        .id("2022")
                        .addServices("hotline")
                        .addProfiles("lambda")
                        .scenarios(scenarios.stream().map(Scenario::id).toList())
                        .build()))
                .services(List.of(Service.of("hotline", Label.of("hotline"), "0")))
                .profiles(List.of(new CallerProfile("lambda", Label.of("lambda"), true, List.of())))
                .scenarios(scenarios)
                .build();
    }

    /** The same points before and after the reform of 2023. */
    private static Scenario retirementAge() {
        Scenario scenario = scenario("assurance-retraite-age-information", 2, "legal-age", "early-retirement");
        ExpectedAnswer expected = scenario.expected(1);
        return Scenario.builder()
                .like(scenario)
                .versions(List.of(
                        ExpectedAnswer.builder()
                                .like(expected)
                                .validity(DateRange.of(FIRST_DAY, REFORM.minusDays(1)))
                                .build(),
                        ExpectedAnswer.builder()
                                .like(expected)
                                .validity(DateRange.from(REFORM))
                                .build()))
                .build();
    }

    private static Scenario scenario(String id, int atLeast, String... points) {
        return scenario(
                id,
                Condition.atLeast(
                        atLeast, Stream.of(points).map(Condition::said).toList()),
                points);
    }

    private static Scenario scenario(String id, Condition satisfactory, String... points) {
        return Scenario.builder()
                .id(id)
                .service("hotline")
                .kind(ScenarioKind.INFORMATION)
                .question(Label.of(id))
                .addVersions(ExpectedAnswer.builder()
                        .validity(DateRange.from(FIRST_DAY))
                        .points(Stream.of(points)
                                .map(point -> new Point(point, Label.of(point), false))
                                .toList())
                        .satisfactory(satisfactory)
                        .build())
                .build();
    }
}
