/** How large is a share: a count of a total with an interval. */
@NullMarked
package io.github.decroche.statistics.proportion;

import org.jspecify.annotations.NullMarked;
