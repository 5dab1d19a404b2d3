package io.github.decroche.report;

import io.github.decroche.analysis.AnnouncedWaits;
import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.FailedAttempts;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.statistics.survival.RestrictedMean;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.statistics.survival.SurvivalQuantile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures of one group as a JSON tree. Every key is always present; what cannot be estimated is null. */
final class FigureTree {
    /** Where the steps of a curve stand. */
    static final String CURVE = "curve";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FigureTree() {}

    /** The synthesis, with the keys of the contract. */
    static ObjectNode of(GroupSummary group) {
        ObjectNode node = NODES.objectNode();
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
        node.set("restrictedMeanWait", restrictedMean(group.restrictedMeanWait(), group.horizon()));
        put(node.putObject("medianWait"), "seconds", group.medianWait().map(FigureTree::seconds));
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

    /** A share. */
    static ObjectNode rate(Share rate) {
        ObjectNode node = NODES.objectNode().put("count", rate.count()).put("of", rate.of());
        put(node, "estimate", rate.estimate());
        putLimits(node, rate.interval());
        return node.put("level", rate.level().value()).put("method", rate.methodId());
    }

    private static ObjectNode meanWait(GroupSummary group) {
        ObjectNode node = NODES.objectNode();
        Optional<MeanEstimate> mean = group.meanWait();
        putMean(node, mean);
        return node.put("censored", group.censoredWaits())
                .put("level", group.rate(Measure.CONNECTED).level().value())
                .put("method", "imputed-mean");
    }

    private static ObjectNode restrictedMean(Optional<RestrictedMean> mean, Duration end) {
        ObjectNode node = NODES.objectNode();
        put(node, "seconds", mean.map(RestrictedMean::seconds));
        put(node, "standardError", mean.map(RestrictedMean::standardError));
        putLimits(node, mean.map(RestrictedMean::interval));
        double horizon = seconds(end);
        if (horizon == Math.rint(horizon)) {
            return node.put("horizon", (long) horizon);
        }
        return node.put("horizon", horizon);
    }

    /** The ratings of each aspect. */
    static ObjectNode of(Map<Aspect, AspectRatings> ratings) {
        ObjectNode node = NODES.objectNode();
        ratings.forEach((aspect, rating) -> {
            ObjectNode child = node.putObject(aspect.id());
            ObjectNode counts = child.putObject("counts");
            for (SatisfactionLevel level : SatisfactionLevel.values()) {
                counts.put(level.id(), rating.counts().getOrDefault(level, 0L));
            }
            child.put("unrated", rating.unrated());
            ObjectNode mean = child.putObject("meanScore");
            put(mean, "score", rating.mean().map(MeanEstimate::mean));
            putLimits(mean, rating.mean().flatMap(MeanEstimate::interval));
            mean.put("of", rating.satisfied().of())
                    .put("level", rating.satisfied().level().value());
            put(child, "medianScore", rating.median());
            child.set("satisfied", rate(rating.satisfied()));
            child.put("level", rating.level().map(SatisfactionLevel::symbol).orElse(null));
        });
        return node;
    }

    /** The waits, with the steps of their curve. */
    static ObjectNode of(WaitSummary waits) {
        ObjectNode node = NODES.objectNode();
        node.put("calls", waits.calls()).put("done", waits.done()).put("censored", waits.censored());
        node.put("level", waits.announced().understated().level().value());
        ObjectNode marks = node.putObject("notYetConnected");
        for (Duration mark : waits.marks()) {
            marks.set(mark.toString(), notYetConnected(waits.curve().at(mark)));
        }
        ObjectNode quantiles = node.putObject("quantiles");
        for (double share : WaitSummary.QUARTILES) {
            SurvivalQuantile quantile = waits.curve().quantile(share);
            ObjectNode child = quantiles.putObject(Double.toString(share));
            put(child, "seconds", quantile.time().map(FigureTree::seconds));
            put(child, "low", quantile.low().map(FigureTree::seconds));
            put(child, "high", quantile.high().map(FigureTree::seconds));
        }
        node.set(
                "restrictedMeanWait",
                restrictedMean(waits.curve().restrictedMean(), waits.curve().horizon()));
        ObjectNode means = node.putObject("meanWaitWithFailedAttemptsAs");
        for (FailedAttempts convention : FailedAttempts.values()) {
            putMean(
                    means.putObject(convention.id()),
                    Optional.ofNullable(waits.means().get(convention)));
        }
        node.set("announced", announced(waits.announced()));
        var curve = node.putArray(CURVE);
        waits.curve().steps().forEach(step -> curve.add(step(step)));
        return node;
    }

    private static ObjectNode notYetConnected(Optional<SurvivalCurve.Reading> reading) {
        ObjectNode node = NODES.objectNode();
        node.put("atRisk", reading.map(SurvivalCurve.Reading::atRisk).orElse(0L));
        put(node, "share", reading.map(it -> it.surviving().value()));
        putLimits(node, reading.flatMap(it -> it.surviving().interval()));
        return node;
    }

    private static ObjectNode step(SurvivalCurve.Step step) {
        ObjectNode node = NODES.objectNode()
                .put("seconds", seconds(step.time()))
                .put("atRisk", step.atRisk())
                .put("connected", step.events())
                .put("censored", step.censored())
                .put("notYetConnected", step.surviving().value());
        putLimits(node, step.surviving().interval());
        return node;
    }

    private static ObjectNode announced(AnnouncedWaits announced) {
        ObjectNode node = NODES.objectNode();
        putMean(node.putObject("announcedWait"), announced.announced());
        putMean(node.putObject("realWait"), announced.real());
        putMean(node.putObject("realLessAnnounced"), announced.excess());
        node.set("understated", rate(announced.understated()));
        node.set("overstated", rate(announced.overstated()));
        return node.put("givenUp", announced.givenUp());
    }

    private static void putMean(ObjectNode node, Optional<MeanEstimate> mean) {
        put(node, "seconds", mean.map(MeanEstimate::mean));
        putLimits(node, mean.flatMap(MeanEstimate::interval));
        node.put("of", mean.map(MeanEstimate::count).orElse(0L));
    }

    /** The limits of an interval, null where there is none. */
    static void putLimits(ObjectNode node, Optional<ConfidenceInterval> interval) {
        put(node, "low", interval.map(ConfidenceInterval::low));
        put(node, "high", interval.map(ConfidenceInterval::high));
    }

    /** A number, null where there is none. */
    static void put(ObjectNode node, String field, Optional<Double> value) {
        node.put(field, value.orElse(null));
    }

    /** The same. */
    static void put(ObjectNode node, String field, OptionalDouble value) {
        put(node, field, boxed(value));
    }

    static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / Labels.NANOS_IN_SECOND;
    }
}
