/** How the library and the command line stand load and kills, for minutes. Under the profile {@code load} only. */
@NullMarked
package io.github.decroche.load;

import org.jspecify.annotations.NullMarked;
