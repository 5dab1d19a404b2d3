package io.github.decroche.io;

import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Condition;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        Optional<String> id = text(root, "id");
        Optional<Label> title = label(root, "title");
        Optional<ZoneId> zone = root.required("zone", "a time zone")
                .flatMap(part -> parse(part, ZoneId::of, "a time zone such as Europe/Paris"));
        Optional<RetryProtocol> protocol =
                root.required("protocol", "an object").flatMap(StudyJson::protocol);
        Optional<CallingHours> hours = root.required("hours", "an object").flatMap(StudyJson::hours);
        Optional<List<Wave>> waves = all(root, "waves", StudyJson::wave);
        Optional<List<Service>> services = all(root, "services", StudyJson::service);
        Optional<List<CallerProfile>> profiles = all(root, "profiles", StudyJson::profile);
        Optional<List<Scenario>> scenarios = all(root, "scenarios", StudyJson::scenario);
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
        Optional<Duration> limit = duration(part, "announcedLimit");
        Optional<Duration> giveUp = duration(part, "giveUpAfter");
        Optional<Duration> penalty = duration(part, "penalty");
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
        Optional<List<DayOfWeek>> weekdays = all(
                part,
                "weekdays",
                day -> parse(
                        day,
                        DayOfWeek::valueOf,
                        FieldProblem.oneOf(Arrays.stream(DayOfWeek.values())
                                .map(DayOfWeek::name)
                                .toList())));
        Optional<List<TimeSlot>> slots = all(part, "slots", StudyJson::slot);
        Optional<List<LocalDate>> holidays =
                part.optional("holidays").isEmpty() ? Optional.of(List.of()) : all(part, "holidays", StudyJson::day);
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
                .map(end -> parse(end, LocalTime::parse, "a time of day such as 09:00"))
                .toList();
        if (ends.size() != 2) {
            part.problem(FieldProblem.found("", ends.size() + " entries", "a start and an end"));
            return Optional.empty();
        }
        return ends.get(0).flatMap(start -> ends.get(1).flatMap(end -> part.build(() -> new TimeSlot(start, end))));
    }

    private static Optional<Wave> wave(JsonPart part) {
        if (!part.isObjectOf("id", "from", "to", "services", "profiles", "scenarios")) {
            return Optional.empty();
        }
        Optional<String> id = text(part, "id");
        Optional<DateRange> dates = dates(part);
        Optional<List<String>> services = all(part, "services", JsonPart::text);
        Optional<List<String>> profiles = all(part, "profiles", JsonPart::text);
        Optional<List<String>> scenarios = all(part, "scenarios", JsonPart::text);
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
        Optional<String> id = text(part, "id");
        Optional<Label> name = label(part, "name");
        Optional<String> number = part.optional("number").flatMap(JsonPart::text);
        return id.flatMap(it -> name.flatMap(called -> part.build(() -> new Service(it, called, number))));
    }

    private static Optional<CallerProfile> profile(JsonPart part) {
        if (!part.isObjectOf("id", "label", "reference", "traits")) {
            return Optional.empty();
        }
        Optional<String> id = text(part, "id");
        Optional<Label> label = label(part, "label");
        boolean reference = part.optional("reference").flatMap(JsonPart::flag).orElse(false);
        Optional<List<String>> traits =
                part.optional("traits").isEmpty() ? Optional.of(List.of()) : all(part, "traits", JsonPart::text);
        return id.isEmpty() || label.isEmpty() || traits.isEmpty()
                ? Optional.empty()
                : part.build(() -> new CallerProfile(id.get(), label.get(), reference, traits.get()));
    }

    private static Optional<Scenario> scenario(JsonPart part) {
        if (!part.isObjectOf("id", "service", "kind", "question", "versions")) {
            return Optional.empty();
        }
        Optional<String> id = text(part, "id");
        Optional<String> service = text(part, "service");
        Optional<ScenarioKind> kind = part.required("kind", "information or formalities")
                .flatMap(each ->
                        each.text().flatMap(text -> each.build(() -> Term.parse(ScenarioKind.class, "", text))));
        Optional<Label> question = label(part, "question");
        Optional<List<ExpectedAnswer>> versions = all(part, "versions", StudyJson::version);
        return id.isEmpty() || service.isEmpty() || kind.isEmpty() || question.isEmpty() || versions.isEmpty()
                ? Optional.empty()
                : part.build(() -> Scenario.builder()
                        .id(id.get())
                        .service(service.get())
                        .kind(kind.get())
                        .question(question.get())
                        .versions(versions.get())
                        .build());
    }

    private static Optional<ExpectedAnswer> version(JsonPart part) {
        if (!part.isObjectOf("from", "to", "points", "satisfactory", "complete")) {
            return Optional.empty();
        }
        Optional<DateRange> dates = dates(part);
        Optional<List<Point>> points = all(part, "points", StudyJson::point);
        Optional<Condition> satisfactory =
                part.required("satisfactory", "a condition").flatMap(ConditionJson::read);
        Optional<JsonPart> stated = part.optional("complete");
        Optional<Condition> complete = stated.flatMap(ConditionJson::read);
        if (dates.isPresent()
                && points.isPresent()
                && satisfactory.isPresent()
                && stated.isPresent() == complete.isPresent()) {
            return part.build(() -> {
                ExpectedAnswer.Builder version = ExpectedAnswer.builder()
                        .validity(dates.get())
                        .points(points.get())
                        .satisfactory(satisfactory.get());
                complete.ifPresent(version::complete);
                return version.build();
            });
        }
        // what there is of a broken version can still be held together
        points.ifPresent(given -> Point.problems(given).forEach(part::problem));
        StudyOutlineJson.pointIds(part.node()).ifPresent(known -> {
            satisfactory.ifPresent(condition -> unknownPoints(part, "satisfactory", condition, known));
            complete.ifPresent(condition -> unknownPoints(part, "complete", condition, known));
        });
        return Optional.empty();
    }

    private static void unknownPoints(JsonPart part, String field, Condition condition, List<String> known) {
        condition.unknownPoints(known).forEach(problem -> part.problem(problem.within(field)));
    }

    /** A period of days; empty when one of its ends is not a day, or they are in the wrong order. */
    private static Optional<DateRange> dates(JsonPart part) {
        Optional<JsonPart> from = part.optional("from");
        Optional<JsonPart> to = part.optional("to");
        Optional<LocalDate> first = from.flatMap(StudyJson::day);
        Optional<LocalDate> last = to.flatMap(StudyJson::day);
        return from.isPresent() == first.isPresent() && to.isPresent() == last.isPresent()
                ? part.build(() -> new DateRange(first, last))
                : Optional.empty();
    }

    private static Optional<Point> point(JsonPart part) {
        if (!part.isObjectOf("id", "label", "essential")) {
            return Optional.empty();
        }
        Optional<String> id = text(part, "id");
        Optional<Label> label = label(part, "label");
        boolean essential = part.optional("essential").flatMap(JsonPart::flag).orElse(false);
        return id.flatMap(it -> label.flatMap(text -> part.build(() -> new Point(it, text, essential))));
    }

    /** A label: a text, or one in each language. */
    private static Optional<Label> label(JsonPart parent, String name) {
        Optional<JsonPart> found = parent.required(name, "a text, or {\"fr\":…,\"en\":…}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonPart part = found.get();
        if (!part.node().isObject()) {
            return part.text().flatMap(text -> part.build(() -> Label.of(text)));
        }
        part.isObjectOf("fr", "en");
        Optional<String> fr = text(part, "fr");
        Optional<String> en = text(part, "en");
        return fr.flatMap(french -> en.flatMap(english -> part.build(() -> new Label(french, english))));
    }

    private static Optional<String> text(JsonPart parent, String name) {
        return parent.required(name, "a text").flatMap(JsonPart::text);
    }

    private static Optional<LocalDate> day(JsonPart part) {
        return parse(part, LocalDate::parse, "a day such as 2022-09-26");
    }

    private static Optional<Duration> duration(JsonPart parent, String name) {
        String allowed = "an ISO-8601 duration such as PT5M";
        return parent.required(name, allowed).flatMap(part -> parse(part, Duration::parse, allowed));
    }

    private static <T> Optional<T> parse(JsonPart part, Function<String, T> parse, String allowed) {
        return part.text().flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                part.problem(FieldProblem.of("", text, allowed));
                return Optional.empty();
            }
        });
    }

    /** All entries of a list; empty when one of them has problems. */
    private static <T> Optional<List<T>> all(JsonPart parent, String name, Function<JsonPart, Optional<T>> read) {
        Optional<JsonPart> part = parent.required(name, "a list");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<T>> entries = part.get().list().stream().map(read).toList();
        return part.get().node().isArray() && entries.stream().allMatch(Optional::isPresent)
                ? Optional.of(entries.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
