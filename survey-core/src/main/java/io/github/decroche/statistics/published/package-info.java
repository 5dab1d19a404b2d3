/**
 * Could these published percentages have come from counts at all? A percentage of <i>n</i> units is one of n + 1 fractions,
 * rounded; where n is small most percentages with a decimal are none of them. For one percentage see
 * {@link io.github.decroche.statistics.published.PercentageCheck}, for a table, whose percentages may be of parts of one total,
 * {@link io.github.decroche.statistics.published.TableCheck}. All arithmetic is on whole numbers, and exhaustive: what is called
 * impossible is so under the assumptions that the finding states, which are the
 * {@link io.github.decroche.statistics.published.Rounding} and the
 * {@link io.github.decroche.statistics.published.Denominators}.
 *
 * <p>The idea is the GRIM test of means: Brown, N. J. L. and Heathers, J. A. J. (2017), <a
 * href="https://doi.org/10.1177/1948550616673876">doi:10.1177/1948550616673876</a>. A percentage is the mean of zeros and
 * hundreds. Percentages of parts that share a total, and denominators that unrecorded answers make smaller, are ours.
 *
 * <p>Experimental: what is ours in it has not been held against tables of others yet, and assumptions that such tables ask for
 * may become further parts of a finding.
 *
 * @since 0.1.0
 */
@Experimental
@NullMarked
package io.github.decroche.statistics.published;

import io.github.decroche.Experimental;
import org.jspecify.annotations.NullMarked;
