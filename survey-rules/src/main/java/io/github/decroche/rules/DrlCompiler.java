package io.github.decroche.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns DRL into executable models with the compiler that the application brought, which is named here and nowhere linked. */
final class DrlCompiler {
    private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";
    private static final String CLASS_DEFINER = "org.drools.wiring.dynamic.DynamicComponentsSupplier";
    private static final String FOLDER = "src/main/resources/";

    private DrlCompiler() {}

    /**
     * The models of the packages of these sources.
     *
     * @throws InvalidDrlException if they have mistakes
     * @throws IllegalStateException if there is no compiler
     */
    static List<Model> compile(List<DrlSource> sources) {
        Class<? extends KieBuilder.ProjectType> compiler = compiler();
        KieServices services = KieServices.get();
        // a name of its own, because Drools keeps what it has built under its name
        ReleaseId name = services.newReleaseId(
                "io.github.decroche.own", UUID.randomUUID().toString(), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(name);
        for (int i = 0; i < sources.size(); i++) {
            // as bytes with their charset: a text would be read back in that of the machine
            byte[] text = sources.get(i).text().getBytes(StandardCharsets.UTF_8);
            files.write(
                    FOLDER + path(i),
                    services.getResources().newByteArrayResource(text, StandardCharsets.UTF_8.name()));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(compiler);
        try {
            OwnDrl.throwIfAny(problems(builder, sources));
            return models((CanonicalKieModule) builder.getKieModule());
        } finally {
            services.getRepository().removeKieModule(name);
        }
    }

    private static Class<? extends KieBuilder.ProjectType> compiler() {
        try {
            Class.forName(CLASS_DEFINER);
            return Class.forName(COMPILER).asSubclass(KieBuilder.ProjectType.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "rules of one's own need the compiler of rules, which this library does not bring: add"
                            + " org.drools:drools-engine, in the version of the other Drools artifacts, to the dependencies",
                    e);
        }
    }

    private static List<Model> models(CanonicalKieModule module) {
        KieModuleKieProject project = new KieModuleKieProject(module, DrlCompiler.class.getClassLoader());
        project.init();
        return List.copyOf(module.getModelForKBase((KieBaseModelImpl) project.getDefaultKieBaseModel()));
    }

    private static List<DrlProblem> problems(KieBuilder builder, List<DrlSource> sources) {
        List<DrlMessage> messages = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(DrlMessage::of)
                .toList();
        List<DrlProblem> problems = new ArrayList<>();
        messages.stream()
                .filter(message -> !message.isEcho() || messages.stream().allMatch(DrlMessage::isEcho))
                .forEach(message -> problems.add(located(message, sources)));
        return problems;
    }

    private static DrlProblem located(DrlMessage message, List<DrlSource> sources) {
        List<DrlSource> possible = sources;
        for (int i = 0; i < sources.size(); i++) {
            if (message.path().endsWith(path(i))) {
                if (message.line() > 0) {
                    return new DrlProblem(sources.get(i).name(), message.line(), message.text());
                }
                possible = List.of(sources.get(i));
            }
        }
        for (Pattern clue : message.clues()) {
            for (DrlSource source : possible) {
                OptionalInt line = source.firstLineWith(clue);
                if (line.isPresent()) {
                    return new DrlProblem(source.name(), line.getAsInt(), message.text());
                }
            }
        }
        return new DrlProblem(possible.get(0).name(), 0, message.text());
    }

    /** The place of a source in what is compiled: none of its own name, which may hold anything. */
    private static String path(int source) {
        return "own/rules-" + source + ".drl";
    }
}
