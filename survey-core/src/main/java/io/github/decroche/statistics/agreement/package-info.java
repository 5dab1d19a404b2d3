/**
 * How far do several codings of the same units agree, beyond chance: of two coders from an
 * {@link io.github.decroche.statistics.agreement.AgreementTable}, of any number of coders from
 * {@link io.github.decroche.statistics.agreement.Codings}, of ratings by the same coders from
 * {@link io.github.decroche.statistics.agreement.CoderRatings}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.agreement;

import org.jspecify.annotations.NullMarked;
