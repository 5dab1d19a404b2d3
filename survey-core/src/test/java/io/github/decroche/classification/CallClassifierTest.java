package io.github.decroche.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Redirect;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.CallWait;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallClassifierTest {
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    private final List<AnswerPattern> asked = new ArrayList<>();
    private final AnswerClassifier recorder = pattern -> {
        asked.add(pattern);
        return Classification.withoutAnswer(Category.PARTIAL);
    };

    @Test
    void onlyThePatternOfTheAnswerReachesTheJudge() {
        Answer answer = Answer.builder()
                .addPoints("days")
                .addRedirects(Redirect.WEBSITE, Redirect.POST)
                .build();
        ClassifiedCall classified =
                classify(Studies.townHall(), connected().answer(answer).build());

        assertThat(asked).containsExactly(new AnswerPattern("opening", 1, Set.of("days"), false, true, true));
        assertThat(classified.category()).isEqualTo(Category.PARTIAL);
        assertThat(classified.callWait()).isEqualTo(new CallWait(Duration.ofMinutes(1), false));
    }

    @Test
    void callsWithoutAnAnswerAreNeverPutToTheJudge() {
        assertThat(classify(Studies.townHall(), connected().build()).category()).isEqualTo(Category.NOT_RECORDED);
        assertThat(classify(Studies.townHall(), failed(3)).category()).isEqualTo(Category.NOT_CONNECTED);
        assertThat(classify(Studies.townHall(), failed(2)).category()).isEqualTo(Category.INCOMPLETE);
        assertThat(asked).isEmpty();
    }

    @Test
    void theVersionIsTheOneValidOnTheLocalDayOfTheCall() {
        Study changing = Studies.changingOn(LocalDate.of(2022, 9, 27));
        Answer answer = Answer.builder().build();

        classify(changing, at("2022-09-26T21:59:59Z").answer(answer).build());
        classify(changing, at("2022-09-26T22:00:00Z").answer(answer).build());

        assertThat(asked).extracting(AnswerPattern::version).containsExactly(1, 2);
        assertThatThrownBy(() -> classify(
                        changing, at("2023-09-27T10:00:00Z").answer(answer).build()))
                .hasMessage("scenario: opening has no expected answer valid on 2023-09-27");
    }

    @Test
    void theVersionIsTheOneValidOnTheDayThatIsNamed() {
        CallClassifier changing = CallClassifier.of(Studies.changingOn(LocalDate.of(2022, 9, 27)), recorder);
        Call call = at("2022-09-26T21:59:59Z").answer(Answer.builder().build()).build();

        changing.at(ReferenceDate.on(LocalDate.of(2023, 9, 26))).classify(call);
        changing.at(ReferenceDate.on(LocalDate.of(2010, 1, 1))).classify(call);
        changing.at(ReferenceDate.ofEachCall()).classify(call);

        assertThat(asked).extracting(AnswerPattern::version).containsExactly(2, 1, 1);
        assertThatThrownBy(() ->
                        changing.at(ReferenceDate.on(LocalDate.of(2023, 9, 27))).classify(call))
                .hasMessage("scenario: opening has no expected answer valid on 2023-09-27");
    }

    @Test
    void theDayThatIsNamedCountsForCallsOfAnyDay() {
        CallClassifier changing = CallClassifier.of(Studies.changingOn(LocalDate.of(2022, 9, 27)), recorder);
        Answer answer = Answer.builder().build();

        for (String start : List.of("2022-06-01T10:00:00Z", "2022-12-01T10:00:00Z")) {
            changing.at(ReferenceDate.on(LocalDate.of(2023, 9, 26)))
                    .classify(at(start).answer(answer).build());
            changing.at(ReferenceDate.on(LocalDate.of(2010, 1, 1)))
                    .classify(at(start).answer(answer).build());
        }

        assertThat(asked).extracting(AnswerPattern::version).containsExactly(2, 1, 2, 1);
    }

    @Test
    void theScenarioOfTheCallStaysWithItsVerdict() {
        Study study = Studies.townHall();
        ClassifiedCall classified =
                classify(study, connected().scenario("passport").build());

        assertThat(classified.scenario()).isEqualTo(study.scenario("passport").orElseThrow());
        assertThat(classified).hasToString("1: not-recorded, PT1M");
    }

    @Test
    void thePatternOfACallIsThatOfItsAnswer() {
        CallClassifier classifier = CallClassifier.of(Studies.townHall(), recorder);
        Answer answer = Answer.builder().addPoints("days").build();

        assertThat(classifier.pattern(connected().answer(answer).build()))
                .contains(new AnswerPattern("opening", 1, Set.of("days"), false, false, false));
        assertThat(classifier.pattern(connected().build())).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aCallOfAnUnknownScenarioIsNotClassified() {
        assertThatThrownBy(() ->
                        classify(Studies.townHall(), connected().scenario("tax").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario: tax is not in study town-hall-study");
    }

    private ClassifiedCall classify(Study study, Call call) {
        return CallClassifier.of(study, recorder).classify(call);
    }

    private static Call.Builder connected() {
        return call().addAttempts(Attempt.connected(TEN, Duration.ofMinutes(1)));
    }

    private static Call.Builder at(String time) {
        return call().addAttempts(Attempt.connected(OffsetDateTime.parse(time), Duration.ofMinutes(1)));
    }

    private static Call failed(int attempts) {
        Call.Builder call = call();
        for (int i = 0; i < attempts; i++) {
            call.addAttempts(Attempt.announcedTooLong(TEN.plusMinutes(i), Duration.ofMinutes(7)));
        }
        return call.build();
    }

    private static Call.Builder call() {
        return Call.builder()
                .id("1")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda");
    }
}
