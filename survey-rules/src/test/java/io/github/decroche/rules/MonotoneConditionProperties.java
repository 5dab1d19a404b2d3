package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.generators.Scenarios;
import io.github.decroche.study.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MonotoneConditionProperties {
    private static final List<String> POINTS = List.of("a", "b", "c", "d", "e");

    @Property
    void theConditionFoundHoldsForJustTheSameSets(@ForAll("conditions") Condition condition) {
        Condition found =
                MonotoneCondition.of(POINTS, set -> condition.holds(said(set))).orElseThrow();

        assertThat(IntStream.range(0, 32))
                .allSatisfy(set -> assertThat(found.holds(said(set))).isEqualTo(condition.holds(said(set))));
    }

    @Example
    void simpleConditionsAreFoundInTheirSimpleForm() {
        List<Condition> all = POINTS.stream().map(Condition::said).toList();
        List<Condition> simple = List.of(
                Condition.said("c"),
                Condition.all(all),
                Condition.any(all),
                Condition.atLeast(3, all),
                Condition.all(List.of(Condition.said("a"), Condition.atLeast(2, all.subList(1, 4)))));

        assertThat(simple)
                .allSatisfy(condition -> assertThat(MonotoneCondition.of(POINTS, set -> condition.holds(said(set))))
                        .hasValue(condition));
    }

    @Example
    void whatNoConditionSaysHasNone() {
        assertThat(MonotoneCondition.of(POINTS, set -> false)).isEmpty();
        assertThat(MonotoneCondition.of(POINTS, set -> true)).isEmpty();
        assertThat(MonotoneCondition.of(POINTS, set -> set == 1)).isEqualTo(Optional.empty());
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Scenarios.conditions(POINTS);
    }

    private static Set<String> said(int set) {
        return IntStream.range(0, POINTS.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(POINTS::get)
                .collect(Collectors.toSet());
    }
}
