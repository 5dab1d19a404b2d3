package io.github.decroche.disclosure;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.Measure;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What is withheld of tables of the same calls that stand together, so that none gives away what another withholds.
 *
 * <p>The table by service is protected as one table. Those that divide a service further show its rows all or none: only where no
 * cell of any of them is small, and the service itself shows all that they add up to. So a row that is shown divides what is shown
 * already, and no total tells of a row that is not. The table by hour has only the total in common with the others; it is
 * protected by itself, and withheld as a whole where its total would have to be.
 *
 * @param byService figures of the synthesis by service and of all calls, under their names; those of the waits under theirs after
 *     {@code waits.}
 * @param byScenario the figure {@code categories} by service and scenario
 * @param byProfile the figure {@code ratings}, overall ones, by service and profile
 * @param byHour the figure {@code connected} by weekday and hour
 */
public record LinkedTables(Withheld byService, Withheld byScenario, Withheld byProfile, Withheld byHour) {
    private static final List<String> ADDING_UP_TO_ANSWERS = List.of(
            Measure.SATISFACTORY.path(),
            Measure.SATISFACTORY_INFORMATION.path(),
            Measure.SATISFACTORY_FORMALITIES.path(),
            Measure.ACCEPTABLE.path(),
            Measure.REFUSAL.path(),
            Measure.REDIRECTED.path(),
            Measure.SENT_TO_INTERNET.path());

    static Collector<ClassifiedCall, ?, LinkedTables> collector(SmallCells rule, Study study) {
        CallFamilies calls = new CallFamilies();
        SynthesisFamilies.addedTo(calls, study);
        Scheme services = WaitFamilies.addedTo(calls, study, "waits.");
        return Collectors.teeing(
                Collectors.teeing(
                        Grouped.collector(study, List.of(Dimension.SERVICE), CellCounts.collector(services)),
                        Grouped.collector(
                                study,
                                List.of(Dimension.SERVICE, Dimension.SCENARIO),
                                CellCounts.collector(categories())),
                        Upper::new),
                Collectors.teeing(
                        Grouped.collector(
                                study, List.of(Dimension.SERVICE, Dimension.PROFILE), CellCounts.collector(levels())),
                        Grouped.collector(
                                study, List.of(Dimension.WEEKDAY, Dimension.HOUR), CellCounts.collector(connection())),
                        Lower::new),
                (upper, lower) -> decide(rule, services, upper, lower));
    }

    private record Upper(Grouped<CellCounts> services, Grouped<CellCounts> scenarios) {}

    private record Lower(Grouped<CellCounts> profiles, Grouped<CellCounts> hours) {}

    private static LinkedTables decide(SmallCells rule, Scheme scheme, Upper upper, Lower lower) {
        Withheld byService = Withheld.of(
                rule, scheme, upper.services().groups(), upper.services().all());
        return new LinkedTables(
                byService,
                Withheld.of(
                        rule,
                        "categories",
                        rows(
                                rule,
                                upper.scenarios(),
                                service -> ADDING_UP_TO_ANSWERS.stream().anyMatch(byService.of(service)::contains))),
                Withheld.of(
                        rule,
                        "ratings",
                        rows(
                                rule,
                                lower.profiles(),
                                service -> byService.of(service).contains("satisfied"))),
                hours(rule, lower.hours(), byService));
    }

    /** Which rows are withheld: all of a service, or none. */
    private static Map<GroupKey, Boolean> rows(
            SmallCells rule, Grouped<CellCounts> rows, Predicate<GroupKey> isWithheld) {
        Map<GroupKey, Boolean> services = new HashMap<>();
        rows.groups()
                .forEach((key, counts) -> services.merge(
                        service(key), isWithheld.test(service(key)) || counts.hasSmall(rule), Boolean::logicalOr));
        return rows.groups().keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> services.getOrDefault(service(key), true)));
    }

    private static GroupKey service(GroupKey key) {
        return new GroupKey(key.values().subList(0, 1));
    }

    private static Withheld hours(SmallCells rule, Grouped<CellCounts> hours, Withheld byService) {
        Scheme scheme = connection();
        List<GroupKey> keys = List.copyOf(hours.groups().keySet());
        Suppression suppression =
                Suppression.of(scheme, rule.calls(), List.copyOf(hours.groups().values()), hours.all());
        List<Family> families = scheme.families();
        boolean none = byService.of(GroupKey.ALL).contains(Measure.CONNECTED.path())
                || families.stream().anyMatch(suppression::isWithheldOfTotal);
        Map<GroupKey, Boolean> rows = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int row = i;
            rows.put(keys.get(i), none || families.stream().anyMatch(it -> suppression.isWithheld(row, it)));
        }
        return Withheld.of(rule, Measure.CONNECTED.path(), rows);
    }

    /** Calls done, in connected and exhausted. */
    private static Scheme connection() {
        Scheme scheme = new Scheme();
        Cell done = scheme.cell(call -> call.disposition().isDone() ? 1 : 0);
        scheme.family(
                scheme.never0(done),
                scheme.part(done, call -> call.call().isConnected()),
                scheme.part(done, call -> !call.call().isConnected()));
        return scheme;
    }

    /** Recorded answers, by category. */
    private static Scheme categories() {
        Scheme scheme = new Scheme();
        Cell recorded = scheme.cell(call -> Measure.SATISFACTORY.isOf(call) ? 1 : 0);
        scheme.family(
                scheme.root(recorded),
                Arrays.stream(Category.values())
                        .map(category -> scheme.part(recorded, call -> call.category() == category))
                        .toArray(Cell[]::new));
        return scheme;
    }

    /** Overall ratings, by level. */
    private static Scheme levels() {
        Scheme scheme = new Scheme();
        Cell rated = scheme.cell(call -> call.call().overallRating().isPresent() ? 1 : 0);
        scheme.family(
                scheme.root(rated),
                Arrays.stream(SatisfactionLevel.values())
                        .map(level ->
                                scheme.part(rated, call -> call.call().ratings().get(Aspect.OVERALL) == level))
                        .toArray(Cell[]::new));
        return scheme;
    }
}
