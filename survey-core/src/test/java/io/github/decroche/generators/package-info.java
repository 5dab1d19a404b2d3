/**
 * Arbitrary studies, calls, attempts and retry protocols for jqwik: published as the test-jar of the core, so that an
 * application that embeds the library can hold its own rules to the properties of ours.
 *
 * <p>Experimental because they are written against jqwik 1.9, whose later versions print notices into the log of the tests:
 * another engine may take its place. What the generators draw may become more varied in any version, too.
 *
 * @since 0.1.0
 */
@Experimental
@NullMarked
package io.github.decroche.generators;

import io.github.decroche.Experimental;
import org.jspecify.annotations.NullMarked;
