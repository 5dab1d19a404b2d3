package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0x9D, 0xAD, 0x61C, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E,
                0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xE0041
            })
    void whatMovesACursorOrHidesWhatFollowsIsReplaced(int c) {
        String text = "a" + Character.toString(c) + "b";

        assertThat(Printable.text(text)).isEqualTo("a\uFFFDb");
        assertThat(Printable.isSafe(c)).isFalse();
    }

    @Property
    void jsonSaysTheSameWithEscapes(@ForAll String text) {
        String document = JsonMapper.shared().writeValueAsString(text);
        String safe = Printable.json(document);

        assertThat(JsonMapper.shared().readTree(safe).stringValue())
                .isEqualTo(JsonMapper.shared().readTree(document).stringValue());
        assertThat(safe.codePoints()).allMatch(Printable::isSafe);
    }

    @Property
    void textsOfUsualCharactersStay(@ForAll String text) {
        String safe = Printable.text(text);

        assertThat(safe.codePoints()).allMatch(Printable::isSafe);
        assertThat(Printable.text(safe)).isSameAs(safe);
    }
}
