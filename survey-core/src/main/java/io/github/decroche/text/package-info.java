/**
 * How words and tables look on paper: on a terminal, in Markdown, CSV, LaTeX and HTML. The lowest room: it knows nothing of
 * studies or of figures, so that every result can show itself as a small table.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.text;

import org.jspecify.annotations.NullMarked;
