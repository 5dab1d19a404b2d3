package io.github.decroche.analysis;

import io.github.decroche.text.Overview;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rates of calls answered that operators publish of themselves.
 *
 * @param dimension whose values they are of, mostly {@link Dimension#SERVICE}
 * @param of the rate of each value, in [0, 1]
 */
public record OperatorRates(Dimension dimension, Map<String, Double> of) {
    /** Refuses no rates at all, and rates outside [0, 1]. */
    public OperatorRates {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("rates: none; expected one for each " + dimension.id());
        }
        of.forEach((value, rate) -> {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("rates: " + value + ": " + rate
                        + " is not allowed; expected a share from 0 to 1, such as 0.82");
            }
        });
        of = Map.copyOf(of);
    }

    /**
     * The same figures with each group's operator beside it. The group of all calls has none.
     *
     * @throws UnusableOperatorRatesException if the calls are not grouped by the dimension, or no group has a value
     */
    public Grouped<AttemptSummary> beside(Grouped<AttemptSummary> attempts) {
        int place = attempts.dimensions().indexOf(dimension);
        if (place < 0) {
            throw new UnusableOperatorRatesException("calls are not grouped by " + dimension.id());
        }
        TreeSet<String> unused = new TreeSet<>(of.keySet());
        SortedMap<GroupKey, AttemptSummary> groups = new TreeMap<>();
        attempts.groups().forEach((key, summary) -> {
            Optional<String> value = key.values().get(place);
            value.ifPresent(unused::remove);
            groups.put(key, beside(summary, value.flatMap(it -> Optional.ofNullable(of.get(it)))));
        });
        if (!unused.isEmpty()) {
            throw new UnusableOperatorRatesException(dimension.id() + " " + unused.first() + " has no call");
        }
        return new Grouped<>(attempts.dimensions(), groups, attempts.all());
    }

    private static AttemptSummary beside(AttemptSummary summary, Optional<Double> published) {
        OptionalDouble perCall = summary.perCall().estimate();
        if (published.isEmpty() || perCall.isEmpty()) {
            return summary;
        }
        Map<PresentedAttempts, Double> perAttempt = new EnumMap<>(PresentedAttempts.class);
        summary.perAttempt()
                .forEach((presented, share) -> share.estimate().ifPresent(rate -> perAttempt.put(presented, rate)));
        return AttemptSummary.builder()
                .like(summary)
                .operator(new OperatorGap(published.orElseThrow(), perCall.getAsDouble(), perAttempt))
                .build();
    }

    /** One line: {@code service: caf 0.900, pole-emploi 0.880}. */
    @Override
    public String toString() {
        return dimension.id() + ": "
                + Overview.cell(new TreeMap<>(of)
                        .entrySet().stream()
                                .map(rate -> rate.getKey() + " " + Overview.cell(rate.getValue()))
                                .toList());
    }
}
