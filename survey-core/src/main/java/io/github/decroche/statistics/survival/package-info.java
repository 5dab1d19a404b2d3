/**
 * How long until an event, when some are still waiting at the end.
 *
 * <p>{@link io.github.decroche.statistics.survival.SurvivalTimes} are collected once. From them come the curve with its table,
 * its limits, its quantiles and its restricted mean ({@link io.github.decroche.statistics.survival.KaplanMeier}), the cumulative
 * hazard ({@link io.github.decroche.statistics.survival.NelsonAalen}), and the comparison of groups: by restricted means
 * ({@link io.github.decroche.statistics.survival.RestrictedMeanDifference}), which says by how much, and by rank
 * ({@link io.github.decroche.statistics.survival.LogRankTest}), which says whether. All keep counts of distinct times, never
 * single observations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.survival;

import org.jspecify.annotations.NullMarked;
