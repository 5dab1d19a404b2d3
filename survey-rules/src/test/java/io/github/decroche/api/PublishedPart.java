package io.github.decroche.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.decroche.generators.Calls;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is published to be built upon, and the packages of it that are meant for users. */
enum PublishedPart {
    /** The packages that the module exports. */
    CORE(Study.class) {
        @Override
        Set<String> packages() {
            return ModuleFinder.of(place()).findAll().stream()
                    .flatMap(module -> module.descriptor().exports().stream())
                    .filter(exports -> !exports.isQualified())
                    .map(Exports::source)
                    .collect(Collectors.toSet());
        }
    },
    /** The one package of written code; what lies below it is what Drools generates. */
    RULES(RuleClassifier.class) {
        @Override
        Set<String> packages() {
            return Set.of("io.github.decroche.rules");
        }
    },
    /** The jqwik generators of the core's test-jar, whose users have jqwik themselves. */
    GENERATORS(Calls.class) {
        @Override
        Set<String> packages() {
            return Set.of("io.github.decroche.generators");
        }
    };

    private final Class<?> member;
    private List<Class<?>> types = List.of();

    PublishedPart(Class<?> member) {
        this.member = member;
    }

    abstract Set<String> packages();

    /** The name of the file that lists its surface. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }

    /** Its directory, or its jar. */
    Path place() {
        try {
            return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All classes of its packages. */
    synchronized List<Class<?>> types() {
        if (types.isEmpty()) {
            Set<String> packages = packages();
            types = new ClassFileImporter()
                    .importPath(place()).stream()
                            .filter(type -> packages.contains(type.getPackageName()))
                            .filter(type -> !type.getSimpleName().equals("package-info"))
                            .<Class<?>>map(JavaClass::reflect)
                            .toList();
        }
        return types;
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
