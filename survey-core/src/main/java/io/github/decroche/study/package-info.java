/**
 * What was planned: services, caller profiles, scenarios with their expected answers, the retry protocol, the calling
 * hours and the waves of a telephone mystery-shopping {@link io.github.decroche.study.Study}.
 *
 * <p>Every package that knows of calls may use this one, and it uses {@link io.github.decroche.text} only. It also holds what
 * all values share: the vocabulary ({@link io.github.decroche.study.Term}) and the way in which an invalid value is refused
 * ({@link io.github.decroche.study.InvalidValueException}).
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.study;

import org.jspecify.annotations.NullMarked;
