/**
 * The study of 2022 as it ships: its definition, its reconstructed calls, and the figures that the report printed.
 *
 * <p>The calls are a reconstruction ({@link io.github.decroche.examples.reconstruction.Reconstruction2022}), never the real
 * data, which were not published.
 */
@NullMarked
package io.github.decroche.examples.study2022;

import org.jspecify.annotations.NullMarked;
