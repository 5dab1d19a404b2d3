package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lessons of the bench run, each alone, and print what stands in the file beside this class. */
class LessonsTest {
    private static final Path BENCH = Path.of("src", "main", "jshell");
    private static final Path START = BENCH.resolve("start.jsh");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-first-rate",
                "2-waits-and-censoring",
                "3-your-own-scenario-and-rule",
                "4-compare-profiles",
                "5-draw-and-save"
            })
    void aLessonPrintsWhatItTeaches(String lesson) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Shell shell = new Shell()) {
            shell.run(Files.readString(START));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            shell.run(Files.readString(BENCH.resolve(lesson + ".jsh")));
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(expected(lesson));
    }

    @Test
    void theGreetingNamesEveryLesson() throws IOException {
        String start = Files.readString(START);
        try (Stream<Path> files = Files.list(BENCH)) {
            List<String> lessons = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d-.*"))
                    .toList();
            assertThat(lessons)
                    .hasSize(5)
                    .allSatisfy(lesson -> assertThat(start).contains(lesson));
        }
    }

    /** As the README has it, but for the jar, which is there only after the tests. */
    @Test
    void theCommandOfTheReadmeStartsTheBench() throws Exception {
        Path jshell =
                Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "jshell.exe" : "jshell");
        assumeTrue(Files.isExecutable(jshell), () -> "there is no " + jshell);
        List<String> command = List.of(Readme.block("bench").strip().split(" ", -1));
        assertThat(command.get(0)).isEqualTo("jshell");

        Path input = Files.writeString(
                folder.resolve("input"), "/open " + BENCH.resolve("1-first-rate.jsh") + "\nfigures\n/exit\n");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command.stream()
                        .map(it -> it.equals("jshell") ? jshell.toString() : it)
                        .map(it -> it.endsWith("survey.jar") ? Shell.CLASS_PATH : it)
                        .map(it -> it.startsWith("survey-examples/") ? it.substring("survey-examples/".length()) : it)
                        .toList())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isZero();

        String printed = Files.readString(output).replace("\r\n", "\n");
        assertThat(printed)
                .contains("At hand: study, calls, tables.", "914/1532 = 0.597 [0.572, 0.621] at 0.95")
                .contains("figures ==> 1532 calls by service\n")
                .doesNotContain("Error", "Exception", "Does not match", "Not a valid");
    }

    private static String expected(String lesson) throws IOException {
        try (InputStream in = LessonsTest.class.getResourceAsStream(lesson + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
