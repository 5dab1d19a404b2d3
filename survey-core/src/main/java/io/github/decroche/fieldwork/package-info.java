/**
 * Which calls are to be made, by whom and when; which of them were made; what to call next.
 *
 * <p>A {@link io.github.decroche.fieldwork.PlanRequest request} says what is wanted, {@link io.github.decroche.fieldwork.CallPlan}
 * is the balanced design that comes of it, and {@link io.github.decroche.fieldwork.Progress} sets the calls made against it.
 *
 * <p>The balance comes from controlled rounding: wherever a share of the calls is not a whole number, it is rounded up or
 * down by drawn lots in such a way that all margins of two nested families are rounded up or down too.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.fieldwork;

import org.jspecify.annotations.NullMarked;
