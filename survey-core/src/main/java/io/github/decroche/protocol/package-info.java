/**
 * What the retry protocol makes of the attempts: whether a call is done ({@link io.github.decroche.protocol.Disposition}),
 * how long its wait was and whether that is censored ({@link io.github.decroche.protocol.CallWait}), where the fieldwork
 * left the protocol ({@link io.github.decroche.protocol.Violation}), and whether a call fits its study at all
 * ({@link io.github.decroche.protocol.StudyConformity}), its answer being held to what was expected on one day
 * ({@link io.github.decroche.protocol.ReferenceDate}).
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.protocol;

import org.jspecify.annotations.NullMarked;
