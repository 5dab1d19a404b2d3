package io.github.decroche.report;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which figures the tables show, and how a cell writes them. */
final class FigureRows {
    static final String NONE = "–";

    private static final double NANOS_IN_MINUTE = 60e9;
    private final Labels labels;

    FigureRows(Labels labels) {
        this.labels = labels;
    }

    List<FigureTables.Row<GroupSummary>> ofSynthesis() {
        List<FigureTables.Row<GroupSummary>> rows = new ArrayList<>();
        rows.add(row("calls", "calls", group -> Long.toString(group.calls())));
        rows.add(row("incomplete", "incomplete", group -> Long.toString(group.incomplete())));
        rows.add(row("attempts", "attempts", FigureRows::attempts));
        rows.add(row("meanWait", "meanWait", group -> mean(group.meanWait())));
        rows.add(row("restrictedMeanWait", "restrictedMeanWait", group -> restrictedMean(group.restrictedMeanWait())));
        rows.add(row(
                "medianWait",
                "medianWait",
                group -> group.medianWait().map(labels::minutes).orElse(NONE)));
        for (Measure measure : Measure.values()) {
            rows.add(row(measure.path(), "measure." + measure.path(), group -> share(group.rate(measure))));
        }
        rows.add(row("level", "level", group -> level(group.level())));
        return rows;
    }

    /** The rows of waits, with those marks on the axis of time. */
    List<FigureTables.Row<WaitSummary>> ofWaits(List<Duration> marks) {
        List<FigureTables.Row<WaitSummary>> rows = new ArrayList<>();
        rows.add(row("calls", "calls", waits -> Long.toString(waits.calls())));
        rows.add(row("censored", "waits.censored", waits -> Long.toString(waits.censored())));
        for (Duration mark : marks) {
            rows.add(new FigureTables.Row<>(
                    "notYetConnected." + mark + ".atRisk",
                    labels.text("waits.at", labels.minutes(mark)),
                    waits -> waits.curve().at(mark).map(this::reading).orElse(NONE)));
        }
        for (double share : WaitSummary.QUARTILES) {
            rows.add(new FigureTables.Row<>(
                    "quantiles",
                    labels.text("waits.quantile", labels.percent(share, 0)),
                    waits -> quantile(waits.curve().quantile(share))));
        }
        rows.add(row(
                "restrictedMeanWait",
                "restrictedMeanWait",
                waits -> restrictedMean(waits.curve().restrictedMean())));
        for (FailedAttempts convention : FailedAttempts.values()) {
            rows.add(row(
                    "meanWaitWithFailedAttemptsAs",
                    "waits.failed." + convention.id(),
                    waits -> mean(Optional.ofNullable(waits.means().get(convention)))));
        }
        rows.add(row(
                "announced.understated",
                "announced.of",
                waits -> Long.toString(waits.announced().understated().of())));
        rows.add(row(
                "announced.announcedWait",
                "announced.announced",
                waits -> mean(waits.announced().announced())));
        rows.add(row(
                "announced.realWait",
                "announced.real",
                waits -> mean(waits.announced().real())));
        rows.add(row(
                "announced.realLessAnnounced",
                "announced.excess",
                waits -> mean(waits.announced().excess())));
        rows.add(row(
                "announced.understated",
                "announced.understated",
                waits -> share(waits.announced().understated())));
        rows.add(row(
                "announced.givenUp",
                "announced.givenUp",
                waits -> Long.toString(waits.announced().givenUp())));
        return rows;
    }

    private String reading(SurvivalCurve.Reading reading) {
        return labels.percent(reading.surviving().value())
                + limits(reading.surviving().interval(), 100, 1)
                + "\n" + labels.text("waits.atRisk", reading.atRisk());
    }

    private String quantile(SurvivalQuantile quantile) {
        return quantile.time()
                .map(time -> labels.minutes(time) + "\n" + limit(quantile.low()) + "–" + limit(quantile.high()))
                .orElse(NONE);
    }

