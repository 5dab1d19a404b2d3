/**
 * How fast is it, and beside what? Each class measures one question; {@link io.github.decroche.benchmark.Benchmarks} runs them
 * and prints the tables. They use what the library makes public, and nothing else of it.
 */
@NullMarked
package io.github.decroche.benchmark;

import org.jspecify.annotations.NullMarked;
