package io.github.decroche.io;

import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Label;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns the JSON of a study file into a study. A part that has problems is empty; the problems go to its {@link JsonPart}. */
final class StudyJson {
    private final JsonPart root;

    StudyJson(JsonPart root) {
        this.root = root;
    }

    Optional<Study> study() {
        if (!root.isObjectOf(
                "id",
                "title",
                "zone",
                "protocol",
                "hours",
                "waves",
                "services",
                "profiles",
                "scenarios",
                "analysisPlan")) {
            return Optional.empty();
        }
        for (String list : List.of("waves", "services", "profiles", "scenarios")) {
            root.optional(list)
                    .filter(part -> part.node().isArray())
                    .flatMap(part -> FieldProblem.ifEmpty(list, part.list()))
                    .ifPresent(root::problem);
        }
        Optional<String> id = root.text("id");
        Optional<Label> title = StudyFields.label(root, "title");
        Optional<ZoneId> zone = root.required("zone", "a time zone")
                .flatMap(part -> StudyFields.parse(part, ZoneId::of, "a time zone such as Europe/Paris"));
        Optional<RetryProtocol> protocol =
                root.required("protocol", "an object").flatMap(StudyJson::protocol);
        Optional<CallingHours> hours = root.required("hours", "an object").flatMap(StudyJson::hours);
        Optional<List<Wave>> waves = root.all("waves", StudyJson::wave);
        Optional<List<Service>> services = root.all("services", StudyJson::service);
        Optional<List<CallerProfile>> profiles = root.all("profiles", StudyJson::profile);
        Optional<List<Scenario>> scenarios = root.all("scenarios", ScenarioJson::scenario);
        Optional<AnalysisPlan> plan = root.optional("analysisPlan").flatMap(AnalysisPlanJson::read);
        boolean complete = id.isPresent()
                && title.isPresent()
                && zone.isPresent()
                && protocol.isPresent()
                && hours.isPresent()
                && waves.isPresent()
                && services.isPresent()
                && profiles.isPresent()
                && scenarios.isPresent();
        return !complete
                ? Optional.empty()
                : root.build(() -> Study.builder()
                        .id(id.get())
                        .title(title.get())
                        .zone(zone.get())
                        .protocol(protocol.get())
                        .hours(hours.get())
                        .waves(waves.get())
                        .services(services.get())
                        .profiles(profiles.get())
                        .scenarios(scenarios.get())
                        .analysisPlan(plan)
                        .build());
    }

    private static Optional<RetryProtocol> protocol(JsonPart part) {
        if (!part.isObjectOf("announcedLimit", "giveUpAfter", "penalty", "maxAttempts")) {
            return Optional.empty();
        }
        Optional<Duration> limit = StudyFields.duration(part, "announcedLimit");
        Optional<Duration> giveUp = StudyFields.duration(part, "giveUpAfter");
        Optional<Duration> penalty = StudyFields.duration(part, "penalty");
        Optional<Integer> attempts =
                part.required("maxAttempts", "a whole number").flatMap(JsonPart::wholeNumber);
        return limit.isEmpty() || giveUp.isEmpty() || penalty.isEmpty() || attempts.isEmpty()
                ? Optional.empty()
                : part.build(() -> RetryProtocol.builder()
                        .announcedLimit(limit.get())
                        .giveUpAfter(giveUp.get())
                        .penalty(penalty.get())
                        .maxAttempts(attempts.get())
                        .build());
    }

    private static Optional<CallingHours> hours(JsonPart part) {
        if (!part.isObjectOf("weekdays", "slots", "holidays")) {
            return Optional.empty();
        }
        Optional<List<DayOfWeek>> weekdays = part.all(
                "weekdays",
                day -> StudyFields.parse(
                        day,
                        DayOfWeek::valueOf,
                        FieldProblem.oneOf(Arrays.stream(DayOfWeek.values())
                                .map(DayOfWeek::name)
                                .toList())));
        Optional<List<TimeSlot>> slots = part.all("slots", StudyJson::slot);
        Optional<List<LocalDate>> holidays =
                part.optional("holidays").isEmpty() ? Optional.of(List.of()) : part.all("holidays", StudyFields::day);
        return weekdays.isEmpty() || slots.isEmpty() || holidays.isEmpty()
                ? Optional.empty()
                : part.build(() -> CallingHours.builder()
                        .weekdays(weekdays.get())
                        .slots(slots.get())
                        .holidays(holidays.get())
                        .build());
    }

    private static Optional<TimeSlot> slot(JsonPart part) {
        List<Optional<LocalTime>> ends = part.list().stream()
                .map(end -> StudyFields.parse(end, LocalTime::parse, "a time of day such as 09:00"))
                .toList();
        if (ends.size() != 2) {
            part.problem(FieldProblem.found("", "a list of " + ends.size() + " entries", "a start and an end"));
            return Optional.empty();
        }
        return ends.get(0).flatMap(start -> ends.get(1).flatMap(end -> part.build(() -> new TimeSlot(start, end))));
    }

    private static Optional<Wave> wave(JsonPart part) {
        if (!part.isObjectOf("id", "from", "to", "services", "profiles", "scenarios")) {
            return Optional.empty();
        }
        Optional<String> id = part.text("id");
        Optional<DateRange> dates = StudyFields.dates(part);
        Optional<List<String>> services = part.all("services", JsonPart::text);
        Optional<List<String>> profiles = part.all("profiles", JsonPart::text);
        Optional<List<String>> scenarios = part.all("scenarios", JsonPart::text);
        return id.isEmpty() || dates.isEmpty() || services.isEmpty() || profiles.isEmpty() || scenarios.isEmpty()
                ? Optional.empty()
                : part.build(() -> Wave.builder()
                        .id(id.get())
                        .fieldPeriod(dates.get())
                        .services(services.get())
                        .profiles(profiles.get())
                        .scenarios(scenarios.get())
                        .build());
    }

    private static Optional<Service> service(JsonPart part) {
        if (!part.isObjectOf("id", "name", "number")) {
            return Optional.empty();
        }
        Optional<String> id = part.text("id");
        Optional<Label> name = StudyFields.label(part, "name");
        Optional<String> number = part.optional("number").flatMap(JsonPart::text);
        return id.flatMap(it -> name.flatMap(called -> part.build(() -> new Service(it, called, number))));
    }

    private static Optional<CallerProfile> profile(JsonPart part) {
        if (!part.isObjectOf("id", "label", "reference", "traits")) {
            return Optional.empty();
        }
        Optional<String> id = part.text("id");
        Optional<Label> label = StudyFields.label(part, "label");
        boolean reference = part.optional("reference").flatMap(JsonPart::flag).orElse(false);
        Optional<List<String>> traits =
                part.optional("traits").isEmpty() ? Optional.of(List.of()) : part.all("traits", JsonPart::text);
        return id.isEmpty() || label.isEmpty() || traits.isEmpty()
                ? Optional.empty()
                : part.build(() -> new CallerProfile(id.get(), label.get(), reference, traits.get()));
    }
}
