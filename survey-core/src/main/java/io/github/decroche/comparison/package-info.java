/**
 * Was every group of calls treated as the reference was? Groups of calls (profiles, or waves) are held against a reference in
 * each outcome of the {@linkplain io.github.decroche.study.AnalysisPlan analysis plan}, and a {@link
 * io.github.decroche.comparison.Verdict} says what the calls show. {@link io.github.decroche.comparison.Comparison} is the way in.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.comparison;

import org.jspecify.annotations.NullMarked;
