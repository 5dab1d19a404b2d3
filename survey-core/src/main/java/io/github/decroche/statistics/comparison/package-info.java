/** Whether groups differ: in a share, across strata, in pairs, and in several tests at once. */
@NullMarked
package io.github.decroche.statistics.comparison;

import org.jspecify.annotations.NullMarked;
