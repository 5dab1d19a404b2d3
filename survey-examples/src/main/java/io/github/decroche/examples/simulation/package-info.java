/**
 * What would a call log of a study look like, were it as long as you like?
 *
 * <p><b>Made up, every figure of it.</b> Logs of any length for benchmarks, demonstrations and tests of what reads them;
 * nothing can be learnt from them about any service. Shares and waits are of the size of those that the report of 2022 prints
 * for its four services, and no more than that: the {@code reconstruction} package is the one that meets printed figures.
 *
 * <p>{@link io.github.decroche.examples.simulation.Simulation} makes calls, each from nothing but the study, a seed and its
 * number. {@code Frame} says which calls fit the study, {@code FieldTimes} when they are made, {@code Dialling} how their
 * attempts end, {@code Agent} what is answered, {@code Opinion} what callers think of it.
 * {@link io.github.decroche.examples.simulation.SimulatedLog} writes calls to a file, on all processors.
 */
@NullMarked
package io.github.decroche.examples.simulation;

import org.jspecify.annotations.NullMarked;
