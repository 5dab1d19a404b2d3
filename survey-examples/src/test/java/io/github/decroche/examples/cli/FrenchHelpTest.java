package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every help text has its French. */
class FrenchHelpTest {
    private static final Map<String, CommandSpec> ENGLISH = commands("en");
    private static final Map<String, CommandSpec> FRENCH = commands("fr");

    private static Map<String, CommandSpec> commands(String language) {
        CommandLine root = SurveyCommand.commandLine(
                OutputStream.nullOutputStream(),
                new StandardError(OutputStream.nullOutputStream(), stream -> false),
                List.of("help"));
        Messages.of("--lang", language).translateHelp(root);
        Map<String, CommandSpec> commands = new TreeMap<>();
        add(root, commands);
        return commands;
    }

    private static void add(CommandLine line, Map<String, CommandSpec> commands) {
        commands.put(line.getCommandSpec().qualifiedName(), line.getCommandSpec());
        line.getSubcommands().values().forEach(command -> add(command, commands));
    }

    static Stream<String> names() {
        return ENGLISH.keySet().stream();
    }

    @Test
    void thereAreCommandsToLookAt() {
        assertThat(ENGLISH).hasSizeGreaterThan(15).containsKey("survey plan next");
    }

    @ParameterizedTest
    @MethodSource("names")
    void descriptionsAndHeadingsAreTranslated(String name) {
        UsageMessageSpec english = command(ENGLISH, name).usageMessage();
        UsageMessageSpec french = command(FRENCH, name).usageMessage();

        translated(english.header(), french.header());
        translated(english.description(), french.description());
        translated(english.synopsisHeading(), french.synopsisHeading());
        translated(english.footerHeading(), french.footerHeading());
        translated(english.exitCodeListHeading(), french.exitCodeListHeading());
        assertThat(french.exitCodeList().keySet())
                .isEqualTo(english.exitCodeList().keySet());
        english.exitCodeList()
                .forEach((code, text) -> translated(text, french.exitCodeList().get(code)));
        assertThat(french.description()).hasSameSizeAs(english.description());
    }

    @ParameterizedTest
    @MethodSource("names")
    void optionsAndParametersAreTranslated(String name) {
        List<ArgSpec> english = command(ENGLISH, name).args();
        List<ArgSpec> french = command(FRENCH, name).args();

        assertThat(french).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(english.get(i).description())
                    .as(english.get(i).toString())
                    .isNotEmpty();
            translated(english.get(i).description(), french.get(i).description());
        }
    }

    /** The words of an example are the same; what it does is said in French. */
    @ParameterizedTest
    @MethodSource("names")
    void examplesAreTranslated(String name) {
        String[] english = command(ENGLISH, name).usageMessage().footer();
        String[] french = command(FRENCH, name).usageMessage().footer();

        assertThat(french).hasSameSizeAs(english);
        for (int i = 0; i < english.length; i++) {
            if (english[i].matches(" {6}[A-Z0-9].*")) {
                translated(english[i], french[i]);
            } else {
                assertThat(french[i]).isEqualTo(english[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void numbersAndNamesOfChoicesStayTheSame(String name) {
        for (int i = 0; i < command(ENGLISH, name).args().size(); i++) {
            String english =
                    String.join(" ", command(ENGLISH, name).args().get(i).description());
            String french = String.join(" ", command(FRENCH, name).args().get(i).description());

            assertThat(words(french)).containsAll(words(english));
        }
    }

    /** The words with digits, signs or hyphens in front, which are to be typed. */
    private static List<String> words(String text) {
        return Stream.of(text.split("[ \u00a0(),;:]+"))
                .map(word -> word.replaceAll("[.,;]$", ""))
                .filter(word -> word.matches("--.*|\\d.*|.*=.*|\\$\\{.*"))
                .sorted()
                .toList();
    }

    private static CommandSpec command(Map<String, CommandSpec> commands, String name) {
        return commands.get(name);
    }

    private static void translated(String[] english, String[] french) {
        for (int i = 0; i < english.length; i++) {
            translated(english[i], french[i]);
        }
    }

    private static void translated(String english, String french) {
        if (english != null && !english.isBlank()) {
            assertThat(french).isNotBlank().isNotEqualTo(english);
        }
    }
}
