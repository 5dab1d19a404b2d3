package io.github.decroche.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
    private static final Map<String, String> MODELS = index();

    private CompiledRules() {}

    /** The rules of a package, of which no class is loaded before. */
    static Model model(String rulePackage) {
        String name = MODELS.get(rulePackage);
        if (name == null) {
            throw new IllegalStateException("no compiled rules of " + rulePackage);
        }
        try {
            return Class.forName(name)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules do not fit this version of the library", e);
        }
    }

    /** The names of the models by the packages of their rules. */
    private static Map<String, String> index() {
        Map<String, String> models = new HashMap<>();
        try (InputStream in = CompiledRules.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("no compiled rules at " + INDEX);
            }
            // the first line is the version of the format
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(name -> models.put(name.substring(0, name.lastIndexOf('.')), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }
}
