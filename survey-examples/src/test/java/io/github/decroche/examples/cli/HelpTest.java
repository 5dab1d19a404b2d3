package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    /** The words that are files, or the folders of files, in examples. */
    private static final Pattern FILE = Pattern.compile(
            "(survey-2022|my-study|mon-etude|essai|figures)(/.*)?|[a-z-]+\\.(csv|html|json|key|ndjson)");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepareTheFilesOfTheExamples() throws IOException {
        run("demo", "--out", folder.resolve("survey-2022"));
        Files.copy(folder.resolve("survey-2022/calls.ndjson"), folder.resolve("second-coder.ndjson"));
        run("init", folder.resolve("my-study"));
        Files.writeString(
                folder.resolve("callers.csv"), "id,gender,profiles\nc01,female,\nc02,male,\nc03,female,\nc04,male,\n");
        Files.writeString(folder.resolve("fieldwork.key"), "0123456789 0123456789 0123456789");
        Files.writeString(folder.resolve("table.csv"), "cell,percent,decimals,n,group\na,50,,12,\n");
        run("plan", "--callers", folder.resolve("callers.csv"), "--calls", "280", "-o", folder.resolve("plan.csv"));
    }

    private static void run(Object... words) {
        assertThat(CommandLineRun.of(words)).extracting(CommandLineRun::code).isEqualTo(0);
    }

    /** The names of all commands, those of others included, as they are typed. */
    static Stream<String> commands() {
        CommandLine root = SurveyCommand.commandLine(
                OutputStream.nullOutputStream(),
                new StandardError(OutputStream.nullOutputStream(), stream -> false),
                List.of("help"));
        return Stream.concat(Stream.of(""), commands(root)).map(String::strip);
    }

    private static Stream<String> commands(CommandLine line) {
        return line.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(
                        Stream.of(command.getCommandSpec().qualifiedName().replaceFirst("survey", "")),
                        commands(command)));
    }

    private static CommandLineRun help(String command, Locale locale) {
        return CommandLineRun.in(
                locale, (Object[]) (command + " --help").strip().split(" "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void linesFitATerminal(String command) {
        for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
            assertThat(help(command, locale).out().lines())
                    .allSatisfy(line ->
                            assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotEndWith("’"));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExamplesRun(String command) throws IOException {
        Set<Path> before = workingFolder();
        List<String> examples = examples(help(command, Locale.UK).out());

        assertThat(examples)
                .hasSizeBetween(2, 3)
                .allSatisfy(example -> assertThat(example).contains("survey " + command));
        for (String example : examples) {
            CommandLineRun run = CommandLineRun.of((Object[]) words(example));
            int allowed = command.equals("check-table") ? Failures.PROBLEMS : 0;
            assertThat(run.code()).as(example + "\n" + run.err()).isLessThanOrEqualTo(allowed);
        }
        assertThat(workingFolder())
                .as("written by the test into the source tree")
                .isEqualTo(before);
    }

    private static Set<Path> workingFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExamplesAreTheSameInFrench(String command) {
        assertThat(examples(help(command, Locale.FRANCE).out()))
                .isEqualTo(examples(help(command, Locale.UK).out()));
    }

    /** The examples at the end of a help text, each on one line. */
    private static List<String> examples(String help) {
        return Pattern.compile("^ {2}((?:source <\\()?survey .*)$", Pattern.MULTILINE)
                .matcher(help.replaceAll("\\\\\n +", ""))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The words behind "survey", with files in the folder of this test; what the shell does with the output is left out. */
    private static String[] words(String example) {
        List<String> words = new ArrayList<>(Arrays.asList(example.replaceFirst(".*?survey ", "")
                .replaceFirst("( >.*|\\))$", "")
                .split(" ")));
        words.replaceAll(
                word -> FILE.matcher(word).matches() ? folder.resolve(word).toString() : word);
        if (words.equals(List.of("demo"))) {
            words.addAll(List.of("--out", folder.resolve("survey-2022").toString()));
        }
        if (words.get(0).equals("init")) {
            words.set(1, folder.resolve("study-" + UUID.randomUUID()).toString()); // one that is not there yet
        }
        return words.toArray(String[]::new);
    }
}
