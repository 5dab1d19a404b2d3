package io.github.decroche.examples.cli;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.report.Labels;
import io.github.decroche.rules.SmallestChanges;
import io.github.decroche.rules.SmallestChanges.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The smallest changes of an answer in words, good categories first, those of one kind on one line. */
final class ChangesText {
    private final Labels labels;

    ChangesText(Labels labels) {
        this.labels = labels;
    }

    List<String> lines(SmallestChanges changes) {
        if (changes.changes().isEmpty()) {
            return List.of(labels.text("change.none", changes.size()));
        }
        Map<Kind, List<Change>> kinds = new LinkedHashMap<>();
        changes.changes().stream()
                .sorted(Comparator.comparing(Change::category))
                .forEach(change -> kinds.computeIfAbsent(kind(change), kind -> new ArrayList<>())
                        .add(change));
        List<String> lines = new ArrayList<>();
        kinds.forEach((kind, alike) -> words(kind, alike)
                .forEach(words -> lines.add(labels.text("change.to", labels.of(kind.category()), words))));
        return lines;
    }

    /**
     * What changes have in common that can stand on one line.
     *
     * @param category where they lead
     * @param flags the words for what changes beside the points
     * @param more how many points are said too
     * @param fewer how many points are no longer said
     */
    private record Kind(Category category, List<String> flags, int more, int fewer) {}

    private Kind kind(Change change) {
        List<String> flags = new ArrayList<>();
        flag(flags, change, AnswerPattern::refused, "change.refused", "change.notRefused");
        flag(flags, change, AnswerPattern::sentToWebsite, "change.website", "change.noWebsite");
        flag(flags, change, AnswerPattern::sentElsewhere, "change.elsewhere", "change.noElsewhere");
        return new Kind(
                change.category(),
                flags,
                change.saidToo().size(),
                change.notSaid().size());
    }

    private void flag(List<String> flags, Change change, Predicate<AnswerPattern> of, String yes, String no) {
        if (of.test(change.from()) != of.test(change.to())) {
            flags.add(labels.text(of.test(change.to()) ? yes : no));
        }
    }

    /** One line for all if any choice of so many points does; else a line for each. */
    private List<String> words(Kind kind, List<Change> alike) {
        if (kind.more() == 0 && kind.fewer() == 0) {
            return List.of(String.join(", ", kind.flags()));
        }
        if (kind.fewer() == 0 && isAnyChoice(alike, Change::saidToo, kind.more())) {
            return List.of(choice(kind, "more", kind.more(), union(alike, Change::saidToo)));
        }
        if (kind.more() == 0 && isAnyChoice(alike, Change::notSaid, kind.fewer())) {
            return List.of(choice(kind, "fewer", kind.fewer(), union(alike, Change::notSaid)));
        }
        return alike.stream().map(change -> each(kind, change)).toList();
    }

    private String choice(Kind kind, String direction, int count, Set<String> points) {
        String names = String.join(", ", points);
        List<String> words = new ArrayList<>();
        words.add(
                count == 1
                        ? labels.text("change.one." + direction, names)
                        : labels.text("change." + direction, count, names));
        words.addAll(kind.flags());
        return String.join(", ", words);
    }

    private String each(Kind kind, Change change) {
        List<String> words = new ArrayList<>();
        if (kind.more() > 0) {
            words.add(labels.text("change.said", String.join(", ", new TreeSet<>(change.saidToo()))));
        }
        if (kind.fewer() > 0) {
            words.add(labels.text("change.notSaid", String.join(", ", new TreeSet<>(change.notSaid()))));
        }
        words.addAll(kind.flags());
        return String.join("; ", words);
    }

    private static boolean isAnyChoice(List<Change> alike, Function<Change, ? extends Iterable<String>> of, int count) {
        int from = union(alike, of).size();
        double choices = 1;
        for (int i = 0; i < count; i++) {
            choices = choices * (from - i) / (i + 1);
        }
        return Math.round(choices) == alike.size();
    }

    private static Set<String> union(List<Change> alike, Function<Change, ? extends Iterable<String>> of) {
        Set<String> union = new TreeSet<>();
        alike.forEach(change -> of.apply(change).forEach(union::add));
        return union;
    }
}
