/**
 * Whether groups differ, and by how much. Two independent groups are a
 * {@link io.github.decroche.statistics.comparison.FourfoldTable}: see
 * {@link io.github.decroche.statistics.comparison.RateDifference} first. Several are a
 * {@link io.github.decroche.statistics.comparison.ContingencyTable}. Two groups within
 * {@link io.github.decroche.statistics.comparison.Strata} are compared by
 * {@link io.github.decroche.statistics.comparison.MantelHaenszel},
 * {@link io.github.decroche.statistics.comparison.MatchedPairs} by
 * {@link io.github.decroche.statistics.comparison.PairedDifference}. Whether a difference is less than a margin, which no
 * absence of significance shows, ask {@link io.github.decroche.statistics.comparison.RateDifferenceTest} and
 * {@link io.github.decroche.statistics.comparison.PairedDifferenceTest}. Where several tests are made at once,
 * {@link io.github.decroche.statistics.comparison.PValueAdjustment} keeps the error of all together.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.comparison;

import org.jspecify.annotations.NullMarked;
