package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.ComparisonStrata;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import io.github.decroche.study.TestFamily;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisPlanTest {
    private static final String GOOD = StudyWriter.json(Studies.townHall());

    private static Study read(String plan) throws IOException {
        String json = GOOD.replaceFirst("\\{", "{\"analysisPlan\": " + plan + ",");
        return StudyReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "study.json");
    }

    private static AnalysisPlan plan(String json) throws IOException {
        return read(json).analysisPlan().orElseThrow();
    }

    @Test
    void everyFieldIsReadAndWrittenAgain() throws IOException {
        String profile = Studies.townHall().profiles().get(0).id();
        Study study = read("""
                {"reference": "%s", "outcomes": ["served", "rating", "wait"], "alpha": 0.01, "family": "profiles",
                 "margins": {"served": 0.10, "wait": "PT60S", "rating": 0.1}, "strata": "service", "matching": "hour",
                 "voiceServerListens": true}""".formatted(profile));

        assertThat(study.analysisPlan())
                .contains(AnalysisPlan.builder()
                        .reference(profile)
                        .addOutcomes(Outcome.SERVED, Outcome.RATING, Outcome.WAIT)
                        .alpha(0.01)
                        .family(TestFamily.PROFILES)
                        .addMargins(
                                new EquivalenceMargin(Outcome.SERVED, 0.1),
                                new EquivalenceMargin(Outcome.RATING, 0.1),
                                new EquivalenceMargin(Outcome.WAIT, 60))
                        .strata(ComparisonStrata.SERVICE)
                        .matching(Matching.HOUR)
                        .voiceServerListens(true)
                        .build());
        byte[] written = StudyWriter.json(study).getBytes(StandardCharsets.UTF_8);
        assertThat(StudyReader.read(new ByteArrayInputStream(written), "again")).isEqualTo(study);
    }

    @Test
    void whatAPlanDoesNotSayHasADefault() throws IOException {
        assertThat(plan("{}")).isEqualTo(AnalysisPlan.defaults());
        assertThat(AnalysisPlan.defaults().outcomes())
                .extracting(Outcome::id)
                .containsExactly("served", "satisfactory", "sentToInternet", "refusal", "satisfied", "rating");
        assertThat(AnalysisPlan.defaults().alpha()).isEqualTo(0.05);
        assertThat(AnalysisPlan.defaults().margins()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|analysisPlan: a list is not allowed; expected an object",
                "{\"power\":0.8}|analysisPlan.power: an unknown field is not allowed; expected one of reference, outcomes, alpha, family, margins, strata, matching, voiceServerListens",
                "{\"reference\":\"nobody\"}|analysisPlan.reference: \"nobody\" is not allowed; expected one of",
                "{\"outcomes\":[\"served\",\"speed\"]}|analysisPlan.outcomes[1]: \"speed\" is not allowed; expected one of served, satisfactory, complete, acceptable, sentToInternet, redirected, alternativeOffered, refusal, satisfied, rating, connected, wait",
                "{\"outcomes\":[]}|analysisPlan.outcomes: missing; expected at least one",
                "{\"outcomes\":[\"served\",\"served\"]}|analysisPlan.outcomes[1]: \"served\" is not allowed; expected each outcome once",
                "{\"outcomes\":[\"wait\"]}|analysisPlan.outcomes[0]: \"wait\" is not allowed; expected an outcome of the agent's side",
                "{\"alpha\":0}|analysisPlan.alpha: 0.0 is not allowed; expected a number above 0, at most 0.5",
                "{\"alpha\":\"5 %\"}|analysisPlan.alpha: a text is not allowed; expected a number",
                "{\"family\":\"all\"}|analysisPlan.family: \"all\" is not allowed; expected one of profiles-and-outcomes, profiles",
                "{\"margins\":{\"served\":10}}|analysisPlan.margins.served: 10.0 is not allowed; expected a difference of shares between 0 and 1, such as 0.10 for ten percentage points",
                "{\"margins\":{\"served\":\"0.1\"}}|analysisPlan.margins.served: \"0.1\" is not allowed; expected a difference of shares",
                "{\"margins\":{\"wait\":60}}|analysisPlan.margins.wait: 60 is not allowed; expected an ISO-8601 duration above 0, such as PT60S",
                "{\"margins\":{\"wait\":\"PT0S\"}}|analysisPlan.margins.wait: 0.0 is not allowed; expected an ISO-8601 duration above 0",
                "{\"margins\":{\"rating\":0.5}}|analysisPlan.margins.rating: 0.5 is not allowed; expected a distance of the probability of superiority",
                "{\"margins\":{\"speed\":0.5}}|analysisPlan.margins.speed: an unknown field is not allowed; expected one of served",
                "{\"strata\":\"town\"}|analysisPlan.strata: \"town\" is not allowed; expected one of scenario, service, none",
                "{\"matching\":\"day\"}|analysisPlan.matching: \"day\" is not allowed; expected one of caller, hour",
                "{\"voiceServerListens\":\"yes\"}|analysisPlan.voiceServerListens: a text is not allowed; expected true or false",
            })
    void whatIsWrongIsToldWithItsPlace(String plan, String message) {
        assertThatThrownBy(() -> read(plan))
                .isInstanceOf(InvalidStudyException.class)
                .hasMessageContaining(message);
    }
}
