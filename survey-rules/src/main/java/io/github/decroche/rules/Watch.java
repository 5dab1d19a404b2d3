package io.github.decroche.rules;

import io.github.decroche.classification.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieRuntime;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Watches rules of one's own while they run. They are code and may do anything; what can only be a mistake is told with the
 * rule's place: a consequence that fails, a fact that no rule matches and that is no conclusion, rules that fire without end.
 */
final class Watch extends DefaultRuleRuntimeEventListener {
    /** How many rules may fire on one answer. Ours: the rules of the library fire at most three. */
    static final int MOST_FIRED = 10_000;

    /** The kinds of conditions that match nothing but by the patterns in them; what others match is not known here. */
    private static final Set<Condition.Type> PLAIN = Set.of(
            Condition.Type.PATTERN,
            Condition.Type.AND,
            Condition.Type.OR,
            Condition.Type.NOT,
            Condition.Type.EXISTS,
            Condition.Type.EVAL,
            Condition.Type.CONSEQUENCE);

    /** How Drools says that a condition failed: the condition, and the rule that it stands in. */
    private static final Pattern FAILED_CONDITION =
            Pattern.compile("Error evaluating constraint '(.*)' in \\[Rule \"(.*)\" in [^]]*]", Pattern.DOTALL);

    private final List<OwnDrl> own;
    private final List<Class<?>> ofUse;

    private Watch(List<OwnDrl> own, List<Class<?>> ofUse) {
        this.own = own;
        this.ofUse = ofUse;
    }

    /** A watch over files among some rules. */
    static Watch over(List<OwnDrl> own, Collection<Model> models) {
        List<Condition> conditions = models.stream()
                .flatMap(model -> model.getRules().stream())
                .flatMap(rule -> within(rule.getView()))
                .toList();
        List<Class<?>> ofUse = new ArrayList<>(List.of(Finding.class, Category.class));
        conditions.stream()
                .filter(condition -> condition.getType() == Condition.Type.PATTERN)
                .flatMap(condition -> Arrays.stream(condition.getBoundVariables()))
                .forEach(variable -> ofUse.add(variable.getType()));
        if (conditions.stream().anyMatch(condition -> !PLAIN.contains(condition.getType()))) {
            ofUse.add(Object.class);
        }
        return new Watch(own, ofUse);
    }

    private static Stream<Condition> within(Condition condition) {
        return Stream.concat(
                Stream.of(condition), condition.getSubConditions().stream().flatMap(Watch::within));
    }

    /** Refuses what a rule inserts to no purpose: a fact of no use, or a finding after it was asked for. */
    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Object fact = event.getObject();
        if (event.getRule() == null) {
            return;
        }
        if (fact instanceof Finding && isJudged(event.getKieRuntime())) {
            throw new InvalidDrlException(List.of(problem(
                    event.getRule().getName(), "inserts a Finding after the answer is judged; expected a Category")));
        }
        if (ofUse.stream().noneMatch(type -> type.isInstance(fact))) {
            throw new InvalidDrlException(List.of(problem(
                    event.getRule().getName(),
                    "inserts a " + fact.getClass().getName()
                            + ", which no rule matches; expected a Finding or a Category")));
        }
    }

    private static boolean isJudged(KieRuntime session) {
        return !session.getObjects(new ClassObjectFilter(JudgedAnswer.class)).isEmpty();
    }

    /** What is told of a rule whose consequence failed. */
    InvalidDrlException failed(ConsequenceException failure) {
        if (failure.getCause() instanceof InvalidDrlException told) {
            return told;
        }
        InvalidDrlException told = new InvalidDrlException(
                List.of(problem(failure.getRule().getName(), "its consequence fails: " + failure.getCause())));
        told.initCause(failure.getCause());
        return told;
    }

    /** What is told of rules that fire without end. */
    InvalidDrlException endless(Collection<String> rules, Object fact) {
        return new InvalidDrlException(List.of(
                new DrlProblem(names(), 0, "rules fire more than " + MOST_FIRED + " times on " + fact + ": " + rules)));
    }

    /** What is told of an answer on which rules fail in another way, such as in a condition. */
    DrlProblem problem(Object fact, RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Matcher condition = FAILED_CONDITION.matcher(String.valueOf(failure.getMessage()));
        return condition.matches()
                ? problem(condition.group(2), "condition " + condition.group(1) + " fails on " + fact + ": " + cause)
                : new DrlProblem(names(), 0, "with these rules " + fact + " cannot be judged: " + cause.getMessage());
    }

    private DrlProblem problem(String rule, String message) {
        String text = "rule \"" + rule + "\": " + message;
        return own.stream()
                .filter(drl -> drl.has(rule))
                .findFirst()
                .map(drl -> drl.problem(rule, text))
                .orElseGet(() -> new DrlProblem(names(), 0, text));
    }

    private String names() {
        return String.join(", ", own.stream().map(OwnDrl::names).toList());
    }
}
