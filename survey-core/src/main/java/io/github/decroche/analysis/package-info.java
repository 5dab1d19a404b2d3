/**
 * From classified calls to citable figures: what is counted of what ({@link io.github.decroche.analysis.Measure}), by which
 * dimension ({@link io.github.decroche.analysis.Dimension}), and the published synthesis as a
 * {@link java.util.stream.Collector} whose parts merge in any order
 * ({@link io.github.decroche.analysis.Synthesis#collector}).
 */
@NullMarked
package io.github.decroche.analysis;

import org.jspecify.annotations.NullMarked;
