package io.github.decroche.benchmark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build left beside the classes of the benchmarks. */
final class Artifacts {
    private Artifacts() {}

    /** The command line in one jar. */
    static Path jar() {
        Path jar = beside("survey.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + ": not built; mvn -Pbenchmark -DskipTests package builds it");
        }
        return jar;
    }

    /** The class-data archive of the jar, which may not be there. */
    static Path archive() {
        return beside("survey.jsa");
    }

    /** The class path of {@link FirstVerdict} as an application by itself, all jars; what is here, where the build says nothing. */
    static String applicationClassPath() {
        return System.getProperty("application.classpath", System.getProperty("java.class.path"));
    }

    private static Path beside(String name) {
        String set = System.getProperty(name);
        if (set != null) {
            return Path.of(set);
        }
        try {
            return Path.of(Artifacts.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
