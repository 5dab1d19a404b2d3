/**
 * From classified calls to citable figures: what is counted of what ({@link io.github.decroche.analysis.Measure}), by which
 * dimension ({@link io.github.decroche.analysis.Dimension}), and a {@link io.github.decroche.analysis.Tabulation}, whose
 * {@link java.util.stream.Collector}s merge in any order, for the published synthesis, the waits, the ratings and
 * the attempts.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.analysis;

import org.jspecify.annotations.NullMarked;
