package io.github.decroche.examples.spark;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.Problem;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Any collector of calls as a Spark aggregator over {@link CallLines}: reads, judges and collects the records of a partition
 * where they lie. What travels is the container of the partition, once; the collector's finisher runs where the result is
 * wanted, in {@link #collect}. The judge is built once in each JVM.
 */
public final class CollectorAggregator<R> extends Aggregator<Row, Partial, Partial> {
    private static final long serialVersionUID = 1L;

    private final StudyJudge.Recipe study;
    private final CollectorRecipe<R> recipe;
    private transient @Nullable StudyJudge judge;
    private transient @Nullable Collector<ClassifiedCall, Object, R> collector;

    private CollectorAggregator(StudyJudge.Recipe study, CollectorRecipe<R> recipe) {
        this.study = study;
        this.recipe = recipe;
    }

    /**
     * Collects the calls of a study.
     *
     * @param study the study
     * @param bundledRules whether the rules that ship with the library judge; else the study's own conditions do
     * @param day the day by whose law is judged; empty for that of each call
     * @param recipe builds the collector
     */
    public static <R> CollectorAggregator<R> of(
            Study study, boolean bundledRules, Optional<LocalDate> day, CollectorRecipe<R> recipe) {
        return new CollectorAggregator<>(StudyJudge.Recipe.of(study, bundledRules, day), recipe);
    }

    /**
     * What a collector made of records.
     *
     * @param result its result
     * @param counts how many records there were
     * @param problems what is wrong with the first {@value Partial#LISTED} rejected records, in the order of the input
     */
    public record Collected<R>(R result, ReadingCounts counts, List<Problem> problems) {
        /** Copies the problems. */
        public Collected {
            problems = List.copyOf(problems);
        }
    }

    /** Collects the records that these lines hold. Ids are trusted. */
    public Collected<R> collect(CallLines lines) {
        Partial all = lines.rows().select(toColumn()).head();
        return new Collected<>(collector().finisher().apply(all.container()), all.counts(), all.problems());
    }

    /** Collects the records that these lines hold, once it is known which of them repeat the id of another. */
    public Collected<R> collectUnique(CallLines lines) {
        Dataset<Row> suspects = lines.suspects(study).persist();
        try {
            return collect(suspects.isEmpty() ? lines : lines.marking(lines.repeated(study, suspects)));
        } finally {
            suspects.unpersist();
        }
    }

    @Override
    public Partial zero() {
        return new Partial(collector().supplier().get());
    }

    @Override
    public Partial reduce(Partial partial, Row row) {
        CallLines.Line line = new CallLines.Line(row);
        Optional<CallRecord> found = line.read(judge().reader());
        found.ifPresent(callRecord -> {
            if (callRecord instanceof CallRecord.Accepted accepted) {
                partial.accept();
                collector().accumulator().accept(partial.container(), judge().classify(accepted.call()));
            } else if (callRecord instanceof CallRecord.Rejected rejected) {
                partial.reject(line.place(), rejected.problems());
            }
        });
        return partial;
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        return left.addAll(right, collector().combiner());
    }

    @Override
    public Partial finish(Partial partial) {
        return partial;
    }

    @Override
    public Encoder<Partial> bufferEncoder() {
        return Encoders.kryo(Partial.class);
    }

    @Override
    public Encoder<Partial> outputEncoder() {
        return Encoders.kryo(Partial.class);
    }

    private StudyJudge judge() {
        StudyJudge known = judge;
        if (known == null) {
            known = study.judge();
            judge = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // containers are only handed back to the collector that they come from
    private Collector<ClassifiedCall, Object, R> collector() {
        Collector<ClassifiedCall, Object, R> known = collector;
        if (known == null) {
            known = (Collector<ClassifiedCall, Object, R>) recipe.of(judge().study());
            collector = known;
        }
        return known;
    }
}
