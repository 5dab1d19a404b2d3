package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.study.ExpectedAnswer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.internal.conf.AlphaThresholdOption;

/** Asks Drools. Each question has a session of its own, so that no answer can see another. Safe for several threads. */
final class RuleEngine {
    private final KieBase base;
    private final KieSessionConfiguration configuration;
    private final Optional<Watch> watch;

    /**
     * An engine that runs some rules.
     *
     * @param watch keeps watch over rules of the user's own, if there are any
     */
    RuleEngine(Collection<Model> models, Optional<Watch> watch) {
        this.watch = watch;
        // mutable, because an immutable base drops facts that no rule matches
        this.base = KieBaseBuilder.createKieBaseFromModel(
                models, AlphaThresholdOption.get(2), KieBaseMutabilityOption.ALLOWED);
        this.configuration = KieServices.get().newKieSessionConfiguration();
        this.configuration.setOption(ThreadSafeOption.NO); // a session never leaves its thread
        this.configuration.setOption(KeepReferenceOption.NO); // and nobody asks the base for it
    }

    /**
     * The verdict on an answer, by the rules alone.
     *
     * @throws InvalidDrlException if a rule of the user's own fails
     * @throws IllegalStateException if the rules do not come to exactly one category, which is a defect of the rules
     */
    Classification judge(AnswerPattern pattern, ExpectedAnswer expected) {
        try (Question question = new Question()) {
            question.put(pattern, expected);
            Set<Finding> findings = question.findings();
            JudgedAnswer judged = JudgedAnswer.of(pattern, findings);
            question.put(judged);
            List<Category> categories = question.conclusions(Category.class);
            if (categories.size() != 1) {
                throw new IllegalStateException("the rules give " + categories + " for " + pattern);
            }
            return Classification.builder()
                    .category(categories.get(0))
                    .information(judged.information())
                    .complete(findings.contains(Finding.COMPLETE))
                    .said(expected.pointIds().stream()
                            .filter(pattern.said()::contains)
                            .toList())
                    .missing(expected.pointIds().stream()
                            .filter(point -> !pattern.said().contains(point))
                            .toList())
                    .rules(question.fired)
                    .build();
        }
    }

    /** The ids of the rules on expected answers that an answer fires. */
    Set<String> firedBy(AnswerPattern pattern, ExpectedAnswer expected) {
        try (Question question = new Question()) {
            question.put(pattern, expected);
            return question.fired;
        }
    }

    /** What the classification makes of an answer of which it is known how much it says. */
    Ruling classify(JudgedAnswer judged) {
        try (Question question = new Question()) {
            question.put(judged);
            return new Ruling(question.fired, question.conclusions(Category.class));
        }
    }

    /**
     * What the classification makes of an answer.
     *
     * @param rules the ids of the rules that fired
     * @param categories their conclusions; just one, if the rules are in order
     */
    record Ruling(SortedSet<String> rules, List<Category> categories) {}

    /** One session with the rules that fired in it. */
    private final class Question implements AutoCloseable {
        private final KieSession session = base.newKieSession(configuration, null);
        private final SortedSet<String> fired = new TreeSet<>();

        Question() {
            watch.ifPresent(session::addEventListener);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(DescribedRule.plain(
                            event.getMatch().getRule().getMetaData().get("id")));
                }
            });
        }

        void put(Object... facts) {
            for (Object fact : facts) {
                session.insert(fact);
            }
            try {
                int count = session.fireAllRules(Watch.MOST_FIRED);
                if (count >= Watch.MOST_FIRED) {
                    throw watch.orElseThrow().endless(fired, facts[0]);
                }
            } catch (ConsequenceException e) {
                throw watch.orElseThrow(() -> e).failed(e);
            }
        }

        Set<Finding> findings() {
            Set<Finding> findings = EnumSet.noneOf(Finding.class);
            findings.addAll(conclusions(Finding.class));
            return findings;
        }

        <T extends Comparable<T>> List<T> conclusions(Class<T> type) {
            return session.getObjects(new ClassObjectFilter(type)).stream()
                    .map(type::cast)
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
