package io.github.decroche.benchmark;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.rules.JudgedAnswer;
import io.github.decroche.study.Study;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.conf.AlphaThresholdOption;

/** Puts every answer to Drools, without a memo. The options are the fastest that were found. */
final class DroolsJudge {
    private static final String INDEX = "/META-INF/kie/io.github.decroche/survey-rules/drools-model";
    private static final String RULES = "io.github.decroche.rules.";

    private final Study study;
    private final Supplier<KieSession> sessions;
    private final BiConsumer<KieSession, List<FactHandle>> after;

    private DroolsJudge(Study study, Supplier<KieSession> sessions, BiConsumer<KieSession, List<FactHandle>> after) {
        this.study = study;
        this.sessions = sessions;
        this.after = after;
    }

    /** A session for each question. */
    static DroolsJudge sessionEach(Study study, KieBase base) {
        KieSessionConfiguration configuration = configuration();
        return new DroolsJudge(
                study, () -> base.newKieSession(configuration, null), (session, unused) -> session.dispose());
    }

    /** One session for all questions, for one thread. */
    static DroolsJudge sessionReused(Study study, KieBase base) {
        KieSession session = base.newKieSession(configuration(), null);
        return new DroolsJudge(study, () -> session, (unused, facts) -> facts.forEach(session::delete));
    }

    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(KeepReferenceOption.NO);
        return configuration;
    }

    /** The rules of a package of expected answers that the library ships, with those of the classification. */
    static KieBase base(String expectedAnswers) {
        return base(List.of(model(RULES + expectedAnswers), model(RULES + "classification")));
    }

    /** The rules of these models. */
    static KieBase base(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(
                models, AlphaThresholdOption.get(2), KieBaseMutabilityOption.ALLOWED);
    }

    /** The rules of a package as the build compiled them. */
    static Model model(String rulePackage) {
        try (BufferedReader index = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DroolsJudge.class.getResourceAsStream(INDEX)), StandardCharsets.UTF_8))) {
            for (String name : index.lines().skip(1).toList()) {
                if (name.startsWith(rulePackage + ".")) {
                    return Class.forName(name)
                            .asSubclass(Model.class)
                            .getDeclaredConstructor()
                            .newInstance();
                }
            }
            throw new IllegalStateException("no compiled rules of " + rulePackage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The verdict on one answer. */
    Classification judge(AnswerPattern answer) {
        return judgeAll(List.of(answer)).get(0);
    }

    /** The verdicts on answers that share a session. */
    List<Classification> judgeAll(List<AnswerPattern> answers) {
        KieSession session = sessions.get();
        FiredRules fired = new FiredRules();
        session.addEventListener(fired);
        List<FactHandle> handles = new ArrayList<>();
        for (AnswerPattern answer : answers) {
            handles.add(session.insert(answer));
            if (answers.size() == 1) {
                // what rules that join ask for; in a batch it would meet the answers of other scenarios
                handles.add(session.insert(Verdicts.expected(study, answer)));
            }
        }
        session.fireAllRules();
        List<JudgedAnswer> judged = new ArrayList<>();
        for (AnswerPattern answer : answers) {
            JudgedAnswer next = Verdicts.judged(answer, fired.of(answer));
            judged.add(next);
            handles.add(session.insert(next));
        }
        session.fireAllRules();
        List<Classification> verdicts = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            AnswerPattern answer = answers.get(i);
            verdicts.add(Verdicts.verdict(study, answer, judged.get(i), fired.of(answer), fired.of(judged.get(i))));
        }
        session.removeEventListener(fired);
        after.accept(session, handles);
        return verdicts;
    }
}
