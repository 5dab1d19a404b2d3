package io.github.decroche.io;

import io.github.decroche.study.Condition;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Term;
import java.util.List;
import java.util.Optional;

/** Turns the JSON of a scenario into a scenario. A part that has problems is empty; the problems go to its {@link JsonPart}. */
final class ScenarioJson {
    private ScenarioJson() {}

    static Optional<Scenario> scenario(JsonPart part) {
        if (!part.isObjectOf("id", "service", "kind", "question", "versions")) {
            return Optional.empty();
        }
        Optional<String> id = part.text("id");
        Optional<String> service = part.text("service");
        Optional<ScenarioKind> kind = part.required("kind", "information or formalities")
                .flatMap(each ->
                        each.text().flatMap(text -> each.build(() -> Term.parse(ScenarioKind.class, "", text))));
        Optional<Label> question = StudyFields.label(part, "question");
        Optional<List<ExpectedAnswer>> versions = part.all("versions", ScenarioJson::version);
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
        Optional<DateRange> dates = StudyFields.dates(part);
        Optional<List<Point>> points = part.all("points", ScenarioJson::point);
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

    private static Optional<Point> point(JsonPart part) {
        if (!part.isObjectOf("id", "label", "essential")) {
            return Optional.empty();
        }
        Optional<String> id = part.text("id");
        Optional<Label> label = StudyFields.label(part, "label");
        boolean essential = part.optional("essential").flatMap(JsonPart::flag).orElse(false);
        return id.flatMap(it -> label.flatMap(text -> part.build(() -> new Point(it, text, essential))));
    }
}
