package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTest {
    @Test
    void aTableThatFitsStaysAsItIs() {
        TextTable table = new TextTable(List.of("", "one-two"), List.of(List.of("a b", "1"), List.of("c\nd", "23")));

        assertThat(Fitting.table(table, 80)).isEqualTo(table);
    }

    @Test
    void cellsBreakBetweenWordsAndBehindHyphens() {
        TextTable table =
                new TextTable(List.of("a", "b"), List.of(List.of("word ".repeat(20), "name-".repeat(12) + "x")));

        assertThat(Fitting.table(table, 80).rows().get(0).get(0).lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.matches("(word ?)+"));
        assertThat(Fitting.table(table, 80).rows().get(0).get(1).replace("\n", ""))
                .isEqualTo("name-".repeat(12) + "x");
    }

    @Test
    void numbersBreakLast() {
        String numbers = "1234567890123";
        TextTable table = new TextTable(
                List.of("a", "b", "c", "d", "e"),
                List.of(List.of("anticonstitutionnellement".repeat(2), numbers, numbers, numbers, numbers)));

        assertThat(Fitting.table(table, 80).rows().get(0).subList(1, 5)).containsOnly(numbers);
    }

    @Test
    void aTableIsAsNarrowAsItCanBe() {
        TextTable table = new TextTable(
                List.of("service", "in words"),
                List.of(List.of("caf", "neither the agent nor the caller said a word")));

        assertThat(table.text(24).lines()).allMatch(line -> line.length() <= 24);
        assertThat(table.text(24)).isNotEqualTo(table.text()).contains("neither");
        assertThat(table.text(80)).isEqualTo(table.text());
    }
}
