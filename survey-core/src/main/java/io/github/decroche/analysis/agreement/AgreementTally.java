package io.github.decroche.analysis.agreement;

import io.github.decroche.statistics.agreement.AgreementTable;
import io.github.decroche.study.Point;
import io.github.decroche.study.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts pairs of codings, item by item, and keeps the disagreements. */
final class AgreementTally {
    private final Map<String, Scenario> scenarios;
    private final ItemCounts recorded = new ItemCounts(CodedItem.of(CodedItem.Part.RECORDED));
    private final Map<String, List<ItemCounts>> points = new TreeMap<>();
    private final List<ItemCounts> others =
            CodedItem.ofEveryAnswer().stream().map(ItemCounts::new).toList();
    private final List<Disagreement> disagreements = new ArrayList<>();

    AgreementTally(Map<String, Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /** Adds a call that connected in both files. */
    void add(String call, CallCoding first, CallCoding second) {
        count(recorded, call, first, second);
        if (first.answer().isEmpty() || second.answer().isEmpty()) {
            return;
        }
        Set<String> expected = first.expected();
        for (ItemCounts point : points.computeIfAbsent(first.scenario(), this::pointsOf)) {
            if (point.item.of().filter(expected::contains).isPresent()) {
                count(point, call, first, second);
            }
        }
        others.forEach(item -> count(item, call, first, second));
    }

    /** The points of all expected answers of a scenario, each once. */
    private List<ItemCounts> pointsOf(String id) {
        return Stream.ofNullable(scenarios.get(id))
                .flatMap(scenario -> scenario.versions().stream())
                .flatMap(version -> version.points().stream())
                .map(Point::id)
                .distinct()
                .map(point -> new ItemCounts(CodedItem.point(id, point)))
                .toList();
    }

    private void count(ItemCounts counts, String call, CallCoding first, CallCoding second) {
        CodedItem item = counts.item;
        int one = item.valueIn(first);
        int other = item.valueIn(second);
        counts.cells[one][other]++;
        if (one != other && item.isListed()) {
            disagreements.add(new Disagreement(
                    call, item, item.values().get(one), item.values().get(other)));
        }
    }

    /** The tables by item, in the order of results. */
    List<ItemCounts> items() {
        List<ItemCounts> items = new ArrayList<>(List.of(recorded));
        points.values().stream()
                .flatMap(List::stream)
                .filter(point -> point.table().size() > 0)
                .forEach(items::add);
        items.addAll(others);
        return items;
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    /** The counts of one item. */
    static final class ItemCounts {
        private final CodedItem item;
        private final long[][] cells;

        ItemCounts(CodedItem item) {
            this.item = item;
            this.cells = new long[item.values().size()][item.values().size()];
        }

        CodedItem item() {
            return item;
        }

        AgreementTable table() {
            return AgreementTable.of(cells);
        }
    }
}
