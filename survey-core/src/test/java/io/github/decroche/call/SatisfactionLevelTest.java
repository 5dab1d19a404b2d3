package io.github.decroche.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SatisfactionLevelTest {
    @Test
    void aMeanHalfwayGoesUp() {
        assertThat(SatisfactionLevel.nearest(4 + 5, 2)).isEqualTo(SatisfactionLevel.SATISFIED);
        assertThat(SatisfactionLevel.nearest(1 + 2, 2)).isEqualTo(SatisfactionLevel.DISSATISFIED);
    }

    @Test
    void aMeanJustBelowHalfwayGoesDown() {
        assertThat(SatisfactionLevel.nearest(449, 100)).isEqualTo(SatisfactionLevel.RATHER_SATISFIED);
        assertThat(SatisfactionLevel.nearest(450, 100)).isEqualTo(SatisfactionLevel.SATISFIED);
    }

    @Test
    void theEndsStayWhereTheyAre() {
        assertThat(SatisfactionLevel.nearest(7, 7)).isEqualTo(SatisfactionLevel.VERY_DISSATISFIED);
        assertThat(SatisfactionLevel.nearest(42, 7)).isEqualTo(SatisfactionLevel.VERY_SATISFIED);
    }

    @Test
    void scoresOutsideOneToSixAreRefused() {
        assertThatThrownBy(() -> SatisfactionLevel.nearest(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SatisfactionLevel.nearest(43, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeLevelsAreSatisfied() {
        assertThat(SatisfactionLevel.values())
                .filteredOn(SatisfactionLevel::isSatisfied)
                .extracting(SatisfactionLevel::symbol)
                .containsExactly("+", "++", "+++");
    }
}
