package io.github.decroche.io;

import io.github.decroche.study.DateRange;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.StudyOutline;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Takes the outline of a study from its JSON, whatever else is wrong there. What cannot be read is empty. */
final class StudyOutlineJson {
    private StudyOutlineJson() {}

    static StudyOutline of(JsonNode study) {
        return new StudyOutline(
                ids(study, "services"),
                ids(study, "profiles"),
                entries(study, "scenarios").stream()
                        .map(StudyOutlineJson::scenario)
                        .toList(),
                entries(study, "waves").stream().map(StudyOutlineJson::wave).toList());
    }

    /** The ids of the points of a version; empty when one of them cannot be read. */
    static Optional<List<String>> pointIds(JsonNode version) {
        List<Optional<String>> ids = ids(version, "points");
        return ids.isEmpty() || ids.contains(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(ids.stream().flatMap(Optional::stream).toList());
    }

    private static StudyOutline.OfScenario scenario(JsonNode scenario) {
        return new StudyOutline.OfScenario(
                text(scenario, "id"),
                text(scenario, "service"),
                entries(scenario, "versions").stream()
                        .map(StudyOutlineJson::validity)
                        .toList());
    }

    private static StudyOutline.OfWave wave(JsonNode wave) {
        return new StudyOutline.OfWave(
                text(wave, "id"), texts(wave, "services"), texts(wave, "profiles"), texts(wave, "scenarios"));
    }

    private static Optional<DateRange> validity(JsonNode version) {
        try {
            return Optional.of(new DateRange(day(version, "from"), day(version, "to")));
        } catch (DateTimeException | InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(JsonNode version, String name) {
        return version.path(name).isMissingNode() || version.path(name).isNull()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(text(version, name).orElse("")));
    }

    private static List<Optional<String>> ids(JsonNode study, String name) {
        return entries(study, name).stream().map(entry -> text(entry, "id")).toList();
    }

    private static List<Optional<String>> texts(JsonNode node, String name) {
        return entries(node, name).stream().map(JsonNode::stringValueOpt).toList();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).stringValueOpt();
    }

    private static List<JsonNode> entries(JsonNode node, String name) {
        return node.path(name).isArray() ? List.copyOf(node.path(name).values()) : List.of();
    }
}
