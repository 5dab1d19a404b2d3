package io.github.decroche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every published package says in which version it came; what came later within it says so itself. */
class SinceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java",
                "src/test/java/io/github/decroche/generators",
                "../survey-rules/src/main/java",
            })
    void everyPackageSaysSinceWhenItIsThere(String sources) throws IOException {
        List<Path> packages;
        try (Stream<Path> files = Files.walk(Path.of(sources))) {
            packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(
                                Files.readString(folder.resolve("package-info.java"), StandardCharsets.UTF_8))
                        .containsPattern("(?m)^ \\* @since \\d+\\.\\d+\\.\\d+$"));
    }
}
