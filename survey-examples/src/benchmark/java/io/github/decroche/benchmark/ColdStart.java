package io.github.decroche.benchmark;

import io.github.decroche.text.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long is it from the start of a process to its first verdict, and to its end? Processes take turns. */
final class ColdStart {
    private static final String NOTHING = "java -version";
    private static final String COMMAND_LINE = "survey.jsa";
    private static final String APPLICATION = "application.jsa";

    private ColdStart() {}

    static Section section(int runs) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        try {
            Path folder = Files.createTempDirectory("benchmark");
            Path call = Files.write(folder.resolve("one.ndjson"), new SampleCalls().fileOfOne());
            Map<String, String[]> commands = commands(folder, call);
            for (int run = 0; run < runs; run++) {
                commands.forEach((name, command) -> seconds.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(ChildRun.java(command).seconds()));
            }
            Files.deleteIfExists(folder.resolve(COMMAND_LINE));
            Files.deleteIfExists(folder.resolve(APPLICATION));
            Files.delete(call);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Section(
                "How long does a process take that judges one call?",
                table(seconds),
                List.of("Medians of " + runs + " whole processes."));
    }

    private static Map<String, String[]> commands(Path folder, Path call) throws IOException {
        String[] commandLine = {"-jar", Artifacts.jar().toString(), "classify", call.toString()};
        String[] application = {"-cp", Artifacts.applicationClassPath(), FirstVerdict.class.getName(), call.toString()};
        String[] duckDb = {"-cp", System.getProperty("java.class.path"), DuckDb.class.getName()};
        Path ofJar =
                isOfJar(Artifacts.archive()) ? Artifacts.archive() : archive(folder.resolve(COMMAND_LINE), commandLine);
        Path ofApplication = archive(folder.resolve(APPLICATION), application);
        Map<String, String[]> commands = new LinkedHashMap<>();
        commands.put("java -jar survey.jar classify one.ndjson", commandLine);
        commands.put(
                "the same with -XX:SharedArchiveFile=survey.jsa", with("-XX:SharedArchiveFile=" + ofJar, commandLine));
        commands.put("first verdict in an application", application);
        commands.put(
                "the same with an archive of its classes", with("-XX:SharedArchiveFile=" + ofApplication, application));
        commands.put("DuckDB by its JDBC jar, SELECT 1", duckDb);
        commands.put(NOTHING, new String[] {"-version"});
        return commands;
    }

    private static TextTable table(Map<String, List<Double>> seconds) {
        Measurement nothing = median(seconds.get(NOTHING));
        List<List<String>> rows = new ArrayList<>();
        seconds.forEach((name, runs) -> rows.add(
                List.of(name, median(runs).text(), median(runs).over(nothing).text())));
        return new TextTable(List.of("process", "s", "× " + NOTHING), rows);
    }

    private static Measurement median(List<Double> runs) {
        return Measurement.medianOf(
                runs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether an archive was made of the jar as it is now. */
    private static boolean isOfJar(Path archive) throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(Artifacts.jar())) > 0;
    }

    /** Makes an archive of the classes that a command loads; there is none where the JVM cannot make it. */
    private static Path archive(Path archive, String... command) {
        ChildRun.java(with("-XX:ArchiveClassesAtExit=" + archive, command));
        return archive;
    }

    private static String[] with(String option, String... command) {
        return Stream.concat(Stream.of(option), Arrays.stream(command)).toArray(String[]::new);
    }
}
