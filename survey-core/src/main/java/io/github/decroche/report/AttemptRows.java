package io.github.decroche.report;

import io.github.decroche.analysis.AttemptSummary;
import io.github.decroche.analysis.ConnectionGap;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.OperatorGap;
import io.github.decroche.analysis.PresentedAttempts;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.statistics.location.MeanEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Which figures of attempts the tables show. */
final class AttemptRows {
    private final Labels labels;
    private final FigureRows rows;

    AttemptRows(Labels labels) {
        this.labels = labels;
        this.rows = new FigureRows(labels);
    }

    /** The rows; those of operators only where the figure of one is known. */
    List<FigureTables.Row<AttemptSummary>> of(Grouped<AttemptSummary> attempts) {
        List<FigureTables.Row<AttemptSummary>> all = new ArrayList<>();
        all.add(rows.row("calls", "calls", summary -> Long.toString(summary.calls())));
        all.add(rows.row("incomplete", "incomplete", summary -> Long.toString(summary.incomplete())));
        all.add(rows.row("connectedOfCalls", "attempts.perCall", summary -> rows.share(summary.perCall())));
        for (int i = 0; i < attempts.all().atAttempt().size(); i++) {
            all.add(atAttempt(i));
        }
        for (PresentedAttempts presented : PresentedAttempts.values()) {
            all.add(rows.row(
                    "connectedOfAttempts." + presented.id(),
                    "attempts.presented." + presented.id(),
                    summary -> rows.share(summary.perAttempt(presented))));
        }
        all.add(rows.row("attemptsPerCall", "attempts.mean", summary -> mean(summary.attemptsPerCall())));
        all.add(gap("attempts.gap", ConnectionGap::total));
        all.add(gap("attempts.gap.retries", ConnectionGap::retries));
        all.add(gap("attempts.gap.later", ConnectionGap::laterAttempts));
        if (attempts.all().incomplete() > 0) {
            all.add(gap("attempts.gap.incomplete", ConnectionGap::incomplete));
        }
        if (attempts.groups().values().stream().anyMatch(it -> it.operator().isPresent())) {
            all.add(rows.row("operator", "attempts.operator", this::published));
            all.add(operator("attempts.operator.gap", gap -> OptionalDouble.of(gap.total())));
            for (PresentedAttempts presented : PresentedAttempts.values()) {
                all.add(operator("attempts.operator." + presented.id(), gap -> gap.remainder(presented)));
            }
        }
        all.add(rows.row("attempts", "attempts.made", summary -> Long.toString(summary.attempts())));
        for (AttemptOutcome outcome : AttemptOutcome.values()) {
            all.add(rows.row(
                    "outcomes",
                    "attempts.outcome." + outcome.id(),
                    summary -> Long.toString(summary.outcomes().getOrDefault(outcome, 0L))));
        }
        return all;
    }

    private FigureTables.Row<AttemptSummary> atAttempt(int place) {
        return new FigureTables.Row<>(
                "connectedAtAttempt",
                labels.text("attempts.at", place + 1),
                summary -> rows.share(summary.atAttempt().get(place)));
    }

    private FigureTables.Row<AttemptSummary> gap(String label, ToDoubleFunction<ConnectionGap> part) {
        return rows.row(
                "callsLessAttempts",
                label,
                summary -> summary.gap()
                        .map(gap -> labels.points(part.applyAsDouble(gap)))
                        .orElse(FigureRows.NONE));
    }

    private String published(AttemptSummary summary) {
        return summary.operator().map(it -> labels.percent(it.published())).orElse(FigureRows.NONE);
    }

    private FigureTables.Row<AttemptSummary> operator(String label, Function<OperatorGap, OptionalDouble> part) {
        return rows.row(
                "operator",
                label,
                summary -> points(summary.operator().map(part).orElse(OptionalDouble.empty())));
    }

    private String points(OptionalDouble difference) {
        return difference.isPresent() ? labels.points(difference.getAsDouble()) : FigureRows.NONE;
    }

    private String mean(Optional<MeanEstimate> mean) {
        return mean.map(it -> labels.number(it.mean(), 2) + rows.limits(it.interval(), 1, 2))
                .orElse(FigureRows.NONE);
    }
}
