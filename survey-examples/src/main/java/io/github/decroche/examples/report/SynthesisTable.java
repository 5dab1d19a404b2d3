package io.github.decroche.examples.report;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.report.Labels;
import io.github.decroche.report.Names;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The synthesis as the report of 2022 published it (section 4.1): a column a service; tests, connected, mean wait in whole
 * minutes, satisfactory answers of both kinds, sent to the internet, satisfied, and the level of satisfaction of each profile.
 */
final class SynthesisTable {
    private static final String NONE = "–";

    private final Study study;
    private final Labels labels;
    private final Names names;
    private final Shown shown;

    SynthesisTable(Study study, Labels labels, Names names, Shown shown) {
        this.study = study;
        this.labels = labels;
        this.names = names;
        this.shown = shown;
    }

    TextTable of(Synthesis byService, Synthesis byProfile) {
        List<String> services = study.services().stream()
                .map(Service::id)
                .filter(id -> byService.group(id).isPresent())
                .toList();
        List<String> header = new ArrayList<>(List.of(""));
        services.forEach(id -> header.add(names.service(id)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(byService, services, "calls", group -> Long.toString(group.calls())));
        rows.add(row(byService, services, "connected", group -> labels.percent(group.rate(Measure.CONNECTED))));
        rows.add(row(byService, services, "meanWait", this::meanWait));
        rows.add(ofKind(byService, services, Measure.SATISFACTORY_INFORMATION, ScenarioKind.INFORMATION));
        rows.add(ofKind(byService, services, Measure.SATISFACTORY_FORMALITIES, ScenarioKind.FORMALITIES));
        for (Measure measure : List.of(Measure.SENT_TO_INTERNET, Measure.SATISFIED)) {
            rows.add(row(byService, services, measure.path(), group -> labels.percent(group.rate(measure))));
        }
        for (CallerProfile profile : study.profiles()) {
            boolean played = services.stream()
                    .anyMatch(id -> byProfile.group(id, profile.id()).isPresent());
            if (played) {
                rows.add(levels(byProfile, services, profile));
            }
        }
        return new TextTable(header, rows);
    }

    private List<String> row(
            Synthesis synthesis, List<String> services, String label, Function<GroupSummary, String> cell) {
        List<String> row = new ArrayList<>(List.of(labels.text("published." + label)));
        services.forEach(id ->
                row.add(shown.of(id, label) ? synthesis.group(id).map(cell).orElse(NONE) : labels.text("withheld")));
        return row;
    }

    /** Answers to questions of a kind; a service that is asked none is told apart from one whose answers are not known. */
    private List<String> ofKind(Synthesis synthesis, List<String> services, Measure measure, ScenarioKind kind) {
        List<String> row = new ArrayList<>(List.of(labels.text("published." + measure.path())));
        for (String id : services) {
            boolean tested =
                    study.scenarios().stream().anyMatch(it -> it.service().equals(id) && it.kind() == kind);
            row.add(
                    tested && !shown.of(id, measure.path())
                            ? labels.text("withheld")
                            : tested
                                    ? synthesis
                                            .group(id)
                                            .map(group -> labels.percent(group.rate(measure)))
                                            .orElse(NONE)
                                    : labels.text("published.notTested"));
        }
        return row;
    }

    private List<String> levels(Synthesis synthesis, List<String> services, CallerProfile profile) {
        List<String> row = new ArrayList<>(List.of(labels.text("published.level") + " " + names.profile(profile.id())));
        services.forEach(id -> row.add(synthesis
                .group(id, profile.id())
                .flatMap(GroupSummary::level)
                .map(level -> shown.levelOf(id, profile.id()) ? level.symbol() : labels.text("withheld"))
                .orElse(NONE)));
        return row;
    }

    /** Whole minutes begun and ended, as the report prints them. */
    private String meanWait(GroupSummary group) {
        return group.meanWait()
                .map(mean -> (long) Math.floor(mean.mean() / 60) + "\u00A0min")
                .orElse(NONE);
    }
}
