package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrataTest {
    private record Call(String service, boolean migrant, boolean answered) {}

    @Test
    void elementsAreCountedWithinTheirStratum() {
        Strata<String> strata = Stream.of(
                        new Call("CAF", true, true),
                        new Call("CPAM", false, true),
                        new Call("CAF", true, false),
                        new Call("CAF", false, true))
                .collect(Strata.collector(Call::service, Call::migrant, Call::answered));

        assertThat(strata.tables())
                .containsExactly(
                        Map.entry("CAF", new FourfoldTable(1, 1, 1, 0)),
                        Map.entry("CPAM", new FourfoldTable(0, 0, 1, 0)));
    }

    @Test
    void strataOfTheSameNameAreAddedUp() {
        Strata<String> one = new Strata<>(Map.of("CAF", new FourfoldTable(1, 2, 3, 4)));
        Strata<String> other =
                new Strata<>(Map.of("CAF", new FourfoldTable(1, 1, 1, 1), "CPAM", new FourfoldTable(5, 6, 7, 8)));

        assertThat(one.plus(other).tables())
                .isEqualTo(Map.of("CAF", new FourfoldTable(2, 3, 4, 5), "CPAM", new FourfoldTable(5, 6, 7, 8)));
    }

    @Test
    void theCrudeTableForgetsTheStrata() {
        assertThat(StratifiedTables.BY_HAND.crude()).isEqualTo(new FourfoldTable(5, 2, 3, 6));
        assertThat(Strata.of(List.of()).crude()).isEqualTo(new FourfoldTable(0, 0, 0, 0));
    }

    @Test
    void laterChangesOfTheMapDoNotShow() {
        Map<String, FourfoldTable> tables = new HashMap<>(Map.of("CAF", new FourfoldTable(1, 2, 3, 4)));
        Strata<String> strata = new Strata<>(tables);
        tables.clear();

        assertThat(strata.size()).isEqualTo(1);
    }

    @Test
    void moreInformativeStrataThanThereAreAreRefused() {
        assertThatThrownBy(() -> new Pooled<>(Optional.empty(), 2, 3))
                .hasMessage("informative: 3; expected from 0 to 2");
    }

    @Test
    void strataWithoutNamesAreNumbered() {
        FourfoldTable first = new FourfoldTable(1, 2, 3, 4);
        FourfoldTable second = new FourfoldTable(5, 6, 7, 8);

        assertThat(Strata.of(List.of(first, second)).tables())
                .containsExactly(Map.entry(1, first), Map.entry(2, second));
    }

    @Test
    void strataReadAsASmallTable() {
        assertThat(StratifiedTables.BY_HAND).hasToString("""
                2 strata
                 stratum | group | reference\s
                ---------+-------+-----------
                       1 |   2/3 |       1/3\s
                       2 |   3/4 |       2/6""");
    }

    @Test
    void whatStrataSayReadsInOneLine() {
        assertThat(new Pooled<>(Optional.of(1.5), 4, 3)).hasToString("1.5; 3 of 4 strata");
        assertThat(new Pooled<>(Optional.empty(), 2, 0)).hasToString("not estimable; 0 of 2 strata");
    }
}
