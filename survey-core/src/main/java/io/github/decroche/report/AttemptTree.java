package io.github.decroche.report;

import io.github.decroche.analysis.AttemptSummary;
import io.github.decroche.analysis.ConnectionGap;
import io.github.decroche.analysis.OperatorGap;
import io.github.decroche.analysis.PresentedAttempts;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.statistics.location.MeanEstimate;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The attempts of one group as a JSON tree, by the rules of {@link FigureTree}. */
final class AttemptTree {
    private AttemptTree() {}

    static ObjectNode of(AttemptSummary summary) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("calls", summary.calls()).put("incomplete", summary.incomplete());
        node.put("attempts", summary.attempts());
        ObjectNode outcomes = node.putObject("outcomes");
        for (AttemptOutcome outcome : AttemptOutcome.values()) {
            outcomes.put(outcome.id(), summary.outcomes().getOrDefault(outcome, 0L));
        }
        node.set("connectedOfCalls", FigureTree.rate(summary.perCall()));
        ObjectNode ofAttempts = node.putObject("connectedOfAttempts");
        for (PresentedAttempts presented : PresentedAttempts.values()) {
            ofAttempts.set(presented.id(), FigureTree.rate(summary.perAttempt(presented)));
        }
        ObjectNode atAttempt = node.putObject("connectedAtAttempt");
        for (int i = 0; i < summary.atAttempt().size(); i++) {
            atAttempt.set(
                    Integer.toString(i + 1), FigureTree.rate(summary.atAttempt().get(i)));
        }
        ObjectNode mean = node.putObject("attemptsPerCall");
        FigureTree.put(mean, "mean", summary.attemptsPerCall().map(MeanEstimate::mean));
        FigureTree.putLimits(mean, summary.attemptsPerCall().flatMap(MeanEstimate::interval));
        mean.put("of", summary.attemptsPerCall().map(MeanEstimate::count).orElse(0L));
        FigureTree.put(node, "connectedInTheEnd", summary.connectedInTheEnd());
        putGap(node.putObject("callsLessAttempts"), summary.gap());
        putOperator(node.putObject("operator"), summary.operator());
        return node;
    }

    private static void putGap(ObjectNode node, Optional<ConnectionGap> gap) {
        FigureTree.put(node, "total", gap.map(ConnectionGap::total));
        FigureTree.put(node, "retries", gap.map(ConnectionGap::retries));
        FigureTree.put(node, "laterAttempts", gap.map(ConnectionGap::laterAttempts));
        FigureTree.put(node, "incomplete", gap.map(ConnectionGap::incomplete));
    }

    private static void putOperator(ObjectNode node, Optional<OperatorGap> operator) {
        FigureTree.put(node, "published", operator.map(OperatorGap::published));
        FigureTree.put(node, "lessOurs", operator.map(OperatorGap::total));
        for (PresentedAttempts presented : PresentedAttempts.values()) {
            ObjectNode parts = node.putObject(presented.id());
            FigureTree.put(parts, "definition", operator.flatMap(it -> FigureTree.boxed(it.definition(presented))));
            FigureTree.put(parts, "remainder", operator.flatMap(it -> FigureTree.boxed(it.remainder(presented))));
        }
    }
}
