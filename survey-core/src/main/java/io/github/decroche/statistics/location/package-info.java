/** Where the centre of some numbers lies: means with intervals. */
@NullMarked
package io.github.decroche.statistics.location;

import org.jspecify.annotations.NullMarked;
