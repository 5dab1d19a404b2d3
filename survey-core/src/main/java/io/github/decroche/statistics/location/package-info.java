/**
 * Where the centre of some numbers lies, and whether groups differ in it: means with intervals, quantiles, differences
 * between means, and the tests of equal means.
 */
@NullMarked
package io.github.decroche.statistics.location;

import org.jspecify.annotations.NullMarked;
