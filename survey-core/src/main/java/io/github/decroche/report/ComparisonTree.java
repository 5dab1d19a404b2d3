package io.github.decroche.report;

import io.github.decroche.comparison.Caution;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.Contrast;
import io.github.decroche.comparison.GroupComparison;
import io.github.decroche.comparison.GroupFigure;
import io.github.decroche.comparison.MixCheck;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Term;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as a JSON tree. Every key is always present; what cannot be estimated is null. */
final class ComparisonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Statements statements;

    ComparisonTree(Statements statements) {
        this.statements = statements;
    }

    ObjectNode of(ComparisonResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("by", result.dimension().id()).put("reference", result.reference());
        node.set("plan", plan(result));
        ArrayNode comparisons = node.putArray("comparisons");
        result.comparisons().forEach(it -> comparisons.add(comparison(it, statements.of(it))));
        ArrayNode balance = node.putArray("balance");
        result.balance().forEach(it -> balance.add(comparison(it, statements.ofBalance(it))));
        ArrayNode mixes = node.putArray("circumstances");
        result.mixes().forEach(it -> mixes.add(mix(it)));
        ArrayNode leftOut = node.putArray("leftOut");
        result.leftOut()
                .forEach(it -> leftOut.addObject()
                        .put("dimension", it.dimension().id())
                        .put("value", it.value())
                        .put("wave", it.wave())
                        .put("missingIn", it.missingIn())
                        .put("calls", it.calls()));
        return node;
    }

    private static ObjectNode plan(ComparisonResult result) {
        AnalysisPlan plan = result.plan();
        ObjectNode node = NODES.objectNode()
                .put("declared", result.declared())
                .put("alpha", plan.alpha())
                .put("family", plan.family().id())
                .put("strata", plan.strata().id())
                .put("matching", plan.matching().map(Term::id).orElse(null))
                .put("voiceServerListens", plan.voiceServerListens());
        ArrayNode outcomes = node.putArray("outcomes");
        plan.outcomes().forEach(outcome -> outcomes.add(outcome.id()));
        ObjectNode margins = node.putObject("margins");
        plan.margins().forEach(margin -> margins.put(margin.outcome().id(), margin.value()));
        return node;
    }

    /** One group in one outcome. */
    ObjectNode comparison(GroupComparison comparison, String statement) {
        ObjectNode node = NODES.objectNode()
                .put("group", comparison.group())
                .put("reference", comparison.reference())
                .put("outcome", comparison.outcome().id());
        node.set("groupFigure", figure(comparison.groupFigure()));
        node.set("referenceFigure", figure(comparison.referenceFigure()));
        node.set("crude", contrast(comparison.crude()));
        node.set(
                "withinStrata",
                contrast(comparison.withinStrata())
                        .put("method", comparison.method().id())
                        .put("strata", comparison.strata())
                        .put("informative", comparison.informative())
                        .put("unmatched", comparison.unmatched()));
        node.set("randomization", randomization(comparison.randomization()));
        node.set("margin", margin(comparison));
        put(
                node.putObject("equivalence"),
                comparison.equivalence().map(it -> it.aboveLower()),
                comparison.equivalence().map(it -> it.belowUpper()));
        FigureTree.put(node, "differencePHolm", comparison.differencePValue());
        FigureTree.put(node, "equivalencePHolm", comparison.equivalencePValue());
        node.put("verdict", comparison.verdict().id());
        node.put(
                "withheld",
                comparison
                        .withheld()
                        .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(null));
        ArrayNode cautions = node.putArray("cautions");
        comparison.cautions().forEach(it -> cautions.add(it.id()));
        return node.put("statement", statement);
    }

    private static ObjectNode figure(GroupFigure figure) {
        ObjectNode node = figure.rate().map(FigureTree::rate).orElseGet(() -> {
            ObjectNode mean = NODES.objectNode().put("of", figure.calls());
            FigureTree.put(mean, "mean", figure.mean().map(MeanEstimate::mean));
            FigureTree.putLimits(mean, figure.mean().flatMap(MeanEstimate::interval));
            return mean;
        });
        return node.put("callers", figure.callers());
    }

    private static ObjectNode contrast(Contrast contrast) {
        ObjectNode node = NODES.objectNode();
        FigureTree.put(node, "estimate", contrast.estimate().map(Estimate::value));
        FigureTree.put(node, "standardError", contrast.estimate().flatMap(it -> FigureTree.boxed(it.standardError())));
        FigureTree.putLimits(node, contrast.estimate().flatMap(Estimate::interval));
        FigureTree.put(node, "statistic", contrast.test().map(TestResult::statistic));
        FigureTree.put(
                node, "degreesOfFreedom", contrast.test().flatMap(it -> FigureTree.boxed(it.degreesOfFreedom())));
        put(node, "p", contrast.test());
        return node;
    }

    private static ObjectNode randomization(Optional<RandomizationTest.Result> result) {
        ObjectNode node = NODES.objectNode();
        put(node, "p", result.map(RandomizationTest.Result::test));
        return node.put(
                        "assignments",
                        result.map(RandomizationTest.Result::assignments).orElse(null))
                .put("exact", result.map(RandomizationTest.Result::exact).orElse(null));
    }

    private static ObjectNode margin(GroupComparison comparison) {
        ObjectNode node = NODES.objectNode();
        FigureTree.put(node, "value", comparison.margin().map(EquivalenceMargin::value));
        return node.put(
                "postHoc",
                comparison.margin().isPresent() ? comparison.cautions().contains(Caution.POST_HOC_MARGIN) : null);
    }

    private ObjectNode mix(MixCheck mix) {
        ObjectNode node = NODES.objectNode()
                .put("group", mix.group())
                .put("dimension", mix.dimension().id());
        FigureTree.put(node, "distance", mix.distance());
        put(node, "p", mix.test());
        return node.put("flagged", mix.flagged());
    }

    private static void put(ObjectNode node, Optional<TestResult> above, Optional<TestResult> below) {
        put(node, "aboveLowerP", above);
        put(node, "belowUpperP", below);
    }

    private static void put(ObjectNode node, String field, Optional<TestResult> test) {
        FigureTree.put(node, field, test.map(TestResult::pValue));
    }
}
