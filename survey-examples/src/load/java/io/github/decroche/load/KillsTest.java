package io.github.decroche.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes at a time write the same file; one of them is stopped or killed at a random moment. {@code -Dkills} sets another number
 * of them, {@code -Dkills.seed} other moments.
 */
class KillsTest {
    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final long SEED = Long.getLong("kills.seed", 8);
    private static final List<String> SIGNALS = List.of("KILL", "TERM", "INT");
    private static final String OLD = "old\n";

    @TempDir
    private Path folder;

    private Path calls;
    private Path out;

    @BeforeEach
    void calls() throws Exception {
        calls = folder.resolve("calls.ndjson");
        out = Files.createDirectory(folder.resolve("out")).resolve("verdicts.ndjson");
        assertThat(survey("simulate", "--calls", "50000", "-o", calls.toString())
                        .waitFor())
                .isZero();
    }

    @Test
    void whatIsKilledLeavesTheOldFileOrTheNewOne() throws Exception {
        long start = System.nanoTime();
        assertThat(classify().waitFor()).isZero();
        long usual = System.nanoTime() - start;
        byte[] whole = Files.readAllBytes(out);
        Random random = new Random(SEED);
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < KILLS; i++) {
            String signal = SIGNALS.get(i % SIGNALS.size());
            boolean both = i % 4 == 0;
            Files.writeString(out, OLD);
            Process killed = classify();
            Process other = both ? classify() : killed;
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * usual * (both ? 2 : 1)));
            List<Path> before = parts();
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(killed.pid()))
                    .start()
                    .waitFor();
            int code = killed.waitFor();
            boolean done = code == 0;
            byte[] left = Files.readAllBytes(out);
            assertThat(left).as("%s, %d", signal, i).isIn(List.of(whole, OLD.getBytes(StandardCharsets.UTF_8)));
            if (both) {
                assertThat(other.waitFor()).isZero();
                assertThat(out).hasBinaryContent(whole);
            } else if (!done) {
                assertThat(code)
                        .isEqualTo(128 + Map.of("KILL", 9, "TERM", 15, "INT", 2).get(signal));
            }
            if (signal.equals("KILL")) {
                assertThat(parts()).hasSizeLessThanOrEqualTo(1);
            } else {
                assertThat(parts()).as("%s, %d", signal, i).isEmpty();
            }
            ends.merge(
                    signal + (done ? " came late" : before.isEmpty() ? " before or after writing" : " while writing"),
                    1,
                    Integer::sum);
            if (!parts().isEmpty()) {
                assertThat(classify().waitFor()).isZero();
                assertThat(parts()).isEmpty();
                assertThat(out).hasBinaryContent(whole);
            }
        }
        System.out.println(KILLS + " kills: " + ends);
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(out.getParent())) {
            return files.filter(file -> !file.equals(out)).toList();
        }
    }

    private Process classify() throws IOException {
        return survey("classify", calls.toString(), "-o", out.toString());
    }

    private static Process survey(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.decroche.examples.cli.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
