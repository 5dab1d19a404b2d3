package io.github.decroche.report;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.statistics.survival.RestrictedMean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The synthesis as the JSON tree of the contract. Every key is always present; what cannot be estimated is null. */
final class SynthesisTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double NANOS_IN_SECOND = 1e9;

    private SynthesisTree() {}

    static ObjectNode of(Synthesis synthesis, ReadingCounts counts) {
        ObjectNode root = NODES.objectNode();
        root.putObject("calls")
                .put("read", counts.read())
                .put("accepted", counts.accepted())
                .put("rejected", counts.rejected())
                .put("incomplete", synthesis.all().incomplete());
        var by = root.putArray("by");
        synthesis.dimensions().forEach(dimension -> by.add(dimension.id()));
        var groups = root.putArray("groups");
        synthesis.groups().forEach(group -> groups.add(of(group, synthesis.dimensions())));
        groups.add(of(synthesis.all(), List.of()));
        return root;
    }

    /** One group, its key under the names of {@code dimensions}. */
    static ObjectNode of(GroupSummary group, List<Dimension> dimensions) {
        ObjectNode node = NODES.objectNode();
        ObjectNode key = node.putObject("key");
        for (int i = 0; i < dimensions.size(); i++) {
            key.put(dimensions.get(i).id(), group.key().values().get(i).orElse(null));
        }
        node.put("calls", group.calls());
        var attempts = node.putArray("attempts");
        group.connectedAtAttempt().forEach(attempts::add);
        for (Measure measure : Measure.values()) {
            putAtPath(node, measure.path(), rate(group.rate(measure)));
        }
        ObjectNode bounds = node.putObject("connectedBounds");
        put(bounds, "low", group.connectedBounds().map(it -> it.low()));
        put(bounds, "high", group.connectedBounds().map(it -> it.high()));
        node.set("meanWait", meanWait(group));
        node.set("restrictedMeanWait", restrictedMean(group));
        put(node.putObject("medianWait"), "seconds", group.medianWait().map(SynthesisTree::seconds));
        node.put("level", group.level().map(SatisfactionLevel::symbol).orElse(null));
        return node;
    }

    private static void putAtPath(ObjectNode node, String path, ObjectNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            node.set(path, value);
        } else {
            String parent = path.substring(0, dot);
            ObjectNode child = node.get(parent) instanceof ObjectNode existing ? existing : node.putObject(parent);
            putAtPath(child, path.substring(dot + 1), value);
        }
    }

    private static ObjectNode rate(Rate rate) {
        ObjectNode node = NODES.objectNode().put("count", rate.count()).put("of", rate.of());
        OptionalDouble estimate = rate.estimate();
        put(node, "estimate", estimate.isPresent() ? Optional.of(estimate.getAsDouble()) : Optional.empty());
        putLimits(node, rate.interval());
        return node.put("level", rate.level().value())
                .put("method", rate.method().id());
    }

    private static ObjectNode meanWait(GroupSummary group) {
        ObjectNode node = NODES.objectNode();
        Optional<MeanEstimate> mean = group.meanWait();
        put(node, "seconds", mean.map(MeanEstimate::mean));
        putLimits(node, mean.flatMap(MeanEstimate::interval));
        return node.put("of", mean.map(MeanEstimate::count).orElse(0L))
                .put("censored", group.censoredWaits())
                .put("level", group.rate(Measure.CONNECTED).level().value())
                .put("method", "imputed-mean");
    }

    private static ObjectNode restrictedMean(GroupSummary group) {
        ObjectNode node = NODES.objectNode();
        Optional<RestrictedMean> mean = group.restrictedMeanWait();
        put(node, "seconds", mean.map(RestrictedMean::seconds));
        put(node, "standardError", mean.map(RestrictedMean::standardError));
        putLimits(node, mean.map(RestrictedMean::interval));
        double horizon = seconds(group.waitCurve().horizon());
        if (horizon == Math.rint(horizon)) {
            return node.put("horizon", (long) horizon);
        }
        return node.put("horizon", horizon);
    }

    private static void putLimits(ObjectNode node, Optional<ConfidenceInterval> interval) {
        put(node, "low", interval.map(ConfidenceInterval::low));
        put(node, "high", interval.map(ConfidenceInterval::high));
    }

    private static void put(ObjectNode node, String field, Optional<Double> value) {
        node.put(field, value.orElse(null));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_IN_SECOND;
    }
}
