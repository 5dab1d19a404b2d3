package io.github.decroche.examples.spark;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import java.io.Serializable;
import java.util.stream.Collector;

/** How to build a collector anywhere: {@code study -> Tabulation.of(study).by(Dimension.SERVICE).synthesis()}. */
@FunctionalInterface
public interface CollectorRecipe<R> extends Serializable {
    /** A collector of calls of the study. It merges, and its containers hold data only, as those of the library do. */
    Collector<ClassifiedCall, ?, R> of(Study study);
}
