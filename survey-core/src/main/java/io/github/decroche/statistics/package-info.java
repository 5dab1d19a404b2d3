/**
 * What all statistics share: the {@link io.github.decroche.statistics.ConfidenceLevel}, the
 * {@link io.github.decroche.statistics.ConfidenceInterval} and the exact
 * {@link io.github.decroche.statistics.ValueCounts}. The procedures live in the packages below: numbers from numbers, with
 * no knowledge of calls or studies.
 */
@NullMarked
package io.github.decroche.statistics;

import org.jspecify.annotations.NullMarked;
