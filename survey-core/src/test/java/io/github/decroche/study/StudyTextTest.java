package io.github.decroche.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.generators.Studies;
import org.junit.jupiter.api.Test;

/** What was planned shows itself as a small table. */
class StudyTextTest {
    private static final Study STUDY = Studies.townHall();

    @Test
    void aStudyNamesItsWavesServicesProfilesAndScenarios() {
        assertThat(STUDY.toString())
                .startsWith("study town-hall-study: Town hall\n")
                .contains("autumn: 2022-09-26/2022-11-10, 1 services, 2 profiles, 2 scenarios")
                .contains("town-hall: Town hall, 01")
                .contains("lambda: lambda, the reference")
                .containsPattern("profile +\\| senior: senior ")
                .containsPattern("scenario \\| passport ")
                .contains("3 attempts, announced limit PT5M, give up after PT5M, penalty PT5M")
                .contains("Mon, Tue, Wed, Thu, Fri 09:00-12:00, 14:00-16:30; 1 holidays");
    }

    @Test
    void aScenarioShowsItsQuestionAndWhatMakesAnAnswerSatisfactory() {
        assertThat(STUDY.scenarios().get(0).toString())
                .startsWith("opening\n")
                .containsPattern("kind +\\| information ")
                .containsPattern("question +\\| opening\\?")
                .containsPattern("points +\\| days, hours ")
                .containsPattern("satisfactory \\| all of \\(days, hours\\)");
        assertThat(STUDY.scenarios().get(1).toString())
                .containsPattern("satisfactory \\| at least 2 of \\(photo, identity, stamp\\)");
    }

    @Test
    void aPlanShowsWhatIsTestedAndHow() {
        assertThat(AnalysisPlan.builder()
                        .addOutcomes(Outcome.SATISFACTORY)
                        .build()
                        .toString())
                .startsWith("analysis plan\n")
                .containsPattern("outcomes +\\| satisfactory ")
                .containsPattern("alpha +\\| 0\\.05 ")
                .containsPattern("margins +\\| – ");
    }
}
