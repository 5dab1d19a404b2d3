/**
 * How many observations does a study need, and what can a given number show: sample sizes, power and precision of proportions,
 * with design effects and finite populations. The commonest questions are those to {@link
 * io.github.decroche.statistics.planning.TwoProportionPlan} and {@link
 * io.github.decroche.statistics.planning.PrecisionPlan}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.planning;

import org.jspecify.annotations.NullMarked;
