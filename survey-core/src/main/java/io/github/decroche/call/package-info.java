/**
 * What happened: a {@link io.github.decroche.call.Call} with its attempts, the answer that was heard and the ratings that
 * the caller gave. Observations only: nothing here is a conclusion. Of a wave whose records are gone, a
 * {@link io.github.decroche.call.PublishedCount} is what remains.
 *
 * <p>A call holds itself to the rules that need no study; whether it fits its study is
 * {@link io.github.decroche.protocol.StudyConformity}'s question.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.call;

import org.jspecify.annotations.NullMarked;
