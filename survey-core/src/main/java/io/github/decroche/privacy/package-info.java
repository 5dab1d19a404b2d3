/**
 * What a call file tells about people before it is passed on: ids replaced by {@link
 * io.github.decroche.privacy.Pseudonyms}, starts made coarser by {@link io.github.decroche.privacy.TimeCoarsening}, and
 * how many calls stand alone in what is left, by {@link io.github.decroche.privacy.KAnonymity}. From calls to calls of
 * the same study: every reader, rule and figure takes them as before.
 *
 * <p>Calls under pseudonyms are still personal data (GDPR, Article 4(5) and recital 26): whoever has the key, or knows who
 * called when, can tell whose they are.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.privacy;

import org.jspecify.annotations.NullMarked;
