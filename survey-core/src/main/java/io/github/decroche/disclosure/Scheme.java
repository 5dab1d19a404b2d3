package io.github.decroche.disclosure;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.Family.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What a kind of output publishes of a group: its cells, the families that they form, and which figure tells of which. */
final class Scheme {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private final Map<String, List<Family>> figures = new LinkedHashMap<>();
    private final Set<String> alwaysWithheld = new LinkedHashSet<>();

    /** Its families, each after those above it. */
    List<Family> families() {
        return Collections.unmodifiableList(families);
    }

    /** Its cells, each after its whole. */
    List<Cell> cells() {
        return Collections.unmodifiableList(cells);
    }

    /** The families that each figure tells of. */
    Map<String, List<Family>> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** The figures that are withheld of every group. */
    Set<String> alwaysWithheld() {
        return Collections.unmodifiableSet(alwaysWithheld);
    }

    /** Adds a cell without a whole. */
    Cell cell(ToLongFunction<ClassifiedCall> units) {
        return add(new Cell(cells.size(), Optional.empty(), units));
    }

    /** Adds a part of a cell that holds calls. */
    Cell part(Cell whole, Predicate<ClassifiedCall> belongs) {
        return units(whole, call -> belongs.test(call) ? 1 : 0);
    }

    /** Adds a part of a cell that holds other units than calls. */
    Cell units(Cell whole, ToLongFunction<ClassifiedCall> units) {
        return add(new Cell(cells.size(), Optional.of(whole), units));
    }

    private Cell add(Cell cell) {
        cells.add(cell);
        return cell;
    }

    /** Adds the family of one cell without a whole. */
    Family root(Cell cell, Family... above) {
        return family(List.of(new Split(Optional.empty(), List.of(cell))), false, above);
    }

    /** Adds the same for a cell that no group is without. */
    Family never0(Cell cell) {
        return family(List.of(new Split(Optional.empty(), List.of(cell))), true);
    }

    /** Adds the family of a cell in its parts. */
    Family family(Family above, Cell... parts) {
        return family(List.of(split(parts)), above);
    }

    /** Adds a family of several cells in their parts. */
    Family family(List<Split> splits, Family... above) {
        return family(splits, false, above);
    }

    private Family family(List<Split> splits, boolean never0, Family... above) {
        Family family = new Family(families.size(), splits, List.of(above), never0);
        families.add(family);
        return family;
    }

    /** The whole of some parts in them. */
    static Split split(Cell... parts) {
        return new Split(parts[0].whole(), Arrays.asList(parts));
    }

    /** Says that a figure tells of some families; of none where it is the same whatever the calls are. */
    void figure(String name, Family... families) {
        figures.put(name, List.of(families));
    }

    /** Says that a figure shows single calls. */
    void alwaysWithheld(String name) {
        alwaysWithheld.add(name);
    }
}
