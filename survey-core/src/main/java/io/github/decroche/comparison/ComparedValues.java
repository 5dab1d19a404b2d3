package io.github.decroche.comparison;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.comparison.FourfoldTable;
import io.github.decroche.statistics.comparison.Strata;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of one outcome in the group and in the reference, by stratum and caller.
 *
 * @param parts the parts, in a fixed order
 */
record ComparedValues(List<Part> parts) {
    /** The values of one caller in one stratum on one side; at least one. */
    record Part(GroupKey stratum, boolean inGroup, Optional<String> caller, ValueCounts values) {
        /** Who made the calls; those of a side that are nobody's count as one caller's. */
        Object callerOrSide() {
            return caller.isPresent() ? caller : inGroup;
        }

        /** The same part in another stratum. */
        Part in(GroupKey newStratum) {
            return new Part(newStratum, inGroup, caller, values);
        }
    }

    /** What is in strata that both sides have. */
    ComparedValues inCommon() {
        Set<GroupKey> ofGroup = strata(true);
        ofGroup.retainAll(strata(false));
        return new ComparedValues(
                parts.stream().filter(part -> ofGroup.contains(part.stratum())).toList());
    }

    private Set<GroupKey> strata(boolean inGroup) {
        Set<GroupKey> strata = new HashSet<>();
        parts.stream().filter(part -> part.inGroup() == inGroup).forEach(part -> strata.add(part.stratum()));
        return strata;
    }

    /** All values of a side. */
    ValueCounts values(boolean inGroup) {
        ValueCounts all = new ValueCounts();
        parts.stream().filter(part -> part.inGroup() == inGroup).forEach(part -> all.addAll(part.values()));
        return all;
    }

    /** How many callers are known on a side. */
    long callers(boolean inGroup) {
        return parts.stream()
                .filter(part -> part.inGroup() == inGroup)
                .flatMap(part -> part.caller().stream())
                .distinct()
                .count();
    }

    /** Whether callers are known on both sides. */
    boolean knowsCallersOfBoth() {
        return callers(true) > 0 && callers(false) > 0;
    }

    boolean knowsAllCallers() {
        return parts.stream().allMatch(part -> part.caller().isPresent());
    }

    /** The table of a rate, values being 1 and 0. */
    FourfoldTable table() {
        return table(parts);
    }

    /** The tables of a rate by stratum. */
    Strata<GroupKey> strata() {
        Map<GroupKey, FourfoldTable> tables = new LinkedHashMap<>();
        parts.forEach(part -> tables.merge(part.stratum(), table(List.of(part)), FourfoldTable::plus));
        return new Strata<>(tables);
    }

    private static FourfoldTable table(List<Part> parts) {
        FourfoldTable table = new FourfoldTable(0, 0, 0, 0);
        for (Part part : parts) {
            long with = part.values().count(1);
            long without = part.values().count(0);
            table = table.plus(
                    part.inGroup() ? new FourfoldTable(with, without, 0, 0) : new FourfoldTable(0, 0, with, without));
        }
        return table;
    }
}
