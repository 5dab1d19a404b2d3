/**
 * How large is a share: a {@link io.github.decroche.statistics.proportion.Rate} is a count of a total with one of the
 * {@link io.github.decroche.statistics.proportion.ProportionInterval}s.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.proportion;

import org.jspecify.annotations.NullMarked;