    /** A limit in minutes; nothing where the band does not get there. */
    private String limit(Optional<Duration> limit) {
        return limit.map(it -> labels.number(it.toNanos() / NANOS_IN_MINUTE, 2)).orElse("");
    }

    List<FigureTables.Row<Map<Aspect, AspectRatings>>> ofRatings() {
        List<FigureTables.Row<Map<Aspect, AspectRatings>>> rows = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            String name = labels.text("aspect." + aspect.id());
            rows.add(rating("meanScore", name + " · " + labels.text("ratings.mean"), aspect, this::meanScore));
            rows.add(rating(
                    "satisfied",
                    name + " · " + labels.text("ratings.satisfied"),
                    aspect,
                    ratings -> share(ratings.satisfied())));
            rows.add(rating("counts", name + " · " + labels.text("ratings.counts"), aspect, FigureRows::counts));
            rows.add(rating(
                    "unrated",
                    name + " · " + labels.text("ratings.unrated"),
                    aspect,
                    ratings -> Long.toString(ratings.unrated())));
        }
        return rows;
    }

    private static FigureTables.Row<Map<Aspect, AspectRatings>> rating(
            String figure, String label, Aspect aspect, Function<AspectRatings, String> cell) {
        return new FigureTables.Row<>(
                aspect.id() + "." + figure,
                label,
                ratings -> Optional.ofNullable(ratings.get(aspect)).map(cell).orElse(NONE));
    }

    /** A row of a figure, as files name it, under a label of the reports. */
    <R> FigureTables.Row<R> row(String figure, String label, Function<R, String> cell) {
        return new FigureTables.Row<>(figure, labels.text(label), cell);
    }

    private static String attempts(GroupSummary group) {
        return group.connectedAtAttempt().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    /** A share with its counts and its interval, on three lines. */
    String share(Share share) {
        if (share.estimate().isEmpty()) {
            return NONE;
        }
        return labels.percent(share) + "\n" + share.count() + "/" + share.of() + limits(share.interval(), 100, 1);
    }

    private String meanScore(AspectRatings ratings) {
        return ratings.mean()
                .map(mean ->
                        level(ratings.level()) + " " + labels.number(mean.mean(), 2) + limits(mean.interval(), 1, 2))
                .orElse(NONE);
    }

    /** The counts of the six levels, worst to best, the two sides on a line each. */
    private static String counts(AspectRatings ratings) {
        return Stream.of(false, true)
                .map(satisfied -> Arrays.stream(SatisfactionLevel.values())
                        .filter(level -> level.isSatisfied() == satisfied)
                        .map(level -> ratings.counts().getOrDefault(level, 0L).toString())
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining("\n"));
    }

    private static String level(Optional<SatisfactionLevel> level) {
        return level.map(SatisfactionLevel::symbol).orElse(NONE);
    }

    /** A mean number of seconds, in minutes. */
    private String mean(Optional<MeanEstimate> mean) {
        return mean.map(it -> labels.minutes(it.mean()) + limits(it.interval(), 1 / 60.0, 2))
                .orElse(NONE);
    }

    private String restrictedMean(Optional<RestrictedMean> mean) {
        return mean.map(it -> labels.minutes(it.seconds()) + limits(Optional.of(it.interval()), 1 / 60.0, 2))
                .orElse(NONE);
    }

    /** The limits of an interval on a line of their own. */
    String limits(Optional<ConfidenceInterval> interval, double scale, int decimals) {
        return interval.map(it -> "\n" + fromTo(it, scale, decimals)).orElse("");
    }

    /** The limits of an interval: {@code 41.6–51.2}. */
    String fromTo(ConfidenceInterval interval, double scale, int decimals) {
        return labels.number(interval.low() * scale, decimals)
                + (interval.low() < 0 ? "…" : "–") // a dash before a minus is hard to read
                + labels.number(interval.high() * scale, decimals);
    }
}
