/**
 * What a difference is worth when calls come in clusters, such as the calls of one caller. The calls of one caller are alike, so
 * a hundred of them say less than a hundred calls of a hundred callers, and a test that takes them for independent rejects far
 * too often. Here the callers are the units: {@link io.github.decroche.statistics.cluster.ClusteredDifference} compares means
 * and rates, within strata where there are any, {@link io.github.decroche.statistics.cluster.ClusteredMean} averages differences
 * within pairs, {@link io.github.decroche.statistics.cluster.ClusteredSuperiority} compares ratings. All three give a
 * {@link io.github.decroche.statistics.cluster.ClusteredEstimate}, which says in so many words when callers and groups cannot be
 * told apart. {@link io.github.decroche.statistics.cluster.RandomizationTest} answers the same question by the callers' random
 * assignment alone.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.cluster;

import org.jspecify.annotations.NullMarked;
