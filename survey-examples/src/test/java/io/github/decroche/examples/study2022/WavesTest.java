package io.github.decroche.examples.study2022;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.Problem;
import io.github.decroche.rules.ExpectedAnswerRule;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Condition;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final Study STUDY = Study2022.definition();

    @Test
    void theWaveOf2016HasThreeServicesAndAnotherFourthProfile() {
        Wave wave = STUDY.wave("2016").orElseThrow();

        assertThat(wave.services()).containsExactly("caf", "pole-emploi", "assurance-maladie");
        assertThat(wave.profiles()).contains("hearing-impaired").doesNotContain("senior");
        assertThat(STUDY.wave(Study2022.WAVE).orElseThrow().profiles())
                .contains("senior")
                .doesNotContain("hearing-impaired");
        assertThat(STUDY.waveOn(LocalDate.of(2016, 3, 17)).map(Wave::id)).hasValue("2016");
        assertThat(STUDY.waveOn(LocalDate.of(2022, 11, 10)).map(Wave::id)).hasValue("2022");
    }

    @Test
    void aCallIsHeldToItsOwnWave() {
        String call = """
                {"id":"1","service":"caf","scenario":"caf-housing-aid-information","profile":"hearing-impaired",\
                "attempts":[{"startedAt":"2016-03-17T10:00:00+01:00","outcome":"connected","wait":"PT1M"}],\
                "answer":{"points":["aid-types"],"redirects":[]}}
                """;

        assertThat(problems(call)).isEmpty();
        assertThat(problems(call.replace("hearing-impaired", "senior")))
                .containsExactly("calls:1: profile: \"senior\" is not allowed; expected one of lambda, no-internet,"
                        + " foreign-accent, hearing-impaired (wave 2016)");
        assertThat(problems(call.replace("2016-03-17", "2022-09-27")))
                .containsExactly(
                        "calls:1: profile: \"hearing-impaired\" is not allowed; expected one of lambda, no-internet,"
                                + " foreign-accent, senior (wave 2022)");
        assertThat(problems(call.replace("2016-03-17", "2019-03-17")))
                .containsExactly(
                        "calls:1: wave: missing; expected one of 2016, 2022, because no single wave holds 2019-03-17");
        assertThat(problems(call.replace("\"caf\"", "\"assurance-retraite\"")
                        .replace("caf-housing-aid-information", "assurance-retraite-age-information")))
                .contains(
                        "calls:1: service: \"assurance-retraite\" is not allowed; expected one of caf, pole-emploi,"
                                + " assurance-maladie (wave 2016)",
                        "calls:1: scenario: \"assurance-retraite-age-information\" is not allowed; expected one of"
                                + " caf-housing-aid-information, caf-housing-aid-formalities, pole-emploi-benefit-information,"
                                + " pole-emploi-benefit-formalities, assurance-maladie-card-formalities (wave 2016)");
    }

    /** The bundled DRL, asked about every set of points, against what the study file states beside it. */
    @Test
    void theBundledRulesHoldWhenTheConditionsOfTheStudyFileDo() {
        for (ExpectedAnswerRule rule : RuleClassifier.bundled(STUDY).catalogue().expectedAnswers()) {
            Condition asked = rule.condition().orElseThrow();
            Condition stated = rule.rule().id().contains("/satisfactory")
                    ? rule.expected().satisfactory()
                    : rule.expected().complete();
            List<String> points = List.copyOf(rule.expected().pointIds());
            for (int set = 0; set < 1 << points.size(); set++) {
                Set<String> said = said(points, set);
                assertThat(asked.holds(said)).as(rule.rule().id() + " " + said).isEqualTo(stated.holds(said));
            }
        }
    }

    private static Set<String> said(List<String> points, int set) {
        return Set.of(IntStream.range(0, points.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(points::get)
                .toArray(String[]::new));
    }

    private static List<String> problems(String call) {
        var in = new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8));
        try (var records = CallReader.of(STUDY).read(in, "calls", CallFormat.NDJSON)) {
            return records.filter(CallRecord.Rejected.class::isInstance)
                    .flatMap(rejected -> ((CallRecord.Rejected) rejected).problems().stream())
                    .map(Problem::toString)
                    .toList();
        }
    }
}
