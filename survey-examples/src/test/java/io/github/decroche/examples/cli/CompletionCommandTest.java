package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.decroche.examples.Readme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void writeTheScript() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        script = Files.writeString(
                folder.resolve("completion.bash"),
                CommandLineRun.of("generate-completion").out());
    }

    @Test
    void bashAcceptsTheScript() throws Exception {
        assertThat(bash("-n", script.toString())).isEmpty();
    }

    /** As in a shell where survey is an alias, a function or a program; readline itself, which asks, is not there. */
    @ParameterizedTest
    @CsvSource({
        "survey sum, summarize",
        "survey summarize --inte, --interval",
        "survey plan quo, quotas",
        "survey ini, init"
    })
    void bashCompletesWhatIsTyped(String typed, String completed) throws Exception {
        String complete = "source " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " $(complete -p survey | sed 's/.*-F \\([^ ]*\\) .*/\\1/') 2> /dev/null; echo \"${COMPREPLY[0]}\"";

        assertThat(bash("-c", complete)).isEqualTo(completed + "\n");
    }

    /** What the README says switches it on, with the program of this test in place of the jar. */
    @Test
    void theReadmeSwitchesItOn() throws Exception {
        String readme = Readme.block("shell: completion").replaceAll("java -jar \\S+ \"\\$@\"", "cat " + script);

        assertThat(bash("-c", readme + "complete -p survey")).contains("complete", "survey");
    }

    private String bash(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", "--norc"));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return output;
    }
}
