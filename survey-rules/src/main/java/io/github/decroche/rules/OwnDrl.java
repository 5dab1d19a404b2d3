package io.github.decroche.rules;

import io.github.decroche.Experimental;
import io.github.decroche.study.InvalidValueException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Rules of one's own, as DRL files.
 *
 * <p><b>DRL is code.</b> It is compiled and runs in this process with all its rights: it can read files, open connections and
 * end the process. Never load a DRL file from someone you do not trust; a study file ({@link RuleClassifier#ofStudyFile}) is
 * the safe way to hand expected answers around.
 *
 * <p>The library does not bring what compiles rules. An application that wants it adds {@code org.drools:drools-engine}, in the
 * version of the other Drools artifacts, to its dependencies.
 *
 * <p>A rule matches {@link io.github.decroche.classification.AnswerPattern} (and, if it likes, {@link
 * io.github.decroche.study.ExpectedAnswer}) and inserts a {@link Finding}; or it matches {@link JudgedAnswer} and inserts a
 * {@link io.github.decroche.classification.Category}. It carries {@code @id("part/part")} and {@code @source("…")}; {@code
 * @nameFr}, {@code @sourceFr} and {@code @valid("2022-09-26/..")} are optional. Its name is a sentence.
 *
 * <p>Experimental: the language is that of the Drools version in use, whose compiler may refuse in its next version what it takes
 * in this one; and which facts such rules see may grow.
 */
@Experimental
public final class OwnDrl {
    private final List<DrlSource> sources;
    private final List<Model> models;

    private OwnDrl(List<DrlSource> sources, List<Model> models) {
        this.sources = sources;
        this.models = models;
    }

    /**
     * Compiles files of rules, together. Takes a second or two.
     *
     * @throws InvalidDrlException if the files have problems, each with file, line and the engine's message, or have no rule
     *     at all; the engine may stop at the first package that it cannot compile
     * @throws IllegalStateException if the compiler of rules is not on the class path
     * @throws UncheckedIOException if a file cannot be read
     */
    public static OwnDrl compile(Path first, Path... others) {
        List<DrlSource> sources = new ArrayList<>();
        sources.add(DrlSource.read(first));
        for (Path other : others) {
            sources.add(DrlSource.read(other));
        }
        OwnDrl drl = new OwnDrl(sources, DrlCompiler.compile(sources));
        drl.requireMetadata();
        return drl;
    }

    /**
     * Other rules with these on top; refused when some answer then has no category, or two, and when a rule has the package
     * and the name of another, of which Drools would silently forget one.
     */
    RuleSet onTopOf(RuleSet rules) {
        RuleSet together = rules.with(this);
        List<DrlProblem> problems = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (DescribedRule rule : together.rules()) {
            String name =
                    rule.packageName() + ": \"" + rule.description().name().en() + "\"";
            String other = taken.putIfAbsent(name, rule.id());
            if (other != null) {
                problems.add(new DrlProblem(
                        names(), 0, "package " + name + " is the name of " + other + " and of " + rule.id()));
            }
        }
        for (JudgedAnswer answer : JudgedAnswer.all()) {
            RuleEngine.Ruling ruling = together.engine().classify(answer);
            if (ruling.categories().size() != 1) {
                problems.add(new DrlProblem(
                        names(),
                        0,
                        "with these rules " + answer + " has the categories " + ruling.categories() + " by "
                                + ruling.rules() + "; expected one"));
            }
        }
        throwIfAny(problems);
        return together;
    }

    /** What is doubtful about these rules when so many of them fired in a trial: one that never did. */
    List<DrlProblem> warnings(Set<String> fired) {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> !fired.contains(DescribedRule.idOf(rule)))
                .map(rule -> problem(
                        rule.getName(),
                        "rule \"" + rule.getName()
                                + "\": fires on no answer of this study; is a scenario or a point misspelt?"))
                .toList();
    }

    /** The rules, compiled. */
    List<Model> models() {
        return models;
    }

    /** Whether a rule of that name stands in these files. */
    boolean has(String rule) {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .anyMatch(it -> it.getName().equals(rule));
    }

    private void requireMetadata() {
        List<DrlProblem> problems = new ArrayList<>();
        if (models.stream().allMatch(model -> model.getRules().isEmpty())) {
            problems.add(new DrlProblem(names(), 0, "no rule; expected at least one"));
        }
        Map<String, String> ids = new HashMap<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                try {
                    DescribedRule described = DescribedRule.of(rule);
                    String other = ids.putIfAbsent(described.id(), rule.getName());
                    if (other != null) {
                        problems.add(problem(
                                rule.getName(), "@id: " + described.id() + " is also the id of \"" + other + "\""));
                    }
                    if (described.isOurs()) {
                        problems.add(problem(
                                rule.getName(),
                                "package " + rule.getPackage() + " is the library's; expected your own"));
                    }
                } catch (InvalidValueException e) {
                    e.problems().forEach(problem -> problems.add(problem(rule.getName(), problem.toString())));
                }
            }
        }
        throwIfAny(problems);
    }

    /** A problem with a rule, with the place where it begins. */
    DrlProblem problem(String rule, String message) {
        for (DrlSource source : sources) {
            var line = source.lineOfRule(rule);
            if (line.isPresent()) {
                return new DrlProblem(source.name(), line.getAsInt(), message);
            }
        }
        return new DrlProblem(names(), 0, message);
    }

    /** The names of the files. */
    String names() {
        return String.join(", ", sources.stream().map(DrlSource::name).toList());
    }

    static void throwIfAny(List<DrlProblem> problems) {
        if (!problems.isEmpty()) {
            Set<DrlProblem> different = new LinkedHashSet<>(problems);
            throw new InvalidDrlException(different.stream()
                    .sorted(Comparator.comparing(DrlProblem::file).thenComparing(DrlProblem::line))
                    .toList());
        }
    }
}
