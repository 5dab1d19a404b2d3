/**
 * What was concluded: the {@link io.github.decroche.classification.Category} of each call with its evidence. Who judges an
 * answer is left open by {@link io.github.decroche.classification.AnswerClassifier}; the rules of {@code survey-rules} do.
 *
 * <p>An answer is judged by its {@link io.github.decroche.classification.AnswerPattern} alone: the verdict cannot depend on
 * who called, when, or how long it took. {@link io.github.decroche.classification.CallClassifier} joins the verdict with
 * what the protocol makes of the call.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.classification;

import org.jspecify.annotations.NullMarked;
