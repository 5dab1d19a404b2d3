package io.github.decroche.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.call.Caller;
import io.github.decroche.classification.AnswerPattern;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever builds a study in Java and forgets a part is told which. */
class NullComponentsTest {
    static Stream<Record> values() {
        return Stream.of(
                new CallerProfile("lambda", Label.of("plain user"), true, List.of()),
                new Service("town-hall", Label.of("Town hall"), Optional.empty()),
                new Label("jours", "days"),
                new Point("days", Label.of("days"), true),
                new Condition.Said("days"),
                new Condition.AtLeast(1, List.of(Condition.said("days"))),
                DateRange.ALWAYS,
                new TimeSlot(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new EquivalenceMargin(Outcome.CONNECTED, 0.1),
                new FieldProblem("id", "missing", "an id"),
                new Caller(Optional.empty(), Optional.empty()),
                new AnswerPattern("opening", 1, Set.of(), false, false, false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aComponentThatIsNullIsNamed(Record value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Constructor<?> constructor = value.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        int tried = 0;
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive()) {
                continue;
            }
            Object[] arguments = new Object[components.length];
            for (int j = 0; j < components.length; j++) {
                arguments[j] = j == i ? null : components[j].getAccessor().invoke(value);
            }
            tried++;
            assertThatThrownBy(() -> constructor.newInstance(arguments))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(components[i].getName());
        }
        assertThat(tried).isPositive();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without its checks does
    void factoriesNameWhatIsNull() {
        assertThatThrownBy(() -> GroupKey.of((String) null)).hasMessage("values: null; expected texts");
        assertThatThrownBy(() -> Label.of(null)).hasMessage("text");
        assertThatThrownBy(() -> Service.of("caf", Label.of("CAF"), null)).hasMessage("number");
    }
}
