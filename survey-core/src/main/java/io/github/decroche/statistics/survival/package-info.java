/**
 * How long until an event, when some are still waiting at the end: the Kaplan–Meier curve with its table, its quantiles and
 * its restricted mean.
 */
@NullMarked
package io.github.decroche.statistics.survival;

import org.jspecify.annotations.NullMarked;
