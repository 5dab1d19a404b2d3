package io.github.decroche.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    @Test
    void aCountThatThePartsCannotReachIsToldWithTheRange() {
        assertThatThrownBy(() -> Condition.atLeast(5, List.of(Condition.said("a"))))
                .hasMessage("atLeast: 5 is not allowed; expected 1");
        assertThatThrownBy(() -> Condition.atLeast(0, List.of(Condition.said("a"), Condition.said("b"))))
                .hasMessage("atLeast: 0 is not allowed; expected a whole number from 1 to 2");
    }

    @Test
    void anAnswerWithoutPointsIsSaidToHaveNone() {
        assertThat(Condition.said("a").unknownPoints(List.of()))
                .extracting(FieldProblem::toString)
                .containsExactly("\"a\" is not allowed; expected a point of this answer, which has none");
    }

    @Test
    void aBlankLabelIsNamed() {
        assertThatThrownBy(() -> Label.of(" "))
                .hasMessage("text: \" \" is not allowed; expected a text that is not blank");
    }
}
