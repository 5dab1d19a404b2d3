package io.github.decroche.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;

/**
 * The rules as the build compiled them: one executable model for each package of rules, loaded directly. (Through the KIE
 * container the first verdict takes more than twice as long; nothing here needs it.)
 */
final class CompiledRules {
    /** What all packages of rules that ship with the library begin with. */
    static final String ROOT = "io.github.decroche.rules.";

    static final String EXPECTED = ROOT + "expected";
    static final String STUDY_FILE = ROOT + "studyfile";
    static final String CLASSIFICATION = ROOT + "classification";

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
