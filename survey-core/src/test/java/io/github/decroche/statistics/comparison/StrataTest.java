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
}
