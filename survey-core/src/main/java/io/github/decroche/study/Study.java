package io.github.decroche.study;

import io.github.decroche.text.Overview;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A telephone mystery-shopping study as it was planned: who is called by whom, with which questions, how often and when.
 * The study of 2022 that the library was made for is the ombudsman's (Défenseur des droits, February 2023, section 3).
 */
@Value.Immutable
public interface Study {
    /** The study's id. */
    String id();

    /** The study's title. */
    Label title();

    /** The time zone in which hours, days and slots are read. */
    ZoneId zone();

    /** How long and how often callers try. */
    RetryProtocol protocol();

    /** When callers call. */
    CallingHours hours();

    /** The rounds of the study, at least one. */
    List<Wave> waves();

    /** The services, at least one. */
    List<Service> services();

    /** The caller profiles, at least one. */
    List<CallerProfile> profiles();

    /** The scenarios, at least one. */
    List<Scenario> scenarios();

    /** How groups will be compared, as declared beforehand; empty when nothing was. */
    Optional<AnalysisPlan> analysisPlan();

    /** The id of the profile that the others are compared with: the plan's, else the one marked as reference. */
    default Optional<String> referenceProfile() {
        return analysisPlan()
                .flatMap(AnalysisPlan::reference)
                .or(() -> profiles().stream()
                        .filter(CallerProfile::reference)
                        .map(CallerProfile::id)
                        .findFirst());
    }

    /** The wave of that id. */
    default Optional<Wave> wave(String id) {
        for (Wave wave : waves()) {
            if (wave.id().equals(id)) {
                return Optional.of(wave);
            }
        }
        return Optional.empty();
    }

    /**
     * The wave to which a call of that day belongs when it names none: the one wave whose field period holds the day, else
     * the study's only wave. Empty when there are several candidates or none.
     */
    default Optional<Wave> waveOn(LocalDate day) {
        List<Wave> holding = waves().stream()
                .filter(wave -> wave.fieldPeriod().contains(day))
                .toList();
        List<Wave> candidates = holding.isEmpty() ? waves() : holding;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The service of that id. */
    default Optional<Service> service(String id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /** The profile of that id. */
    default Optional<CallerProfile> profile(String id) {
        return profiles().stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** The scenario of that id. */
    default Optional<Scenario> scenario(String id) {
        return scenarios().stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** Holds the study together: ids unique, references to things that exist. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        StudyId.check("id", id()).ifPresent(problems::add);
        FieldProblem.ifEmpty("waves", waves()).ifPresent(problems::add);
        FieldProblem.ifEmpty("services", services()).ifPresent(problems::add);
        FieldProblem.ifEmpty("profiles", profiles()).ifPresent(problems::add);
        FieldProblem.ifEmpty("scenarios", scenarios()).ifPresent(problems::add);
        if (profiles().stream().filter(CallerProfile::reference).count() > 1) {
            problems.add(FieldProblem.found("profiles", "a second reference profile", "at most one"));
        }
        problems.addAll(StudyOutline.of(this).problems());
        analysisPlan()
                .flatMap(AnalysisPlan::reference)
                .flatMap(this::wrongReference)
                .ifPresent(problems::add);
        InvalidValueException.throwIfAny(problems);
    }

    private Optional<FieldProblem> wrongReference(String reference) {
        List<String> marked = profiles().stream()
                .filter(CallerProfile::reference)
                .map(CallerProfile::id)
                .toList();
        List<String> allowed =
                marked.isEmpty() ? profiles().stream().map(CallerProfile::id).toList() : marked;
        return allowed.contains(reference)
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        "analysisPlan.reference",
                        reference,
                        FieldProblem.oneOf(allowed) + (marked.isEmpty() ? "" : ", which profiles marks as reference")));
    }

    /** A small table of what was planned. It is what {@code toString} gives. */
    default String text() {
        List<List<Object>> rows = new ArrayList<>();
        waves().forEach(wave -> rows.add(List.of("wave", wave)));
        services().forEach(service -> rows.add(List.of("service", service)));
        profiles().forEach(profile -> rows.add(List.of("profile", profile)));
        scenarios().forEach(scenario -> rows.add(List.of("scenario", scenario.id())));
        rows.add(List.of("protocol", protocol()));
        rows.add(List.of("hours", hours()));
        return Overview.of("study " + id() + ": " + title(), List.of("", ""), rows, row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a study. */
    final class Builder extends ImmutableStudy.Builder {
        Builder() {}
    }
}
