package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.analysis.aapor.DispositionCounts;
import io.github.decroche.analysis.agreement.CallCodings;
import io.github.decroche.analysis.agreement.CodingComparison;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.comparison.Comparison;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.comparison.ContingencyTable;
import io.github.decroche.statistics.comparison.Strata;
import io.github.decroche.statistics.published.TableCheck;
import io.github.decroche.study.Study;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a researcher gets from the bundled study reads well at a prompt and in a debugger. */
class ResultsAtAPromptTest {
    private static final int WIDEST = 80;

    private final Study study = Study2022.definition();
    private final List<ClassifiedCall> calls = Study2022.classifiedCalls();

    /** A table fits; a single line may hold a sentence of the study's own. None is the dump of a constructor or of a map. */
    @Test
    void noResultIsADump() {
        Set<Object> results = reachable(List.of(
                study,
                calls.subList(0, 200),
                calls.stream().collect(by(Dimension.SERVICE).synthesis()),
                calls.stream().collect(by(Dimension.SERVICE, Dimension.PROFILE).synthesis()),
                calls.stream().collect(by(Dimension.SERVICE).waits()),
                calls.stream()
                        .collect(by(Dimension.SERVICE).waits())
                        .all()
                        .curve()
                        .steps(),
                calls.stream().collect(by(Dimension.SERVICE).ratings()),
                calls.stream().collect(by(Dimension.SERVICE).attempts()),
                calls.stream().collect(DispositionCounts.collector()).rates(),
                calls.stream().collect(Comparison.ofProfiles(study).collector()),
                CodingComparison.at(ConfidenceLevel.DEFAULT)
                        .compare(
                                calls.stream().collect(CallCodings.collector()),
                                calls.stream().skip(3).collect(CallCodings.collector())),
                TableCheck.withDefaults().of(Study2022.percentages().cells()),
                calls.stream().collect(strata()),
                calls.stream()
                        .collect(ContingencyTable.collector(call -> call.call().service(), ClassifiedCall::category)),
                RuleClassifier.bundled(study).catalogue(),
                RuleClassifier.bundled(study)
                        .explain(AnswerPattern.of(
                                calls.get(0).call().scenario(),
                                1,
                                answered().call().answer().orElseThrow()))));

        assertThat(results).hasSizeGreaterThan(1000);
        assertThat(results.stream().map(Object::getClass).distinct()).hasSizeGreaterThan(50);
        assertThat(results.stream().filter(ResultsAtAPromptTest::isUnreadable).map(Object::toString))
                .isEmpty();
    }

    private static boolean isUnreadable(Object result) {
        String text = result.toString();
        return text.isBlank()
                || text.lines()
                        .anyMatch(line -> (line.length() > WIDEST && text.contains("\n"))
                                || line.matches(".*(\\w[\\[{]\\w+=|@[0-9a-f]{5}|\\{\\w*=).*"));
    }

    private static Collector<ClassifiedCall, ?, Strata<String>> strata() {
        return Strata.collector(
                call -> call.call().service(),
                call -> call.call().profile().equals("lambda"),
                Measure.CONNECTED::counts);
    }

    private ClassifiedCall answered() {
        String scenario = calls.get(0).call().scenario();
        return calls.stream()
                .filter(call -> call.call().scenario().equals(scenario)
                        && call.call().answer().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Tabulation by(Dimension... dimensions) {
        return Tabulation.of(study).by(List.of(dimensions));
    }

    /** All values of the library that can be had from some, by asking them for their parts. */
    private static Set<Object> reachable(Collection<?> roots) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Collection<?> several) {
                several.stream().limit(200).forEach(open::push);
            } else if (next instanceof Map<?, ?> map) {
                open.push(map.values());
                open.push(map.keySet());
            } else if (next instanceof Optional<?> optional) {
                optional.ifPresent(open::push);
            } else if (isResult(next) && found.add(next)) {
                parts(next).forEach(open::push);
            }
        }
        return found;
    }

    private static boolean isResult(Object value) {
        return value.getClass().getName().startsWith("io.github.decroche.") && !(value instanceof Enum<?>);
    }

    /** The components of a record, the attributes of another value. */
    private static List<Object> parts(Object value) {
        Class<?> type = value.getClass();
        Stream<Method> accessors = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                : Arrays.stream(type.getInterfaces())
                        .flatMap(it -> Arrays.stream(it.getMethods()))
                        .filter(it -> Modifier.isAbstract(it.getModifiers()) && it.getParameterCount() == 0);
        return accessors
                .filter(it -> Modifier.isPublic(it.getDeclaringClass().getModifiers()))
                .map(it -> {
                    try {
                        return it.invoke(value);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(it.toString(), e);
                    }
                })
                .toList();
    }
}
