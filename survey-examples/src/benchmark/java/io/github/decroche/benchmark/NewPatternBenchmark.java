package io.github.decroche.benchmark;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does the first judgement of a pattern cost, the first of all aside? Each shot puts a pattern that the memo does not know to
 * the rules, in a JVM that has judged hardly any and compiled none of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NewPatternBenchmark {
    private final Study study = Study2022.definition();
    private final RuleClassifier classifier = RuleClassifier.bundled(study);
    private final List<AnswerPattern> patterns = patterns(study);
    private int next;

    /** Judges one pattern, which loads the rules. */
    @Setup
    public void load() {
        classifier.classify(patterns.get(next++));
    }

    /** Takes the next pattern. */
    @Setup(Level.Invocation)
    public void advance() {
        next++;
    }

    /** Judges it. */
    @Benchmark
    public Classification judge() {
        return classifier.classify(patterns.get(next));
    }

    /** Every pattern of the study with up to seven points, in a random order. */
    private static List<AnswerPattern> patterns(Study study) {
        List<AnswerPattern> patterns = new ArrayList<>();
        for (Scenario scenario : study.scenarios()) {
            for (int version = 1; version <= scenario.versions().size(); version++) {
                ExpectedAnswer expected = scenario.expected(version);
                List<String> points = List.copyOf(expected.pointIds());
                for (int bits = 0; bits < 1 << (points.size() + 3); bits++) {
                    Set<String> said = new HashSet<>();
                    for (int i = 0; i < points.size(); i++) {
                        if (((bits >> (i + 3)) & 1) == 1) {
                            said.add(points.get(i));
                        }
                    }
                    patterns.add(new AnswerPattern(
                            scenario.id(), version, said, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0));
                }
            }
        }
        Collections.shuffle(patterns, new Random(patterns.size()));
        return patterns;
    }
}
