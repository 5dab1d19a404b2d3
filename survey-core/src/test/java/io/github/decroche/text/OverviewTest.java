package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private enum Ending {
        ANNOUNCED_TOO_LONG
    }

    @Test
    void theTitleStandsAboveTheTable() {
        assertThat(Overview.of(
                        "two groups", List.of("group", "rate"), List.of("caf", "pole-emploi"), it -> List.of(it, 0.5)))
                .isEqualTo("""
                        two groups
                         group       |  rate\\s
                        -------------+-------
                         caf         | 0.500\\s
                         pole-emploi | 0.500""".replace("\\s", " "));
    }

    @Test
    void ofManyRowsTheFirstAndTheLastAreShown() {
        List<Integer> numbers = IntStream.rangeClosed(1, 1000).boxed().toList();
        assertThat(Overview.of("n", List.of("n"), numbers, List::of).lines().map(String::strip))
                .containsSubsequence("1", "10", "… 985 more", "996", "1000")
                .hasSize(1 + 2 + 10 + 1 + 5);
    }

    @Test
    void aCellSaysWhatThereIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(List.<Object>of(
                            1.23456,
                            7L,
                            Optional.empty(),
                            Optional.of(2.0),
                            OptionalDouble.empty(),
                            OptionalDouble.of(-1),
                            OptionalLong.of(3),
                            Ending.ANNOUNCED_TOO_LONG,
                            List.of(),
                            List.of(Ending.ANNOUNCED_TOO_LONG, "x")))
                    .extracting(Overview::cell)
                    .containsExactly(
                            "1.235",
                            "7",
                            "–",
                            "2.000",
                            "–",
                            "-1.000",
                            "3",
                            "announced-too-long",
                            "–",
                            "announced-too-long, x");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(columns -> Arbitraries.strings()
                        .withChars("ab -1.")
                        .ofMaxLength(60)
                        .list()
                        .ofSize(columns)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5));
    }

    @Property(tries = 200)
    void noLineIsLongerThanATerminal(@ForAll("tables") List<List<String>> table, @ForAll String title) {
        assertThat(Overview.of(title, table.get(0), table, row -> row).lines().map(String::length))
                .allMatch(length -> length <= 80);
    }

    @Property(tries = 200)
    void nothingIsLostButColumnsBeyondTheEighth(@ForAll("tables") List<List<String>> table) {
        String shown = Overview.of("", table.get(0), table, row -> row);
        String letters = table.stream()
                .flatMap(row -> row.stream().limit(row.size() > 8 ? 7 : 8))
                .collect(Collectors.joining());
        assertThat(shown.chars().filter(c -> c == 'b').count())
                .isGreaterThanOrEqualTo(letters.chars().filter(c -> c == 'b').count());
    }
}
