package io.github.decroche.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.decroche.generators.Calls;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is published to be built upon, and the packages of it that are meant for users. */
enum PublishedPart {
    /** The module of studies, calls and figures. */
    CORE(Study.class),
    /** The module of the rules; what Drools generates lies in it, and is not exported. */
    RULES(RuleClassifier.class),
    /** The jqwik generators of the core's test-jar, whose users have jqwik themselves. */
    GENERATORS(Calls.class) {
        @Override
        Set<String> packages() {
            return Set.of("io.github.decroche.generators");
        }
    };

    /** What was read once. */
    private static final Map<PublishedPart, List<Class<?>>> TYPES = new ConcurrentHashMap<>();

    private final Class<?> member;

    PublishedPart(Class<?> member) {
        this.member = member;
    }

    /** The packages that the module exports. */
    Set<String> packages() {
        return ModuleFinder.of(place()).findAll().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .collect(Collectors.toSet());
    }

    /** The name of the file that lists its surface. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }

    /** Its directory, or its jar. */
    Path place() {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All classes of its packages. */
    List<Class<?>> types() {
        return TYPES.computeIfAbsent(this, PublishedPart::load);
    }

    private List<Class<?>> load() {
        Set<String> packages = packages();
        return classes().stream()
                .filter(type -> packages.contains(type.getPackageName()))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** All that lies in its place. */
    JavaClasses classes() {
        ClassFileImporter importer = new ClassFileImporter();
        if (Files.isDirectory(place())) {
            return importer.importPath(place());
        }
        try (JarFile jar = new JarFile(place().toFile())) {
            return importer.importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The full names of all public types of ours. */
    static Set<String> publicTypes() {
        return Stream.of(values())
                .flatMap(part -> part.types().stream())
                .filter(PublicSurface::isVisible)
                .map(Class::getName)
                .collect(Collectors.toSet());
    }
}
