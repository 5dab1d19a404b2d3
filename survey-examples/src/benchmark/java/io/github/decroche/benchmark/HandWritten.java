package io.github.decroche.benchmark;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.call.Redirect;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.classification.Information;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What someone would write who needs the verdicts of the seven scenarios and no rules: `if` and sets of strings. */
final class HandWritten {
    private static final LocalDate REFORM = LocalDate.of(2023, 9, 1);

    private final Study study;
    private final RetryProtocol protocol;
    private final Map<String, Scenario> scenarios = new HashMap<>();

    HandWritten(Study study) {
        this.study = study;
        this.protocol = study.protocol();
        study.scenarios().forEach(scenario -> scenarios.put(scenario.id(), scenario));
    }

    /** The verdict with its evidence, equal to the library's. */
    ClassifiedCall classify(Call call) {
        Disposition disposition = call.isConnected()
                ? Disposition.CONNECTED
                : call.attempts().size() == protocol.maxAttempts() ? Disposition.EXHAUSTED : Disposition.INCOMPLETE;
        Classification verdict = switch (disposition) {
            case CONNECTED ->
                call.answer().isPresent()
                        ? verdict(call, call.answer().get())
                        : Classification.withoutAnswer(Category.NOT_RECORDED);
            case EXHAUSTED -> Classification.withoutAnswer(Category.NOT_CONNECTED);
            case INCOMPLETE -> Classification.withoutAnswer(Category.INCOMPLETE);
        };
        return new ClassifiedCall(call, scenarios.get(call.scenario()), protocol, disposition, verdict);
    }

    /** The category alone. */
    Category category(Call call) {
        if (!call.isConnected()) {
            return call.attempts().size() == protocol.maxAttempts() ? Category.NOT_CONNECTED : Category.INCOMPLETE;
        }
        return call.answer().isPresent()
                ? category(
                        call.answer().get(),
                        information(call.scenario(), call.answer().get().points()))
                : Category.NOT_RECORDED;
    }

    private Classification verdict(Call call, Answer answer) {
        Set<String> points = answer.points();
        Information information = information(call.scenario(), points);
        Category category = category(answer, information);
        List<String> said = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> expected = points(call.scenario());
        for (String point : expected) {
            (points.contains(point) ? said : missing).add(point);
        }
        List<String> rules = new ArrayList<>(3);
        String suffix = suffix(call);
        if (missing.isEmpty()) {
            rules.add(call.scenario() + "/complete" + suffix);
        }
        if (information == Information.FULL) {
            rules.add(call.scenario() + "/satisfactory" + suffix);
        }
        // "classification" sorts behind "assurance-…" and "caf-…", before "pole-emploi-…"
        String classification = "classification/" + category.id();
        if (call.scenario().startsWith("pole-emploi")) {
            rules.add(0, classification);
        } else {
            rules.add(classification);
        }
        return Classification.builder()
                .category(category)
                .information(information)
                .complete(missing.isEmpty())
                .said(said)
                .missing(missing)
                .rules(rules)
                .build();
    }

    private String suffix(Call call) {
        return call.scenario().equals("assurance-retraite-age-information")
                        && !call.localStart(study.zone()).toLocalDate().isBefore(REFORM)
                ? "-2023"
                : "";
    }

    private static Category category(Answer answer, Information information) {
        boolean website = answer.redirects().contains(Redirect.WEBSITE);
        return switch (information) {
            case FULL -> Category.SATISFACTORY;
            case SUCCINCT -> website ? Category.SUCCINCT_PLUS_REDIRECT : Category.PARTIAL;
            case NONE -> {
                if (answer.refusal().isPresent()) {
                    yield Category.REFUSAL;
                }
                if (website) {
                    yield Category.REDIRECT_ONLY;
                }
                yield answer.redirects().isEmpty() ? Category.NO_INFORMATION : Category.SENT_ELSEWHERE;
            }
        };
    }

    private static Information information(String scenario, Set<String> said) {
        if (said.isEmpty()) {
            return Information.NONE;
        }
        boolean full = switch (scenario) {
            case "caf-housing-aid-information" -> said.contains("aid-types") && said.contains("income-scales");
            case "caf-housing-aid-formalities", "pole-emploi-benefit-information" -> said.size() >= 2;
            case "pole-emploi-benefit-formalities" ->
                said.contains("registration-needed") && said.contains("claimed-at-registration");
            case "assurance-maladie-card-formalities" -> said.size() == 3;
            case "assurance-retraite-age-information" ->
                said.contains("legal-age") && said.contains("early-retirement");
            case "assurance-retraite-claim-formalities" ->
                said.contains("personal-space") && (said.contains("france-services") || said.contains("local-fund"));
            default -> throw new IllegalArgumentException(scenario);
        };
        return full ? Information.FULL : Information.SUCCINCT;
    }

    /** The points of a scenario, in their order. */
    static List<String> points(String scenario) {
        return switch (scenario) {
            case "caf-housing-aid-information" -> CAF_INFORMATION;
            case "caf-housing-aid-formalities" -> CAF_FORMALITIES;
            case "pole-emploi-benefit-information" -> POLE_EMPLOI_INFORMATION;
            case "pole-emploi-benefit-formalities" -> POLE_EMPLOI_FORMALITIES;
            case "assurance-maladie-card-formalities" -> MALADIE_FORMALITIES;
            case "assurance-retraite-age-information" -> RETRAITE_INFORMATION;
            case "assurance-retraite-claim-formalities" -> RETRAITE_FORMALITIES;
            default -> throw new IllegalArgumentException(scenario);
        };
    }

    private static final List<String> CAF_INFORMATION = List.of("aid-types", "income-scales");
    private static final List<String> CAF_FORMALITIES =
            List.of("identity", "bank-details", "rent-or-residence", "income-declaration");
    private static final List<String> POLE_EMPLOI_INFORMATION =
            List.of("entitlement-conditions", "amount-and-duration", "registration-first");
    private static final List<String> POLE_EMPLOI_FORMALITIES = List.of(
            "registration-needed",
            "claimed-at-registration",
            "employer-certificate",
            "identity",
            "residence-permit",
            "rights-certificate",
            "bank-details");
    private static final List<String> MALADIE_FORMALITIES = List.of("steps", "documents", "delays");
    private static final List<String> RETRAITE_INFORMATION = List.of("legal-age", "early-retirement");
    private static final List<String> RETRAITE_FORMALITIES = List.of("personal-space", "france-services", "local-fund");
}
