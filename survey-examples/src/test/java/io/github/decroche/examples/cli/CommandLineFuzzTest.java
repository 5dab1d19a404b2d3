package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Any words at all, above all options and values that belong to a command. What is written goes into the working directory, so
 * this runs only where that is a folder of its own: in the executions of Jazzer. A finding becomes a test of its command.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = ".+")
class CommandLineFuzzTest {
    private final FuzzFolder folder = new FuzzFolder();
    private final InputStream in = System.in;

    /**
     * A word: one that the command knows, with something behind it.
     *
     * @param known the number of the word
     * @param more what is behind it, if anything
     */
    record Word(int known, @Nullable String more) {}

    @BeforeEach
    void standardInputIsACallFile() {
        System.setIn(new ByteArrayInputStream(folder.calls()));
    }

    @AfterEach
    void standardInputIsThatOfTheProcess() {
        System.setIn(in);
    }

    @FuzzTest(maxDuration = "")
    void everyWordsEndWithAnExitCodeAndALine(int command, @NotNull @WithSize(max = 8) List<@NotNull Word> words)
            throws IOException {
        KnownWords known = KnownWords.ofCommand(command);
        List<String> args = new ArrayList<>(known.command());
        for (Word word : words) {
            args.add(known.word(word.known()) + (word.more() == null ? "" : word.more()));
        }
        if (folder.keeps(args)) {
            check(args);
            folder.restore();
        }
    }

    private void check(List<String> args) {
        System.setIn(new ByteArrayInputStream(folder.calls()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = Main.run(new SmallOutput(), new StandardError(bytes, stream -> false), args.toArray(String[]::new));
        String err = bytes.toString(StandardCharsets.UTF_8);

        assertThat(code).as(() -> args + " said " + err).isBetween(0, 2);
        assertThat(err).as(args::toString).doesNotContain("a defect of this program");
        if (!args.contains("--stacktrace")) {
            assertThat(err).as(args::toString).doesNotContain("\tat ");
        }
        if (code == Failures.UNUSABLE) {
            assertThat(err).as(args::toString).contains("survey: ");
        }
    }

    /** Takes some results, and no more, as a full disk would: what is written without end comes to one. */
    private static final class SmallOutput extends OutputStream {
        private int room = 1 << 20;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("no room for results");
            }
        }
    }
}
