package io.github.decroche.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The working directory, with files to read, which is the same before every command whatever those before it wrote. */
final class FuzzFolder {
    private static final Path HERE = Path.of("").toAbsolutePath();

    /** The number of calls in a call file: enough for every table to have a row. */
    private static final int CALLS = 6;

    private final Map<Path, byte[]> files = new LinkedHashMap<>();
    private final Map<Path, FileTime> written = new HashMap<>();

    FuzzFolder() {
        if (Files.exists(HERE.resolve("pom.xml"))) {
            throw new IllegalStateException(
                    HERE + ": a project; expected a folder in which anything may be overwritten");
        }
        try {
            List<String> calls = CommandLineRun.resource("calls-2022.ndjson")
                    .lines()
                    .limit(CALLS)
                    .toList();
            put("calls.ndjson", String.join("\n", calls) + "\n");
            put(
                    "second.ndjson",
                    String.join("\n", calls.subList(1, CALLS)).replace("\"refusal\":null", "\"refusal\":\"other\"")
                            + "\n{}\n");
            put("study.json", CommandLineRun.resource("cli/init/study.json"));
            put("callers.csv", "id,gender,profiles\nc01,female,\nc02,male,\n");
            put(
                    "percentages.csv",
                    "cell,percent,decimals,n,group\nserved,46.3,1,408,caf\nelsewhere,23,,408,caf/late\n");
            put("counts.csv", "wave,service,scenario,profile,outcome,count,of\n2022,caf,,,served,60,100\n");
            put(
                    "calls.csv",
                    CommandLineRun.of("simulate", "--calls", "3", "--output-format", "csv")
                            .out());
            restore();
            put(
                    "plan.csv",
                    CommandLineRun.of("plan", "--callers", "callers.csv", "--calls", "14")
                            .out());
            restore();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, String text) {
        files.put(HERE.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A call file. */
    byte[] calls() {
        return files.get(HERE.resolve("calls.ndjson"));
    }

    /** Whether a command with such words neither leaves the folder nor takes long, as the whole study of 2022 does. */
    boolean keeps(List<String> args) {
        return !args.isEmpty()
                && !args.contains("demo")
                && args.stream().noneMatch(arg -> arg.matches("(?s).*([/\\\\~@]|\\.\\.|\\d{5}).*"));
    }

    /** Removes what is not of the files, and writes anew what is no longer as it was. */
    void restore() throws IOException {
        try (Stream<Path> found = Files.walk(HERE)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                boolean ofJazzer = HERE.relativize(each).startsWith(".cifuzz-corpus");
                if (!each.equals(HERE) && !ofJazzer && !files.containsKey(each)) {
                    Files.delete(each);
                }
            }
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path path = file.getKey();
            if (!Files.exists(path) || !Files.getLastModifiedTime(path).equals(written.get(path))) {
                Files.write(path, file.getValue());
                written.put(path, Files.getLastModifiedTime(path));
            }
        }
    }
}
