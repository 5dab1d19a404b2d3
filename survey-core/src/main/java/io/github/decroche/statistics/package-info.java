/**
 * What all statistics share. Results are {@link io.github.decroche.statistics.Estimate}s, which carry their standard error and
 * their {@link io.github.decroche.statistics.ConfidenceInterval} at a {@link io.github.decroche.statistics.ConfidenceLevel}, and
 * {@link io.github.decroche.statistics.TestResult}s. Whole numbers are collected as exact
 * {@link io.github.decroche.statistics.ValueCounts}. The procedures live in the packages below, each of which answers one
 * question: numbers from numbers, with no knowledge of calls or studies.
 *
 * <p>A procedure with a choice to make is an immutable object, made {@code at} a level, {@code until} a time or
 * {@code withDefaults()} and changed by {@code with…} an option. It answers {@code of} its data, or, where the answer has a name
 * of its own, by that name: {@code curve}, {@code hazard}, {@code mean}, {@code oddsRatio}. One without a choice is a static
 * {@code of}, whose class is the answer when that is more than an estimate.
 *
 * <p>The same everywhere: what the data do not allow to estimate is empty. No NaN leaves a procedure, and no infinity that its
 * documentation does not name. Bad arguments are refused, degenerate data are not.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics;

import org.jspecify.annotations.NullMarked;
