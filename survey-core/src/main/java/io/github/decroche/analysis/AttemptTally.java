package io.github.decroche.analysis;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.design.SurveyDesign;
import io.github.decroche.statistics.design.SurveyProportion;
import io.github.decroche.statistics.design.SurveySample;
import io.github.decroche.statistics.location.StudentMean;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.RetryProtocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Counts the attempts of one group. Holds counts only, never calls. */
final class AttemptTally {
    private final Map<AttemptOutcome, Long> outcomes = new EnumMap<>(AttemptOutcome.class);
    private final long[] made;
    private final long[] connected;
    private final ValueCounts attemptsOfDone = new ValueCounts();
    private long incomplete;

    private AttemptTally(RetryProtocol protocol) {
        this.made = new long[protocol.maxAttempts()];
        this.connected = new long[protocol.maxAttempts()];
    }

    /** Collects calls into their summary. */
    static Collector<ClassifiedCall, ?, AttemptSummary> collector(RetryProtocol protocol, Precision precision) {
        SurveyDesign<Presented> calls = SurveyDesign.simple();
        return Both.collecting(
                Collector.of(() -> new AttemptTally(protocol), AttemptTally::add, AttemptTally::addAll),
                Collectors.flatMapping(
                        call -> Arrays.stream(PresentedAttempts.values()).map(by -> Presented.of(by, call)),
                        Collectors.groupingBy(
                                Presented::by, calls.ratioCollector(Presented::connected, Presented::attempts))),
                (tally, samples) -> tally.summarize(samples, precision));
    }

    private void add(ClassifiedCall call) {
        List<Attempt> attempts = call.call().attempts();
        for (int i = 0; i < attempts.size(); i++) {
            made[i]++;
            connected[i] += attempts.get(i).isConnected() ? 1 : 0;
            outcomes.merge(attempts.get(i).outcome(), 1L, Long::sum);
        }
        if (call.disposition().isDone()) {
            attemptsOfDone.add(attempts.size());
        } else {
            incomplete++;
        }
    }

    private AttemptTally addAll(AttemptTally other) {
        other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        Arrays.setAll(made, i -> made[i] + other.made[i]);
        Arrays.setAll(connected, i -> connected[i] + other.connected[i]);
        attemptsOfDone.addAll(other.attemptsOfDone);
        incomplete += other.incomplete;
        return this;
    }

    private AttemptSummary summarize(Map<PresentedAttempts, ? extends SurveySample<?>> samples, Precision precision) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < made.length; i++) {
            rates.add(precision.rate(connected[i], made[i]));
        }
        Map<PresentedAttempts, Share> perAttempt = new EnumMap<>(PresentedAttempts.class);
        for (PresentedAttempts by : PresentedAttempts.values()) {
            perAttempt.put(by, share(by, Optional.ofNullable(samples.get(by)), precision));
        }
        Optional<Ratio> end = connectedInTheEnd();
        return AttemptSummary.builder()
                .calls(attemptsOfDone.size() + incomplete)
                .incomplete(incomplete)
                .outcomes(outcomes)
                .perCall(precision.rate(allConnected(), attemptsOfDone.size()))
                .atAttempt(rates)
                .perAttempt(perAttempt)
                .attemptsPerCall(StudentMean.at(precision.level()).of(attemptsOfDone))
                .connectedInTheEnd(end.map(it -> OptionalDouble.of(it.value())).orElse(OptionalDouble.empty()))
                .gap(end.flatMap(this::gap))
                .build();
    }

    private Share share(PresentedAttempts by, Optional<? extends SurveySample<?>> sample, Precision precision) {
        var estimate = sample.flatMap(SurveyProportion.at(precision.level())::ofParts);
        return new DesignRate(
                allConnected(),
                by.outcomes().stream()
                        .mapToLong(outcome -> outcomes.getOrDefault(outcome, 0L))
                        .sum(),
                estimate.map(it -> OptionalDouble.of(it.value())).orElse(OptionalDouble.empty()),
                estimate.flatMap(it -> it.estimate().interval()),
                precision.level(),
                DesignRate.CLUSTERED);
    }

    /** 1 − Π (1 − pₖ); empty where nothing is known of the next attempt of calls that remain. */
    private Optional<Ratio> connectedInTheEnd() {
        Ratio remaining = Ratio.ONE;
        for (int i = 0; i < made.length && !remaining.isZero(); i++) {
            if (made[i] == 0) {
                return Optional.empty();
            }
            remaining = remaining.times(Ratio.of(made[i] - connected[i], made[i]));
        }
        return Optional.of(Ratio.ONE.minus(remaining));
    }

    private Optional<ConnectionGap> gap(Ratio end) {
        if (attemptsOfDone.size() == 0) {
            return Optional.empty();
        }
        Ratio first = Ratio.of(connected[0], made[0]);
        Ratio perAttempt = Ratio.of(allConnected(), Arrays.stream(made).sum());
        Ratio perCall = Ratio.of(allConnected(), attemptsOfDone.size());
        return Optional.of(new ConnectionGap(
                end.minus(first).value(),
                first.minus(perAttempt).value(),
                perCall.minus(end).value()));
    }

    private long allConnected() {
        return Arrays.stream(connected).sum();
    }

    /** A call by one way to count attempts: how many count, and whether one of them connected. */
    private record Presented(PresentedAttempts by, int connected, int attempts) {
        static Presented of(PresentedAttempts by, ClassifiedCall call) {
            List<Attempt> attempts = call.call().attempts();
            return new Presented(by, call.call().isConnected() ? 1 : 0, (int)
                    attempts.stream().filter(by::counts).count());
        }
    }
}
