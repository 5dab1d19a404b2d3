package my.study;

import io.github.decroche.analysis.Measure;
import io.github.decroche.call.*;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.*;
import java.time.*;
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
