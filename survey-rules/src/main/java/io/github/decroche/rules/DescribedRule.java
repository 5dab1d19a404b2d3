package io.github.decroche.rules;

import io.github.decroche.study.DateRange;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Label;
import io.github.decroche.study.Term;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule with what its metadata say of it.
 *
 * @param description what users are told
 * @param packageName the package of rules that it stands in
 * @param scenario the scenario whose expected answer it belongs to, if any
 * @param version which of that scenario's expected answers, counted from 1
 * @param points the points of that expected answer, where the rule lists them
 * @param reads the condition of a study file that it reads, if any
 */
record DescribedRule(
        RuleDescription description,
        String packageName,
        Optional<String> scenario,
        int version,
        Set<String> points,
        Optional<Finding> reads) {

    /**
     * Reads the metadata of a rule. A French name or source that is not given is the English one; a validity that is not
     * given is that of every day.
     *
     * @throws InvalidValueException if the rule has no id or source, or one of its metadata is not of its form
     */
    static DescribedRule of(Rule rule) {
        String source = text(rule, "source")
                .orElseThrow(() -> new InvalidValueException(FieldProblem.missing("@source", "where it comes from")));
        return new DescribedRule(
                new RuleDescription(
                        idOf(rule),
                        new Label(text(rule, "nameFr").orElse(rule.getName()), rule.getName()),
                        new Label(text(rule, "sourceFr").orElse(source), source),
                        text(rule, "valid")
                                .map(dates -> DateRange.parse("@valid", dates))
                                .orElse(DateRange.ALWAYS)),
                rule.getPackage(),
                text(rule, "scenario"),
                text(rule, "version").map(DescribedRule::version).orElse(1),
                text(rule, "points")
                        .map(points -> Arrays.stream(points.split(" ")).collect(Collectors.toUnmodifiableSet()))
                        .orElse(Set.of()),
                text(rule, "reads").map(name -> Term.parse(Finding.class, "@reads", name)));
    }

    /** The permanent id of a rule. */
    static String idOf(Rule rule) {
        String form = "an id such as opening/satisfactory: two parts of lower-case letters, digits and hyphens";
        String id = text(rule, "id").orElseThrow(() -> new InvalidValueException(FieldProblem.missing("@id", form)));
        if (!id.matches("[a-z0-9-]+/[a-z0-9-]+")) {
            throw new InvalidValueException("@id", id, form);
        }
        return id;
    }

    String id() {
        return description.id();
    }

    /** Whether the rule ships with the library. */
    boolean isOurs() {
        return packageName.startsWith(CompiledRules.ROOT);
    }

    boolean isAbout(String scenarioId, int number) {
        return scenario.filter(scenarioId::equals).isPresent() && version == number;
    }

    /** A value of the metadata, without the quotation marks that the compiler of rules may leave around it. */
    static String plain(@Nullable Object value) {
        String text = String.valueOf(value);
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("@version", text, "a whole number");
        }
    }

    private static Optional<String> text(Rule rule, String key) {
        return Optional.ofNullable(rule.getMetaData(key)).map(DescribedRule::plain);
    }
}
