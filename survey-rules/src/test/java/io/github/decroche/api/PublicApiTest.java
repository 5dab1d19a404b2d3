package io.github.decroche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The public surface of what is published stands in a file for each part, so that no one changes it without seeing it. It is
 * tested here because this module sees all parts.
 */
class PublicApiTest {
    private static final String WRITE = "public-api.write";
    private static final String COMMAND = "mvn -q test -pl survey-rules -am -Dtest=PublicApiTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE;

    @ParameterizedTest
    @EnumSource
    void thePublicSurfaceIsTheOneThatIsListed(PublishedPart part) throws IOException {
        List<String> now = PublicSurface.of(part.types()).lines();
        if (System.getProperty(WRITE) != null) {
            Files.write(
                    Path.of("src/test/resources/io/github/decroche/api", part.fileName()), now, StandardCharsets.UTF_8);
            return;
        }
        List<String> listed = listed(part);
        if (!now.equals(listed)) {
            fail(difference(part, listed, now));
        }
    }

    /** A type that cannot be named outside, or that belongs to a library inside, would tie users to what must stay free to change. */
    @ParameterizedTest
    @EnumSource
    void thePublicSurfaceNamesOnlyPublicTypesOfOursAndOfTheJdk(PublishedPart part) {
        Set<String> ours = PublishedPart.publicTypes();

        assertThat(PublicSurface.of(part.types()).namedTypes())
                .isNotEmpty()
                .allMatch(name -> ours.contains(name)
                        || name.startsWith("java.")
                        || (part == PublishedPart.GENERATORS && name.startsWith("net.jqwik.api.")));
    }

    @Test
    void aChangeIsToldWithWhatItMeans() {
        String told = difference(
                PublishedPart.CORE,
                List.of("call.Call interface", "call.Call#id(): String abstract", "text.Draft class @Experimental"),
                List.of(
                        "call.Call interface",
                        "call.Call#id(): int",
                        "call.Call#day(): String static",
                        "call.Call#end(): String abstract"));

        assertThat(told)
                .contains("breaks users:\n    - call.Call#id(): String abstract\n")
                .contains("is required:\n    + call.Call#end(): String abstract\n")
                .contains(
                        "is new, and no one's loss:\n    + call.Call#id(): int\n    + call.Call#day(): String static\n")
                .contains("was marked as free to change:\n    - text.Draft class @Experimental\n")
                .contains(COMMAND);
    }

    private static List<String> listed(PublishedPart part) throws IOException {
        try (InputStream in = PublicApiTest.class.getResourceAsStream(part.fileName())) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    private static String difference(PublishedPart part, List<String> listed, List<String> now) {
        List<String> breaking = new ArrayList<>();
        List<String> asking = new ArrayList<>();
        List<String> free = new ArrayList<>();
        List<String> compatible = new ArrayList<>();
        for (String line : listed) {
            if (!now.contains(line)) {
                (line.endsWith(" @Experimental") ? free : breaking).add("- " + line);
            }
        }
        for (String line : now) {
            if (!listed.contains(line)) {
                boolean asksImplementers = line.endsWith(" abstract");
                (line.endsWith(" @Experimental") ? free : asksImplementers ? asking : compatible).add("+ " + line);
            }
        }
        return "The public surface of " + part + " changed.\n"
                + section("This breaks users:", breaking)
                + section(
                        "This breaks those who implement the type, or who build it where the part is required:", asking)
                + section("This is new, and no one's loss:", compatible)
                + section("This was marked as free to change:", free)
                + "What breaks users needs a new minor version before 1.0, a new major one after it, and a line in the changelog;"
                + " what is new needs its @since.\nIf it is meant: " + COMMAND;
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty() ? "" : title + "\n    " + String.join("\n    ", lines) + "\n";
    }
}
