package my.study;

import io.github.decroche.analysis.Measure;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.call.Redirect;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

public class Application {
    public static void main(String[] args) {
        Study study = study();
        CallClassifier classifier = CallClassifier.of(study, RuleClassifier.ofStudyFile(study));
        Answer told = Answer.builder().addPoints("hours").build();
        Answer sentAway = Answer.builder().addRedirects(Redirect.WEBSITE).build();
        var calls = List.of(
                call("a", connected("2026-03-02T09:30:00+01:00")).answer(told).build(),
                call("b", busy("2026-03-02T10:00:00+01:00"), connected("2026-03-02T10:20:00+01:00"))
                        .answer(sentAway)
                        .build(),
                call("c", busy("2026-03-03T09:00:00+01:00"), busy("2026-03-03T09:30:00+01:00"))
                        .build());

        var judged = calls.stream().map(classifier::classify).toList();
        judged.forEach(it -> System.out.println(
                it.call().id() + ": " + it.category().id() + ", waited " + it.callWait()));
        System.out.println("connected: " + judged.stream().collect(Measure.CONNECTED.rate()));
    }

    /** One question to one service: when are you open? Whoever is told the hours has a satisfactory answer. */
    private static Study study() {
        return Study.builder()
                .id("town-hall")
                .title(Label.of("The town hall's hotline"))
                .zone(ZoneId.of("Europe/Paris"))
                .protocol(RetryProtocol.builder()
                        .announcedLimit(Duration.ofMinutes(5))
                        .giveUpAfter(Duration.ofMinutes(5))
                        .penalty(Duration.ofMinutes(5))
                        .maxAttempts(2)
                        .build())
                .hours(CallingHours.builder()
                        .addWeekdays(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)
                        .addSlots(new TimeSlot(LocalTime.of(9, 0), LocalTime.of(12, 0)))
                        .build())
                .addWaves(Wave.builder()
                        .id("2026")
                        .addServices("registry")
                        .addProfiles("lambda")
                        .addScenarios("opening-hours")
                        .build())
                .addServices(Service.of("registry", Label.of("Registry office"), "01 00 00 00 00"))
                .addProfiles(new CallerProfile("lambda", Label.of("plain user"), true, List.of()))
                .addScenarios(Scenario.builder()
                        .id("opening-hours")
                        .service("registry")
                        .kind(ScenarioKind.INFORMATION)
                        .question(Label.of("When are you open?"))
                        .addVersions(ExpectedAnswer.builder()
                                .addPoints(new Point("hours", Label.of("the hours"), true))
                                .satisfactory(Condition.said("hours"))
                                .build())
                        .build())
                .build();
    }

    private static Call.Builder call(String id, Attempt... attempts) {
        return Call.builder()
                .id(id)
                .wave("2026")
                .service("registry")
                .scenario("opening-hours")
                .profile("lambda")
                .addAttempts(attempts);
    }

    private static Attempt connected(String start) {
        return Attempt.builder()
                .startedAt(OffsetDateTime.parse(start))
                .outcome(AttemptOutcome.CONNECTED)
                .realWait(Duration.ofSeconds(80))
                .build();
    }

    private static Attempt busy(String start) {
        return Attempt.builder()
                .startedAt(OffsetDateTime.parse(start))
                .outcome(AttemptOutcome.BUSY)
                .build();
    }
}
