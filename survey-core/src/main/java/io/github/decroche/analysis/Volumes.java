package io.github.decroche.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many calls a year each value of a dimension stands for, such as the traffic of each service. Only their proportions count.
 *
 * @param dimension what the volumes are of, mostly {@link Dimension#SERVICE}
 * @param of the volume of each value, positive
 */
public record Volumes(Dimension dimension, Map<String, Double> of) {
    /** Refuses no volumes at all, and volumes that are not positive numbers. */
    public Volumes {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("volumes: none; expected one for each " + dimension.id());
        }
        of.forEach((value, volume) -> {
            if (!(volume > 0 && volume < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "volumes: " + value + ": " + volume + " is not allowed; expected a positive number");
            }
        });
        of = Map.copyOf(of);
    }

    /** Their text as the command line takes it: {@code service=caf:42,pole-emploi:38.8}. */
    @Override
    public String toString() {
        return dimension.id() + "="
                + new TreeMap<>(of)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .collect(Collectors.joining(","));
    }
}
