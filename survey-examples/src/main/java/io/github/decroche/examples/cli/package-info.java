/**
 * The command line: one class a command, all small, because the work is done below. Standard output carries results only;
 * problems and progress go to standard error. Exit codes: 0 done, 1 the data has problems, 2 wrong usage or unreadable input.
 */
@NullMarked
package io.github.decroche.examples.cli;

import org.jspecify.annotations.NullMarked;
