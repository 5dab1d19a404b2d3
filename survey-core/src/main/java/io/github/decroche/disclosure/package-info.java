/**
 * Which figures of a table may be published when cells of few calls or few callers must not: {@link
 * io.github.decroche.disclosure.SmallCells} counts the cells in the same pass as the figures, and {@link
 * io.github.decroche.disclosure.Withheld} says which figures of which group are to be left out. It decides; those who write files
 * and tables obey.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.disclosure;

import org.jspecify.annotations.NullMarked;
