package io.github.decroche.examples.report;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.call.Aspect;
import io.github.decroche.disclosure.LinkedTables;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.study.Scenario;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What of its figures a report shows: all, unless small cells are withheld. */
final class Shown {
    private final StudyReport report;
    private final Optional<LinkedTables> withheld;

    Shown(StudyReport report) {
        this.report = report;
        this.withheld = report.withheld();
    }

    /** Whether figures of all calls are shown. */
    boolean ofAll(String... figures) {
        return isShown(LinkedTables::byService, GroupKey.ALL, figures);
    }

    /** Whether a picture has groups to show, or none because the calls have none, which it says itself. */
    boolean any(Collection<?> groups) {
        return withheld.isEmpty() || !groups.isEmpty();
    }

    /** Whether the level of satisfaction of a service and a profile is shown. */
    boolean levelOf(String service, String profile) {
        return isShown(LinkedTables::byProfile, GroupKey.of(service, profile), "ratings");
    }

    /** Whether a figure of a service is shown. */
    boolean of(String service, String figure) {
        return isShown(LinkedTables::byService, GroupKey.of(service), figure);
    }

    private boolean isShown(Function<LinkedTables, Withheld> table, GroupKey key, String... figures) {
        return withheld.map(table)
                .map(it -> Arrays.stream(figures)
                        .noneMatch(figure -> it.isWithheld(key, figure).orElseThrow()))
                .orElse(true);
    }

    /** The services that show all of some figures. */
    Synthesis services(String... figures) {
        return groups(
                report.figures().rates().byService(), group -> isShown(LinkedTables::byService, group.key(), figures));
    }

    /** The scenarios whose answers are shown. */
    Synthesis scenarios() {
        return groups(
                report.figures().rates().byScenario(),
                group -> group.key().values().get(0).stream()
                        .flatMap(id -> report.study().scenarios().stream()
                                .filter(it -> it.id().equals(id)))
                        .map(Scenario::service)
                        .allMatch(service -> isShown(
                                LinkedTables::byScenario, GroupKey.of(service).and(group.key()), "categories")));
    }

    /** The hours whose rates are shown. */
    Synthesis hours() {
        return groups(
                report.figures().rates().byHour(), group -> isShown(LinkedTables::byHour, group.key(), "connected"));
    }

    /** The waits of services that show all that their curves tell at the marks; the quartiles tell of the times between. */
    Grouped<WaitSummary> waits() {
        return groups(
                report.figures().experience().waits(),
                key -> isShown(
                        LinkedTables::byService, key, "waits.calls", "waits.quantiles", "waits.restrictedMeanWait"));
    }

    /** The ratings of services and profiles that show theirs. */
    Grouped<Map<Aspect, AspectRatings>> ratings() {
        return groups(report.figures().experience().ratings(), key -> isShown(LinkedTables::byProfile, key, "ratings"));
    }

    private static Synthesis groups(Synthesis synthesis, Predicate<GroupSummary> isShown) {
        return new Synthesis(
                synthesis.dimensions(),
                synthesis.groups().stream().filter(isShown).toList(),
                synthesis.all(),
                synthesis.volumes());
    }

    private static <R> Grouped<R> groups(Grouped<R> grouped, Predicate<GroupKey> isShown) {
        TreeMap<GroupKey, R> shown = new TreeMap<>(grouped.groups());
        shown.keySet().removeIf(isShown.negate());
        return new Grouped<>(grouped.dimensions(), shown, grouped.all());
    }
}
