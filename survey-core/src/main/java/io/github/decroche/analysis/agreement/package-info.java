/**
 * How far do two people who coded the same calls agree: two files of calls, each as
 * {@link io.github.decroche.analysis.agreement.CallCodings}, are joined by
 * {@link io.github.decroche.analysis.agreement.CodingComparison} into a
 * {@link io.github.decroche.analysis.agreement.CodingAgreement}: figures of each thing coded and concluded, every disagreement,
 * and every call that could not be compared.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.analysis.agreement;

import org.jspecify.annotations.NullMarked;
