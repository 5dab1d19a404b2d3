package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.study.ExpectedAnswer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.model.Model;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Asks Drools. Each question has a session of its own, so that no answer can see another. Safe for several threads. */
final class RuleEngine {
    private final KieBase base;
    private final KieSessionConfiguration configuration;

    RuleEngine(Collection<Model> models) {
        this.base = CompiledRules.base(models);
        this.configuration = KieServices.get().newKieSessionConfiguration();
        this.configuration.setOption(ThreadSafeOption.NO); // a session never leaves its thread
    }

    /**
     * The verdict on an answer, by the rules alone.
     *
     * @throws IllegalStateException if the rules do not come to exactly one category, which is a defect of the rules
     */
    Classification judge(AnswerPattern pattern, ExpectedAnswer expected) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            SortedSet<String> fired = new TreeSet<>();
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(String.valueOf(
                            event.getMatch().getRule().getMetaData().get("id")));
                }
            });
            session.insert(pattern);
            session.insert(expected);
            session.fireAllRules();
            Set<Finding> findings = EnumSet.noneOf(Finding.class);
            findings.addAll(facts(session, Finding.class));

            JudgedAnswer judged = JudgedAnswer.of(pattern, findings);
            session.insert(judged);
            session.fireAllRules();
            List<Category> categories = facts(session, Category.class);
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
                    .rules(fired)
                    .build();
        } finally {
            session.dispose();
        }
    }

    private static <T> List<T> facts(KieSession session, Class<T> type) {
        return session.getObjects(new ClassObjectFilter(type)).stream()
                .map(type::cast)
                .toList();
    }
}
