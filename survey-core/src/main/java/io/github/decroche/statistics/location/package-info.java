/**
 * Where the centre of some numbers lies, and whether groups differ in it: means with intervals, quantiles, differences
 * between means, and the tests of equal means.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.location;

import org.jspecify.annotations.NullMarked;
