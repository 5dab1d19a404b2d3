package io.github.decroche.statistics.comparison;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Strata for tests. */
final class StratifiedTables {
    /** Two strata whose sums are worked out in the tests: 2 1 / 1 2 and 3 1 / 2 4. */
    static final Strata<Integer> BY_HAND = strata("2 1 1 2 | 3 1 2 4");

    private StratifiedTables() {}

    /** Strata as R's tables are written here: {@code a b c d | a b c d}. */
    static Strata<Integer> strata(String cells) {
        List<FourfoldTable> tables = new ArrayList<>();
        for (String stratum : cells.split("\\|", -1)) {
            long[] counts = Arrays.stream(stratum.trim().split(" +"))
                    .mapToLong(Long::parseLong)
                    .toArray();
            tables.add(new FourfoldTable(counts[0], counts[1], counts[2], counts[3]));
        }
        return Strata.of(tables);
    }

    static Strata<Integer> strata(NamedCsvRecord row) {
        return strata(row.getField("cells"));
    }

    /** Each pair as a stratum of its own. */
    static Strata<Integer> pairsAsStrata(MatchedPairs pairs) {
        List<FourfoldTable> tables = new ArrayList<>();
        tables.addAll(Collections.nCopies((int) pairs.both(), new FourfoldTable(1, 0, 1, 0)));
        tables.addAll(Collections.nCopies((int) pairs.firstOnly(), new FourfoldTable(1, 0, 0, 1)));
        tables.addAll(Collections.nCopies((int) pairs.secondOnly(), new FourfoldTable(0, 1, 1, 0)));
        tables.addAll(Collections.nCopies((int) pairs.neither(), new FourfoldTable(0, 1, 0, 1)));
        return Strata.of(tables);
    }

    /** The same strata with group and reference exchanged. */
    static Strata<Integer> groupsSwapped(Strata<?> strata) {
        return Strata.of(strata.tables().values().stream()
                .map(it -> new FourfoldTable(it.c(), it.d(), it.a(), it.b()))
                .toList());
    }

    /** Up to six small strata, empty groups among them. */
    static Arbitrary<List<FourfoldTable>> tables() {
        Arbitrary<Long> cell = Arbitraries.longs().between(0, 12);
        return Combinators.combine(cell, cell, cell, cell)
                .as(FourfoldTable::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(6);
    }

    static Arbitrary<MatchedPairs> pairs(long most) {
        Arbitrary<Long> cell = Arbitraries.longs().between(0, most);
        return Combinators.combine(cell, cell, cell, cell).as(MatchedPairs::new);
    }
}
