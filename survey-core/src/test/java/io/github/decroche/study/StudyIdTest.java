package io.github.decroche.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyIdTest {
    private static final String SIXTY_FOUR = "a234567890123456789012345678901234567890123456789012345678901234";

    @ParameterizedTest
    @ValueSource(strings = {"a", "caf", "caf-2", "a-", "z9-z9", SIXTY_FOUR})
    void idsOfTheFormAreTaken(String id) {
        assertThat(id).matches("[a-z][a-z0-9-]{0,63}");
        assertThat(StudyId.require("id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "2022", "Caf", "caf_1", "caf 1", "café", "a.b", SIXTY_FOUR + "5", "a\n"})
    void othersAreRefusedWithTheirValue(String id) {
        assertThat(id).doesNotMatch("[a-z][a-z0-9-]{0,63}");
        assertThatThrownBy(() -> StudyId.require("id", id))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(
                        "an id of 1 to 64 lower-case letters, digits and hyphens, beginning with a letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "w1", "2022-autumn"})
    void wavesMayBeNamedAfterYears(String id) {
        assertThat(StudyId.checkWave("wave", id)).isEmpty();
        assertThat(StudyId.checkWave("wave", "-" + id)).isPresent();
    }
}
