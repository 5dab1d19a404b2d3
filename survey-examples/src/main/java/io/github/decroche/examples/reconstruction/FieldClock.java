package io.github.decroche.examples.reconstruction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When it happened: the hour of each test by the plan, its day in turn; its minute, and the tries after it, by chance. */
final class FieldClock {
    /** The beginnings of the hours in the plan, and the end of the day. */
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            LocalTime.of(12, 0),
            LocalTime.of(13, 0),
            LocalTime.of(14, 0),
            LocalTime.of(16, 30));

    /** Whoever may have to try again dials by then: two more tries find room on the same day, be it the last. */
    private static final LocalTime LAST_TO_TRY_AGAIN = LocalTime.of(15, 30);

    private final Deal deal = new Deal(2022_04);
    private final List<LocalDate> days = FieldPlan.FIRST_DAY
            .datesUntil(FieldPlan.LAST_DAY.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .filter(day -> !day.equals(FieldPlan.HOLIDAY))
            .toList();

    void fill(List<Draft> drafts) {
        Map<String, List<Test>> callers = new TreeMap<>();
        for (PlanTable.Row row : FieldPlan.HOURS.rows()) {
            for (Test test : tests(row, drafts)) {
                callers.computeIfAbsent(test.draft.callerId, id -> new ArrayList<>())
                        .add(test);
            }
        }
        int caller = 0;
        for (List<Test> tests : callers.values()) {
            scheduleCaller(deal.shuffled(tests), caller++, callers.size());
        }
    }

    private List<Test> tests(PlanTable.Row row, List<Draft> drafts) {
        List<Draft> calls = deal.spread(drafts.stream()
                .filter(draft -> draft.service.equals(row.text("service")))
                .filter(draft -> draft.connected == row.text("connected").equals("yes"))
                .toList());
        List<Test> tests = new ArrayList<>();
        for (int hour = 0; hour < HOURS.size() - 1; hour++) {
            int until = tests.size() + row.integer(HOURS.get(hour).toString());
            while (tests.size() < until) {
                tests.add(new Test(calls.get(tests.size()), HOURS.get(hour), HOURS.get(hour + 1)));
            }
        }
        return tests;
    }

    /** The tests of one caller run evenly through the field period; those of different callers are staggered. */
    private void scheduleCaller(List<Test> tests, int caller, int callers) {
        Diary diary = new Diary();
        for (int i = 0; i < tests.size(); i++) {
            LocalDate day = days.get((callers * i + caller) * days.size() / (callers * tests.size()));
            Draft draft = tests.get(i).draft;
            LocalDateTime start = firstStart(tests.get(i), day, diary);
            for (Dialling dialling : draft.diallings) {
                if (!draft.starts.isEmpty()) {
                    start = diary.nextFree(nextTry(start), dialling.minutes());
                }
                diary.note(start, dialling.minutes());
                draft.starts.add(start);
            }
        }
    }

    private LocalDateTime firstStart(Test test, LocalDate day, Diary diary) {
        boolean triesAgain = test.draft.diallings.size() > 1;
        LocalTime end = triesAgain && test.to.isAfter(LAST_TO_TRY_AGAIN) ? LAST_TO_TRY_AGAIN : test.to;
        int minutes = Math.toIntExact(ChronoUnit.MINUTES.between(test.from, end));
        int length = test.draft.diallings.get(0).minutes();
        int drawn = deal.between(0, minutes - 1);
        for (int i = 0; i < minutes; i++) {
            LocalDateTime start = day.atTime(test.from).plusMinutes((drawn + i) % minutes);
            if (diary.isFree(start, length)) {
                return start;
            }
        }
        throw new IllegalStateException("no minute free from " + test.from + " on " + day);
    }

    /** Half of the time minutes later, else hours later, or on the next day of calling. */
    private LocalDateTime nextTry(LocalDateTime failed) {
        int patience = deal.between(1, 10);
        LocalDateTime soon = failed.plusMinutes(deal.between(6, 20));
        LocalDateTime later = failed.plusMinutes(deal.between(60, 180));
        int day = days.indexOf(failed.toLocalDate());
        if (patience <= 5) {
            return soon;
        }
        if (patience <= 8 && !later.toLocalTime().isAfter(LAST_TO_TRY_AGAIN)) {
            return later;
        }
        return day + 1 < days.size() ? days.get(day + 1).atTime(HOURS.get(0)).plusMinutes(deal.between(0, 390)) : soon;
    }

    /** A test, and the hours in which it begins. */
    private record Test(Draft draft, LocalTime from, LocalTime to) {}
}
