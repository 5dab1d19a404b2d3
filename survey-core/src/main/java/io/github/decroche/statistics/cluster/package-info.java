/** What a difference is worth when calls come in clusters, such as the calls of one caller. */
@NullMarked
package io.github.decroche.statistics.cluster;

import org.jspecify.annotations.NullMarked;
