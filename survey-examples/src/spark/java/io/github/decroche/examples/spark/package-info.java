/**
 * The library's collectors on a Spark cluster: {@link io.github.decroche.examples.spark.CallLines} are its calls, {@link
 * io.github.decroche.examples.spark.CollectorAggregator} reads, judges and collects them where they lie. Compiled under the
 * Maven profile of the same name only.
 */
@NullMarked
package io.github.decroche.examples.spark;

import org.jspecify.annotations.NullMarked;
