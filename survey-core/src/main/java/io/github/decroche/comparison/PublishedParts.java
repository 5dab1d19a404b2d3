package io.github.decroche.comparison;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.call.PublishedCount;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Published counts as parts of a comparison of waves. They tell kinds of calls apart as finely as they were published; calls of
 * the other wave are then told apart no more finely.
 */
final class PublishedParts {
    private final List<PublishedCount> counts;
    private final WaveOverlap overlap;

    private PublishedParts(List<PublishedCount> counts, WaveOverlap overlap) {
        this.counts = counts;
        this.overlap = overlap;
    }

    /** Refuses counts of a wave and outcome that do not all tell the same dimensions apart. */
    static void check(List<PublishedCount> published) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<List<Object>, GroupKey> first = new HashMap<>();
        for (int i = 0; i < published.size(); i++) {
            GroupKey kind = kind(published.get(i));
            GroupKey earlier = first.putIfAbsent(
                    List.of(published.get(i).wave(), published.get(i).outcome()), kind);
            if (earlier != null && !(kind.equals(kind.keeping(earlier)) && earlier.equals(earlier.keeping(kind)))) {
                problems.add(
                        FieldProblem.found(
                                "published[" + i + "]",
                                "a count that tells other things apart",
                                "service, scenario and profile told or left out as in the first count of the wave and outcome"));
            }
        }
        InvalidValueException.throwIfAny(problems);
    }

    /** The counts of a wave in an outcome. */
    static PublishedParts of(List<PublishedCount> published, String wave, Outcome outcome, WaveOverlap overlap) {
        return new PublishedParts(
                published.stream()
                        .filter(count -> count.wave().equals(wave) && count.outcome() == outcome)
                        .toList(),
                overlap);
    }

    /** A kind of calls, as finely as all of these counts tell it. */
    static GroupKey coarsened(List<PublishedParts> published, GroupKey kind) {
        GroupKey coarse = kind;
        for (PublishedParts parts : published) {
            coarse = parts.counts.isEmpty() ? coarse : coarse.keeping(kind(parts.counts.get(0)));
        }
        return coarse;
    }

    /**
     * The parts of kinds that both waves planned.
     *
     * @throws IncomparableException if a count mixes what is not the same in both
     */
    List<ComparedValues.Part> parts(boolean inGroup) {
        counts.forEach(this::refuseIfMixed);
        return counts.stream()
                .filter(count -> overlap.holds(kind(count)))
                .map(count -> new ComparedValues.Part(kind(count), inGroup, Optional.empty(), values(count)))
                .toList();
    }

    /** Refuses a count that mixes what is not the same in both waves. */
    private void refuseIfMixed(PublishedCount count) {
        if (count.profile().isEmpty() && !overlap.sameProfiles()) {
            throw mixed(count, "profile");
        }
        if (count.scenario().isEmpty() && !overlap.sameScenarios(count.service())) {
            throw mixed(count, "scenario");
        }
    }

    private static IncomparableException mixed(PublishedCount count, String dimension) {
        return new IncomparableException("published count of " + count.outcome().id() + " in wave " + count.wave()
                + ": not told by " + dimension + ", and the waves have other " + dimension + "s; expected counts by "
                + dimension);
    }

    private static GroupKey kind(PublishedCount count) {
        return new GroupKey(List.of(count.profile(), count.service(), count.scenario()));
    }

    private static ValueCounts values(PublishedCount count) {
        ValueCounts values = new ValueCounts();
        values.add(1, count.count());
        values.add(0, count.of() - count.count());
        return values;
    }
}
