/**
 * Call files and study files, in and out. A bad record becomes located {@link io.github.decroche.io.Problem problems} and
 * does not stop the others: every record read is either accepted or rejected.
 *
 * <p>NDJSON and CSV carry the same calls. Both fill the same draft of a call, which one piece of code turns into a value; so
 * they cannot differ in what they accept, nor in what they say.
 *
 * <p>JSON is read and written with Jackson 3, the current line, through its streaming interface and not by binding: a message
 * can then name the field and what is allowed there, a file is read in constant memory, and no class is made from what a
 * file says.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.io;

import org.jspecify.annotations.NullMarked;
