/**
 * What the order of values tells, and not their distances: whether one group tends to score higher than another and by how
 * much, and how closely two ordinal scores go together. Values are whole numbers, counted; ties are the rule.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.rank;

import org.jspecify.annotations.NullMarked;
