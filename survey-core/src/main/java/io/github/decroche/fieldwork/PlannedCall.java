package io.github.decroche.fieldwork;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.StudyId;
import io.github.decroche.study.TimeSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A call to be made.
 *
 * @param id its id, which the record of the call made takes over; without blanks at its ends
 * @param date the day on which it is to begin
 * @param slot the part of that day
 * @param caller the id of who is to call
 * @param profile the id of the profile to be played
 * @param service the id of the service to be called
 * @param scenario the id of the scenario whose question is to be put
 */
public record PlannedCall(
        String id, LocalDate date, TimeSlot slot, String caller, String profile, String service, String scenario) {
    /** Refuses ids that are not of the form. */
    public PlannedCall {
        List<FieldProblem> problems = new ArrayList<>();
        FieldCaller.checkId("id", id).ifPresent(problems::add);
        FieldCaller.checkId("caller", caller).ifPresent(problems::add);
        StudyId.check("profile", profile).ifPresent(problems::add);
        StudyId.check("service", service).ifPresent(problems::add);
        StudyId.check("scenario", scenario).ifPresent(problems::add);
        InvalidValueException.throwIfAny(problems);
    }

    /** The day of the week on which it is to begin. */
    public DayOfWeek weekday() {
        return date.getDayOfWeek();
    }

    /** One line: {@code caf-0001: 2022-09-26 09:00-12:00, c07 as lambda, caf-housing-aid-information}. */
    @Override
    public String toString() {
        return id + ": " + date + " " + slot + ", " + caller + " as " + profile + ", " + scenario;
    }
}
