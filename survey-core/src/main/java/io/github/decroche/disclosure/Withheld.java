package io.github.decroche.disclosure;

import io.github.decroche.analysis.GroupKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Which figures of which group are to be left out of what is published. Figures bear the names that they have in JSON, such as
 * {@code satisfactoryByKind.information}; a name that goes on after a dot is a part of the figure before it. It is not told which of
 * them are small and which are withheld for the sake of these: to know would narrow what they can be.
 */
public final class Withheld {
    private final SmallCells rule;
    private final Set<String> figures;
    private final Map<GroupKey, Set<String>> withheld;

    Withheld(SmallCells rule, Set<String> figures, Map<GroupKey, Set<String>> withheld) {
        this.rule = rule;
        this.figures = Set.copyOf(figures);
        this.withheld = Map.copyOf(withheld);
    }

    /** What is decided of a table. */
    static Withheld of(SmallCells rule, Scheme scheme, SortedMap<GroupKey, CellCounts> groups, CellCounts all) {
        Suppression suppression = Suppression.of(scheme, rule.calls(), List.copyOf(groups.values()), all);
        Map<GroupKey, Set<String>> withheld = new HashMap<>();
        int row = 0;
        for (GroupKey key : groups.keySet()) {
            int it = row++;
            withheld.put(key, figures(scheme, family -> suppression.isWithheld(it, family)));
        }
        withheld.put(GroupKey.ALL, figures(scheme, suppression::isWithheldOfTotal));
        Set<String> figures = new LinkedHashSet<>(scheme.figures().keySet());
        figures.addAll(scheme.alwaysWithheld());
        return new Withheld(rule, figures, withheld);
    }

    /** What is decided of rows that show one figure or nothing; their total is shown elsewhere. */
    static Withheld of(SmallCells rule, String figure, Map<GroupKey, Boolean> rows) {
        Map<GroupKey, Set<String>> withheld = new HashMap<>();
        rows.forEach((key, isWithheld) -> withheld.put(key, isWithheld ? Set.of(figure) : Set.of()));
        return new Withheld(rule, Set.of(figure), withheld);
    }

    private static Set<String> figures(Scheme scheme, Predicate<Family> isWithheld) {
        Set<String> names = new LinkedHashSet<>(scheme.alwaysWithheld());
        scheme.figures().forEach((name, families) -> {
            if (families.stream().anyMatch(isWithheld)) {
                names.add(name);
            }
        });
        return Collections.unmodifiableSet(names);
    }

    /** The rule that was followed. */
    public SmallCells rule() {
        return rule;
    }

    /** The figures that are withheld of a group; {@link GroupKey#ALL} is that of all calls. */
    public Set<String> of(GroupKey group) {
        Set<String> names = withheld.get(group);
        if (names == null) {
            throw new IllegalArgumentException("group: " + group + " is not one of those that were counted");
        }
        return names;
    }

    /**
     * Whether a figure of a group is withheld; empty where no figure of this name is known, so that nothing is published by mistake.
     */
    public Optional<Boolean> isWithheld(GroupKey group, String figure) {
        for (String name = figure; ; name = name.substring(0, name.lastIndexOf('.'))) {
            if (figures.contains(name)) {
                return Optional.of(of(group).contains(name));
            }
            if (!name.contains(".")) {
                return Optional.empty();
            }
        }
    }

    /** One line: {@code fewer than 5 calls or 3 callers: 12 figures withheld}. */
    @Override
    public String toString() {
        return rule + ": " + withheld.values().stream().mapToInt(Set::size).sum() + " figures withheld";
    }
}
