package io.github.decroche.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ids of a study's parts and the places where the parts name each other: what must fit together. It can be checked when
 * some of the parts could not be built, so that an author learns in one run of all that is wrong. What is not known is empty,
 * and nothing is said of it.
 *
 * @param services the ids of the services
 * @param profiles the ids of the profiles
 * @param scenarios the scenarios
 * @param waves the waves
 */
public record StudyOutline(
        List<Optional<String>> services,
        List<Optional<String>> profiles,
        List<OfScenario> scenarios,
        List<OfWave> waves) {

    /**
     * What a scenario shows of itself.
     *
     * @param id its id
     * @param service the id of its service
     * @param validities the periods of its expected answers
     */
    public record OfScenario(Optional<String> id, Optional<String> service, List<Optional<DateRange>> validities) {
        /** Copies the periods. */
        public OfScenario {
            validities = List.copyOf(validities);
        }

        static OfScenario of(Scenario scenario) {
            return new OfScenario(
                    Optional.of(scenario.id()),
                    Optional.of(scenario.service()),
                    scenario.versions().stream()
                            .map(version -> Optional.of(version.validity()))
                            .toList());
        }

        /** Versions whose period shares a day with that of another, found in the order of their first days. */
        List<FieldProblem> problems() {
            List<Integer> byFirstDay = IntStream.range(0, validities.size())
                    .filter(i -> validities.get(i).isPresent())
                    .boxed()
                    .sorted(Comparator.comparing(i -> validity(i).from().orElse(LocalDate.MIN)))
                    .toList();
            List<FieldProblem> problems = new ArrayList<>();
            for (int i = 1, lasting = 0; i < byFirstDay.size(); i++) {
                int earlier = byFirstDay.get(lasting);
                int later = byFirstDay.get(i);
                if (validity(earlier).overlaps(validity(later))) {
                    problems.add(FieldProblem.found(
                            "versions[" + Math.max(earlier, later) + "]",
                            "a period that overlaps the one of versions[" + Math.min(earlier, later) + "]",
                            "periods of which no two share a day"));
                }
                if (lastDay(later).isAfter(lastDay(earlier))) {
                    lasting = i;
                }
            }
            return problems;
        }

        private DateRange validity(int version) {
            return validities.get(version).orElseThrow();
        }

        private LocalDate lastDay(int version) {
            return validity(version).to().orElse(LocalDate.MAX);
        }
    }

    /**
     * What a wave shows of itself.
     *
     * @param id its id
     * @param services the ids of its services
     * @param profiles the ids of its profiles
     * @param scenarios the ids of its scenarios
     */
    public record OfWave(
            Optional<String> id,
            List<Optional<String>> services,
            List<Optional<String>> profiles,
            List<Optional<String>> scenarios) {
        /** Copies the lists. */
        public OfWave {
            services = List.copyOf(services);
            profiles = List.copyOf(profiles);
            scenarios = List.copyOf(scenarios);
        }

        static OfWave of(Wave wave) {
            return new OfWave(
                    Optional.of(wave.id()), known(wave.services()), known(wave.profiles()), known(wave.scenarios()));
        }
    }

    /** Copies the lists. */
    public StudyOutline {
        services = List.copyOf(services);
        profiles = List.copyOf(profiles);
        scenarios = List.copyOf(scenarios);
        waves = List.copyOf(waves);
    }

    static StudyOutline of(Study study) {
        return new StudyOutline(
                known(study.services().stream().map(Service::id).toList()),
                known(study.profiles().stream().map(CallerProfile::id).toList()),
                study.scenarios().stream().map(OfScenario::of).toList(),
                study.waves().stream().map(OfWave::of).toList());
    }

    /** What does not fit together: ids given twice, names of nothing, periods that overlap. */
    public List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        List<Optional<String>> scenarioIds =
                scenarios.stream().map(OfScenario::id).toList();
        distinct("services", services, ".id", problems);
        distinct("profiles", profiles, ".id", problems);
        distinct("scenarios", scenarioIds, ".id", problems);
        distinct("waves", waves.stream().map(OfWave::id).toList(), ".id", problems);
        Set<Optional<String>> knownServices = new LinkedHashSet<>(services);
        Set<Optional<String>> knownProfiles = new LinkedHashSet<>(profiles);
        Set<Optional<String>> knownScenarios = new LinkedHashSet<>(scenarioIds);
        for (int i = 0; i < scenarios.size(); i++) {
            String path = "scenarios[" + i + "]";
            references(path + ".service", scenarios.get(i).service(), knownServices, problems);
            scenarios.get(i).problems().forEach(problem -> problems.add(problem.within(path)));
        }
        for (int i = 0; i < waves.size(); i++) {
            String path = "waves[" + i + "].";
            OfWave wave = waves.get(i);
            references(path + "services", wave.services(), knownServices, problems);
            references(path + "profiles", wave.profiles(), knownProfiles, problems);
            references(path + "scenarios", wave.scenarios(), knownScenarios, problems);
        }
        return problems;
    }

    private static List<Optional<String>> known(List<String> ids) {
        return ids.stream().map(Optional::of).toList();
    }

    private static void distinct(String field, List<Optional<String>> ids, String suffix, List<FieldProblem> problems) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).isEmpty()) {
                continue;
            }
            Integer earlier = first.putIfAbsent(ids.get(i).get(), i);
            if (earlier != null) {
                problems.add(FieldProblem.of(
                        field + "[" + i + "]" + suffix,
                        ids.get(i).get(),
                        "another id than that of " + field + "[" + earlier + "]"));
            }
        }
    }

    private static void references(
            String field, List<Optional<String>> ids, Set<Optional<String>> known, List<FieldProblem> problems) {
        for (int i = 0; i < ids.size(); i++) {
            references(field + "[" + i + "]", ids.get(i), known, problems);
        }
        distinct(field, ids, "", problems);
    }

    /** Says nothing when an id of the kind could not be read: it may be the one that is meant. */
    private static void references(
            String field, Optional<String> id, Set<Optional<String>> known, List<FieldProblem> problems) {
        if (id.isPresent() && !known.contains(id) && !known.contains(Optional.<String>empty())) {
            List<String> names = known.stream().flatMap(Optional::stream).toList();
            problems.add(FieldProblem.of(field, id.get(), FieldProblem.oneOf(names)));
        }
    }
}
