package io.github.decroche.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** Rules that judge together, with the engine that runs them. Knows no study, so one of each kind serves all studies. */
final class RuleSet {
    private final List<Model> models;
    private final List<DescribedRule> rules;
    private final List<OwnDrl> own;
    private final Watch watch;
    private final RuleEngine engine;

    private RuleSet(List<Model> models, List<OwnDrl> own) {
        this.models = models;
        this.rules = models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(DescribedRule::of)
                .toList();
        this.own = List.copyOf(own);
        this.watch = Watch.over(own, models);
        this.engine = new RuleEngine(models, own.isEmpty() ? Optional.empty() : Optional.of(watch));
    }

    /** The expected answers that ship with the library. */
    static RuleSet bundled() {
        return Bundled.RULES;
    }

    /** The rules that read the expected answers of study files. */
    static RuleSet studyFile() {
        return StudyFile.RULES;
    }

    /** These rules with those of a user on top: one of his that has the id of one of these takes its place. */
    RuleSet with(OwnDrl drl) {
        Set<String> ids = drl.models().stream()
                .flatMap(model -> model.getRules().stream())
                .map(DescribedRule::idOf)
                .collect(Collectors.toSet());
        List<Model> together = new ArrayList<>();
        models.forEach(model -> together.add(without(ids, model)));
        together.addAll(drl.models());
        List<OwnDrl> files = new ArrayList<>(own);
        files.add(drl);
        return new RuleSet(together, files);
    }

    /** Every rule, in the order in which they were compiled. */
    List<DescribedRule> rules() {
        return rules;
    }

    /** The watch over the user's own rules among them. */
    Watch watch() {
        return watch;
    }

    RuleEngine engine() {
        return engine;
    }

    private static Model without(Set<String> ids, Model model) {
        List<Rule> kept = model.getRules().stream()
                .filter(rule -> !ids.contains(DescribedRule.idOf(rule)))
                .toList();
        return kept.size() == model.getRules().size() ? model : copy(model, kept);
    }

    /** A model with other rules. */
    static Model copy(Model model, List<Rule> rules) {
        ModelImpl copy = new ModelImpl(model.getName())
                .withGlobals(model.getGlobals())
                .withQueries(model.getQueries())
                .withRules(rules);
        model.getTypeMetaDatas().forEach(copy::addTypeMetaData);
        return copy;
    }

    /** Made when first asked for: an application that reads study files never loads the bundled answers. */
    private static final class Bundled {
        static final RuleSet RULES = of(CompiledRules.EXPECTED);
    }

    private static final class StudyFile {
        static final RuleSet RULES = of(CompiledRules.STUDY_FILE);
    }

    private static RuleSet of(String expectedAnswers) {
        return new RuleSet(
                List.of(CompiledRules.model(expectedAnswers), CompiledRules.model(CompiledRules.CLASSIFICATION)),
                List.of());
    }
}
