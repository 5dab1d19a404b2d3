package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two waves have in common: services, profiles and scenarios that both planned, and of these the kinds of calls. The
 * dimensions of a kind are profile, service and scenario.
 */
final class WaveOverlap {
    /** How each dimension of a kind lists its ids in a wave, in the order of {@link Comparison#kinds()}. */
    private static final Map<Dimension, Function<Wave, List<String>>> IDS = Map.of(
            Dimension.PROFILE, Wave::profiles,
            Dimension.SERVICE, Wave::services,
            Dimension.SCENARIO, Wave::scenarios);

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.SERVICE, Dimension.PROFILE, Dimension.SCENARIO);

    private final Study study;
    private final List<Dimension> kinds;
    private final Wave wave;
    private final Wave reference;

    WaveOverlap(Study study, List<Dimension> kinds, String wave, String reference) {
        this.study = study;
        this.kinds = kinds;
        this.wave = study.wave(wave).orElseThrow();
        this.reference = study.wave(reference).orElseThrow();
    }

    /** A dimension on which the waves have nothing in common, if there is one. */
    Optional<Dimension> missing() {
        return DIMENSIONS.stream()
                .filter(dimension -> common(dimension).isEmpty())
                .findFirst();
    }

    /** Whether both waves planned calls of that kind; what a kind does not tell is not asked. */
    boolean holds(GroupKey kind) {
        return foreign(kind).isEmpty();
    }

    /** Whether both waves planned the same profiles, so that figures which do not tell them apart can be compared. */
    boolean sameProfiles() {
        return Set.copyOf(wave.profiles()).equals(Set.copyOf(reference.profiles()));
    }

    /** Whether both waves planned the same scenarios, of one service or of all. */
    boolean sameScenarios(Optional<String> service) {
        return scenarios(wave, service).equals(scenarios(reference, service));
    }

    private Set<String> scenarios(Wave of, Optional<String> service) {
        return study.scenarios().stream()
                .filter(scenario -> of.scenarios().contains(scenario.id())
                        && of.services().contains(scenario.service())
                        && service.filter(id -> !id.equals(scenario.service())).isEmpty())
                .map(Scenario::id)
                .collect(Collectors.toSet());
    }

    /** Scenarios in common whose expected answer was another one in each wave, as far as their first days tell. */
    boolean changedYardstick() {
        return study.scenarios().stream()
                .filter(scenario -> wave.scenarios().contains(scenario.id())
                        && reference.scenarios().contains(scenario.id()))
                .anyMatch(scenario -> !version(scenario, wave).equals(version(scenario, reference)));
    }

    private static Optional<Integer> version(Scenario scenario, Wave of) {
        return of.fieldPeriod()
                .from()
                .map(scenario::versionOn)
                .flatMap(version -> version.isPresent() ? Optional.of(version.getAsInt()) : Optional.empty());
    }

    /**
     * What only one of the waves planned, with its calls: services, then profiles, then scenarios of services in common; and, where
     * both waves have records, what both planned and only one called.
     */
    List<LeftOutCalls> leftOut(List<Map.Entry<Cell, CellTally>> cells, boolean bothHaveRecords) {
        List<LeftOutCalls> leftOut = new ArrayList<>();
        for (Dimension dimension : DIMENSIONS) {
            for (Wave having : List.of(reference, wave)) {
                Wave lacking = having == wave ? reference : wave;
                ids(dimension, having).stream()
                        .filter(id -> !ids(dimension, lacking).contains(id) && isOfCommonService(dimension, id))
                        .map(id -> new LeftOutCalls(
                                dimension, id, having.id(), lacking.id(), calls(cells, having, dimension, id)))
                        .forEach(leftOut::add);
            }
        }
        if (bothHaveRecords) {
            leftOut.addAll(calledOnce(cells, reference, wave));
            leftOut.addAll(calledOnce(cells, wave, reference));
        }
        return leftOut;
    }

    private List<LeftOutCalls> calledOnce(List<Map.Entry<Cell, CellTally>> cells, Wave having, Wave lacking) {
        Set<GroupKey> called = new HashSet<>();
        Map<GroupKey, Long> only = new TreeMap<>();
        cells.stream()
                .filter(cell -> cell.getKey().group().equals(lacking.id()))
                .forEach(cell -> called.add(cell.getKey().kind()));
        cells.stream()
                .filter(cell -> cell.getKey().group().equals(having.id())
                        && holds(cell.getKey().kind())
                        && !called.contains(cell.getKey().kind()))
                .forEach(
                        cell -> only.merge(cell.getKey().kind(), cell.getValue().calls(), Long::sum));
        List<LeftOutCalls> leftOut = new ArrayList<>();
        only.forEach((kind, calls) -> leftOut.add(new LeftOutCalls(
                Dimension.SCENARIO,
                value(kind, Dimension.SCENARIO).orElse("") + " · "
                        + value(kind, Dimension.PROFILE).orElse(""),
                having.id(),
                lacking.id(),
                calls)));
        return leftOut;
    }

    /** Whether it is no scenario of a service that is left out itself. */
    private boolean isOfCommonService(Dimension dimension, String id) {
        return dimension != Dimension.SCENARIO
                || study.scenario(id)
                        .filter(scenario -> common(Dimension.SERVICE).contains(scenario.service()))
                        .isPresent();
    }

    private long calls(List<Map.Entry<Cell, CellTally>> cells, Wave of, Dimension dimension, String id) {
        return cells.stream()
                .filter(cell -> cell.getKey().group().equals(of.id())
                        && foreign(cell.getKey().kind()).equals(Optional.of(dimension))
                        && value(cell.getKey().kind(), dimension).equals(Optional.of(id)))
                .mapToLong(cell -> cell.getValue().calls())
                .sum();
    }

    /** The first dimension on which only one wave planned the kind, if any: service, then profile, then scenario. */
    private Optional<Dimension> foreign(GroupKey kind) {
        for (Dimension dimension : DIMENSIONS) {
            Optional<String> value = value(kind, dimension);
            if (value.isPresent() && !common(dimension).contains(value.get())) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    private Optional<String> value(GroupKey kind, Dimension dimension) {
        return kind.values().get(kinds.indexOf(dimension));
    }

    private Set<String> common(Dimension dimension) {
        Set<String> common = new HashSet<>(ids(dimension, wave));
        common.retainAll(ids(dimension, reference));
        return common;
    }

    private static List<String> ids(Dimension dimension, Wave wave) {
        return IDS.getOrDefault(dimension, unused -> List.of()).apply(wave);
    }
}
