package io.github.decroche.io;

import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import io.github.decroche.text.Printable;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a study in a form that {@link StudyReader} reads back to an equal value. */
public final class StudyWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StudyWriter() {}

    /** The study as JSON on several lines, ending with a line break. */
    public static String json(Study study) {
        ObjectNode root = NODES.objectNode().put("id", study.id());
        root.set("title", label(study.title()));
        root.put("zone", study.zone().getId());
        root.set("protocol", protocol(study.protocol()));
        root.set("hours", hours(study.hours()));
        ArrayNode waves = root.putArray("waves");
        study.waves().forEach(wave -> waves.add(wave(wave)));
        ArrayNode services = root.putArray("services");
        study.services().forEach(service -> {
            ObjectNode node = services.addObject().put("id", service.id());
            node.set("name", label(service.name()));
            service.number().ifPresent(number -> node.put("number", number));
        });
        ArrayNode profiles = root.putArray("profiles");
        study.profiles().forEach(profile -> profiles.add(profile(profile)));
        ArrayNode scenarios = root.putArray("scenarios");
        study.scenarios().forEach(scenario -> scenarios.add(scenario(scenario)));
        study.analysisPlan().ifPresent(plan -> root.set("analysisPlan", AnalysisPlanJson.write(plan)));
        return Printable.json(
                        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root)) + "\n";
    }

    private static ObjectNode protocol(RetryProtocol protocol) {
        return NODES.objectNode()
                .put("announcedLimit", protocol.announcedLimit().toString())
                .put("giveUpAfter", protocol.giveUpAfter().toString())
                .put("penalty", protocol.penalty().toString())
                .put("maxAttempts", protocol.maxAttempts());
    }

    private static ObjectNode hours(CallingHours hours) {
        ObjectNode node = NODES.objectNode();
        texts(node, "weekdays", hours.weekdays());
        ArrayNode slots = node.putArray("slots");
        hours.slots()
                .forEach(slot -> slots.addArray()
                        .add(slot.start().toString())
                        .add(slot.end().toString()));
        texts(node, "holidays", hours.holidays());
        return node;
    }

    private static ObjectNode wave(Wave wave) {
        ObjectNode node = NODES.objectNode().put("id", wave.id());
        dates(node, wave.fieldPeriod());
        texts(node, "services", wave.services());
        texts(node, "profiles", wave.profiles());
        texts(node, "scenarios", wave.scenarios());
        return node;
    }

    private static ObjectNode profile(CallerProfile profile) {
        ObjectNode node = NODES.objectNode().put("id", profile.id());
        node.set("label", label(profile.label()));
        node.put("reference", profile.reference());
        texts(node, "traits", profile.traits());
        return node;
    }

    private static ObjectNode scenario(Scenario scenario) {
        ObjectNode node = NODES.objectNode()
                .put("id", scenario.id())
                .put("service", scenario.service())
                .put("kind", scenario.kind().id());
        node.set("question", label(scenario.question()));
        ArrayNode versions = node.putArray("versions");
        scenario.versions().forEach(version -> versions.add(version(version)));
        return node;
    }

    private static ObjectNode version(ExpectedAnswer version) {
        ObjectNode node = NODES.objectNode();
        dates(node, version.validity());
        ArrayNode points = node.putArray("points");
        version.points().forEach(point -> {
            ObjectNode each = points.addObject().put("id", point.id());
            each.set("label", label(point.label()));
            each.put("essential", point.essential());
        });
        node.set("satisfactory", ConditionJson.write(version.satisfactory()));
        node.set("complete", ConditionJson.write(version.complete()));
        return node;
    }

    private static void dates(ObjectNode node, DateRange dates) {
        dates.from().ifPresent(day -> node.put("from", day.toString()));
        dates.to().ifPresent(day -> node.put("to", day.toString()));
    }

    private static JsonNode label(Label label) {
        return label.fr().equals(label.en())
                ? NODES.stringNode(label.en())
                : NODES.objectNode().put("fr", label.fr()).put("en", label.en());
    }

    private static void texts(ObjectNode node, String name, Collection<?> values) {
        ArrayNode list = node.putArray(name);
        values.forEach(value -> list.add(value.toString()));
    }
}
