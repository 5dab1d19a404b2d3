package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, whose examples are tests. */
public final class Readme {
    private static final Path FILE = Path.of("..", "README.md");

    private Readme() {}

    /** All of it. */
    public static String text() throws IOException {
        return Files.readString(FILE);
    }

    /** The code block that stands after a marker. */
    public static String block(String marker) throws IOException {
        Matcher matcher = Pattern.compile("<!-- " + Pattern.quote(marker) + " -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL)
                .matcher(text());
        assertThat(matcher.find()).as(marker).isTrue();
        return matcher.group(1);
    }
}
