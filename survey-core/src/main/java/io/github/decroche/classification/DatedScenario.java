package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A scenario with the means to find the expected answer that is the right one for a call. Which one it is depends on the day, and
 * the day on the time zone; but no two clocks are more than two days apart. A call that is at least so far inside the validity of
 * an expected answer by the clock that it was noted with is held to that one without a look at the time zone.
 */
final class DatedScenario {
    /** Offsets from UTC lie within ±18 hours: two clocks differ by 36 hours at most, which is never more than two dates. */
    private static final int MOST_DAYS_APART = 2;

    private final Study study;
    private final Scenario scenario;
    private final ReferenceDate date;
    private final List<Function<Answer, Classification>> judges;
    private final List<SafeDays> safe;

    DatedScenario(Study study, Scenario scenario, ReferenceDate date, AnswerClassifier answers) {
        this.study = study;
        this.scenario = scenario;
        this.date = date;
        this.judges = IntStream.rangeClosed(1, scenario.versions().size())
                .mapToObj(version -> answers.judge(scenario.id(), version))
                .toList();
        this.safe = date == ReferenceDate.ofEachCall()
                ? scenario.versions().stream()
                        .map(expected -> SafeDays.of(expected.validity()))
                        .toList()
                : List.of();
    }

    Scenario scenario() {
        return scenario;
    }

    /**
     * The verdict on the answer of a call.
     *
     * @throws IllegalArgumentException if no expected answer is valid on the call's reference date
     */
    Classification verdict(Call call, Answer answer) {
        return judges.get(version(call) - 1).apply(answer);
    }

    /**
     * Which expected answer is the right one for a call, counted from 1.
     *
     * @throws IllegalArgumentException if none is valid on the call's reference date
     */
    int version(Call call) {
        LocalDate noted = call.startedAt().toLocalDate();
        for (int i = 0; i < safe.size(); i++) {
            if (safe.get(i).contain(noted)) {
                return i + 1; // the only one, since validities do not overlap
            }
        }
        LocalDate day = date.of(study, call);
        return scenario.versionOn(day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario: " + scenario.id() + " has no expected answer valid on " + day));
    }

    /** The days after one day and before another. */
    private record SafeDays(LocalDate after, LocalDate before) {
        static SafeDays of(DateRange validity) {
            return new SafeDays(
                    validity.from()
                            .map(day -> shifted(day, MOST_DAYS_APART - 1))
                            .orElse(LocalDate.MIN),
                    validity.to().map(day -> shifted(day, 1 - MOST_DAYS_APART)).orElse(LocalDate.MAX));
        }

        /** So many days later, or the first or last day there is. */
        private static LocalDate shifted(LocalDate day, int days) {
            long shifted = day.toEpochDay() + days;
            return LocalDate.ofEpochDay(
                    Math.min(Math.max(shifted, LocalDate.MIN.toEpochDay()), LocalDate.MAX.toEpochDay()));
        }

        boolean contain(LocalDate day) {
            return day.isAfter(after) && day.isBefore(before);
        }
    }
}
