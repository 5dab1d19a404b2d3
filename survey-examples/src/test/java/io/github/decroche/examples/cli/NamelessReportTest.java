package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report names nobody, whatever a call file says of people, and wherever. */
class NamelessReportTest {
    /** Stands wherever a file can hold a text of its own; nothing of ours has it. */
    private static final String NAME = "Zoé Quylbmann";

    private static final String PLAIN = "quylbmann";

    @TempDir
    private static Path folder;

    /** Names in the ids of good calls, and in all places of rejected records: ids, values, names of fields, beside JSON. */
    private static Path calls() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(CALLS)) {
            lines.add(line.replaceFirst("\"id\":\"", "\"id\":\"" + NAME + " ")
                    .replace("\"caller\":{\"id\":\"", "\"caller\":{\"id\":\"" + NAME + " "));
        }
        String good = lines.get(0);
        lines.add(good); // the id again
        lines.add(fresh(good, 1).replace("\"wave\":\"2022\"", "\"wave\":\"" + NAME + "\""));
        lines.add(fresh(good, 2).replace("\"service\":\"caf\"", "\"service\":\"" + NAME + "\""));
        lines.add(fresh(good, 3).replace("\"profile\":\"lambda\"", "\"profile\":\"" + NAME + "\""));
        lines.add(fresh(good, 4).replace("female", NAME));
        lines.add(fresh(good, 5).replace("aid-types", NAME));
        lines.add(fresh(good, 6).replace("\"gender\"", "\"" + NAME + "\""));
        lines.add(fresh(good, 7).replace("\"points\"", "\"" + NAME + "\""));
        lines.add(fresh(good, 8).replace("\"startedAt\"", "\"" + NAME + "\":1,\"startedAt\""));
        lines.add(fresh(good, 9).replace("\"overall\"", "\"" + NAME + "\":1,\"overall\""));
        lines.add(fresh(good, 10).replaceFirst("\\{", "{\"" + NAME + "\":\"" + NAME + "\","));
        lines.add(fresh(good, 11).replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"" + NAME + "\""));
        lines.add(fresh(good, 12).replaceFirst("\"refusal\":null", "\"refusal\":\"" + NAME + "\""));
        lines.add(fresh(good, 13).replaceFirst("\"refusal\":null", "\"refusal\":{\"" + NAME + "\":1}"));
        lines.add(fresh(good, 14).replaceFirst("\"outcome\":\"[^\"]*\"", "\"outcome\":\"" + NAME + "\""));
        lines.add(fresh(good, 15).replaceFirst("\"wait\":\"[^\"]*\"", "\"wait\":\"" + NAME + "\""));
        lines.add(NAME);
        lines.add("\"" + NAME + "\"");
        lines.add(good + NAME);
        return Files.write(folder.resolve("calls.ndjson"), lines);
    }

    private static String fresh(String good, int number) {
        return good.replaceFirst("\"id\":\"", "\"id\":\"" + NAME + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noTextOfTheCallFileIsInAReport(String language) throws IOException {
        Path page = folder.resolve("page.html");
        Path pictures = folder.resolve("pictures");

        CommandLineRun run = CommandLineRun.of("report", calls(), "-o", page, "--plots", pictures, "--lang", language);

        assertThat(run.code()).isEqualTo(1);
        String html = Files.readString(page);
        assertThat(html)
                .contains(
                        "1551",
                        ">profile<",
                        ">answer.points<",
                        language.equals("fr") ? "(autres champs)" : "(other fields)");
        assertNameless(html);
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path picture :
                    files.filter(file -> file.toString().endsWith(".svg")).toList()) {
                assertNameless(Files.readString(picture));
            }
        }
    }

    /** Neither as it is, nor with its letters escaped, nor packed into a picture. */
    private static void assertNameless(String text) {
        assertThat(text.toLowerCase(Locale.ROOT).contains(PLAIN)).isFalse();
        Pattern.compile("base64,([A-Za-z0-9+/=]+)")
                .matcher(text)
                .results()
                .forEach(match -> assertThat(
                                new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase(PLAIN));
    }

    /** The figures of a study are of groups that the study names; ids of people are asked for by name only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "summarize",
                "summarize --by service,profile,gender,weekday --format markdown",
                "summarize --format json",
                "waits",
                "ratings",
                "attempts",
                "compare",
                "compare --format json",
                "compare --matched caller",
                "compare --matched hour --format csv"
            })
    void noTableOfFiguresShowsOne(String command) throws IOException {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.add(calls());

        CommandLineRun run = CommandLineRun.of(words.toArray());

        assertThat(run.out()).isNotEmpty().doesNotContainIgnoringCase(PLAIN);
    }

    @Test
    void theNameIsOneThatWouldBeSeen() throws IOException {
        assertThat(CommandLineRun.of("summarize", "--by", "caller", calls()).out())
                .contains(NAME);
    }
}
