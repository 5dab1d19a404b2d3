package io.github.decroche.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.internal.conf.AlphaThresholdOption;

/**
 * The rules as the build compiled them: one executable model for each package of rules, loaded directly. (Through the KIE
 * container the first verdict takes more than twice as long; nothing here needs it.)
 */
final class CompiledRules {
    static final String EXPECTED = "io.github.decroche.rules.expected";
    static final String STUDY_FILE = "io.github.decroche.rules.studyfile";
    static final String CLASSIFICATION = "io.github.decroche.rules.classification";

    private static final String INDEX = "/META-INF/kie/io.github.decroche/survey-rules/drools-model";
    private static final Map<String, Model> MODELS = load();

    private CompiledRules() {}

    /** The rules of a package. */
    static Model model(String rulePackage) {
        Model model = MODELS.get(rulePackage);
        if (model == null) {
            throw new IllegalStateException("no compiled rules of " + rulePackage);
        }
        return model;
    }

    /** What is known of the rules of some models. */
    static List<RuleDescription> describe(Collection<Model> models) {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(CompiledRules::describe)
                .toList();
    }

    /** A base of some models, ready for sessions. Mutable, because an immutable one drops facts that no rule matches. */
    static KieBase base(Collection<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(
                models, AlphaThresholdOption.get(2), KieBaseMutabilityOption.ALLOWED);
    }

    private static RuleDescription describe(Rule rule) {
        return new RuleDescription(
                text(rule, "id"),
                rule.getName(),
                text(rule, "source"),
                LocalDate.parse(text(rule, "validFrom")),
                Optional.ofNullable(rule.getMetaData("scenario")).map(Object::toString),
                Optional.ofNullable(rule.getMetaData("points"))
                        .map(points -> Arrays.asList(points.toString().split(" ")))
                        .orElse(List.of()));
    }

    private static String text(Rule rule, String key) {
        Object value = rule.getMetaData(key);
        if (value == null) {
            throw new IllegalStateException("rule \"" + rule.getName() + "\" has no @" + key);
        }
        return value.toString();
    }

    private static Map<String, Model> load() {
        Map<String, Model> models = new TreeMap<>();
        try (InputStream in = CompiledRules.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("no compiled rules at " + INDEX);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            // the first line is the version of the format
            for (String name : lines.skip(1).filter(line -> !line.isBlank()).toList()) {
                Class<?> type = Class.forName(name);
                models.put(type.getPackageName(), (Model)
                        type.getDeclaredConstructor().newInstance());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules do not fit this version of the library", e);
        }
        return models;
    }
}
