package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceInterval;
import java.time.Duration;

/**
 * The mean time to the event when no time counts for more than the horizon.
 *
 * @param seconds the mean, in seconds, in [0, horizon]
 * @param standardError its standard error, in seconds
 * @param interval the mean ± z · standard error, in seconds
 * @param horizon the longest time that counts
 */
public record RestrictedMean(double seconds, double standardError, ConfidenceInterval interval, Duration horizon) {}
