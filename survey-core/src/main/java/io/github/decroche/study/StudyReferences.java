package io.github.decroche.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds ids given twice and references to nothing, all in one pass, so that a study's author mends them in one go. */
final class StudyReferences {
    private final Study study;
    private final List<FieldProblem> problems = new ArrayList<>();

    private StudyReferences(Study study) {
        this.study = study;
    }

    static List<FieldProblem> problems(Study study) {
        StudyReferences references = new StudyReferences(study);
        references.check();
        return references.problems;
    }

    private void check() {
        StudyId.check("id", study.id()).ifPresent(problems::add);
        List<String> services = study.services().stream().map(Service::id).toList();
        List<String> profiles = study.profiles().stream().map(CallerProfile::id).toList();
        List<String> scenarios = study.scenarios().stream().map(Scenario::id).toList();
        distinct("services", services);
        distinct("profiles", profiles);
        distinct("scenarios", scenarios);
        distinct("waves", study.waves().stream().map(Wave::id).toList());
        if (study.profiles().stream().filter(CallerProfile::reference).count() > 1) {
            problems.add(FieldProblem.found("profiles", "several reference profiles", "at most one"));
        }
        for (int i = 0; i < scenarios.size(); i++) {
            known("scenarios[" + i + "].service", study.scenarios().get(i).service(), services);
        }
        for (int i = 0; i < study.waves().size(); i++) {
            Wave wave = study.waves().get(i);
            String path = "waves[" + i + "].";
            listed(path + "services", wave.services(), services);
            listed(path + "profiles", wave.profiles(), profiles);
            listed(path + "scenarios", wave.scenarios(), scenarios);
        }
    }

    private void distinct(String field, List<String> ids) {
        if (ids.isEmpty()) {
            problems.add(FieldProblem.missing(field, "at least one"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(FieldProblem.of(field + "[" + i + "].id", ids.get(i), "ids that are all different"));
            }
        }
    }

    private void listed(String field, List<String> ids, List<String> known) {
        if (ids.isEmpty()) {
            problems.add(FieldProblem.missing(field, "at least one id"));
        }
        for (int i = 0; i < ids.size(); i++) {
            known(field + "[" + i + "]", ids.get(i), known);
        }
        if (new HashSet<>(ids).size() < ids.size()) {
            problems.add(FieldProblem.of(field, String.join(" ", ids), "ids that are all different"));
        }
    }

    private void known(String field, String id, List<String> known) {
        if (!known.contains(id)) {
            problems.add(FieldProblem.of(field, id, "one of " + String.join(", ", known)));
        }
    }
}
