package io.github.decroche.benchmark;

import io.github.decroche.report.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long is it from the start of a process to its first verdict, and to its end? Processes take turns. */
final class ColdStart {
    private static final String NOTHING = "java -version";

    private ColdStart() {}

    static Section section(int runs) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        try {
            Path folder = Files.createTempDirectory("benchmark");
            Path call = Files.write(folder.resolve("one.ndjson"), new SampleCalls().answered());
            Path archive = archive(folder, call);
            Map<String, String[]> commands = commands(call, archive);
            for (int run = 0; run < runs; run++) {
                commands.forEach((name, command) -> seconds.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(ChildRun.java(command).seconds()));
            }
            Files.deleteIfExists(folder.resolve("survey.jsa"));
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

    private static Map<String, String[]> commands(Path call, Path archive) {
        String jar = Artifacts.jar().toString();
        String classPath = System.getProperty("java.class.path");
        Map<String, String[]> commands = new LinkedHashMap<>();
        commands.put(
                "java -jar survey.jar classify one.ndjson", new String[] {"-jar", jar, "classify", call.toString()});
        commands.put(
                "the same with -XX:SharedArchiveFile=survey.jsa",
                new String[] {"-XX:SharedArchiveFile=" + archive, "-jar", jar, "classify", call.toString()});
        commands.put(
                "first verdict in an application",
                new String[] {"-cp", Artifacts.applicationClassPath(), FirstVerdict.class.getName(), call.toString()});
        commands.put("DuckDB by its JDBC jar, SELECT 1", new String[] {"-cp", classPath, DuckDb.class.getName()});
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

    /** The archive that the build made of this very jar, or one made now. */
    private static Path archive(Path folder, Path call) throws IOException {
        Path built = Artifacts.archive();
        if (Files.exists(built)
                && Files.getLastModifiedTime(built).compareTo(Files.getLastModifiedTime(Artifacts.jar())) > 0) {
            return built;
        }
        Path archive = folder.resolve("survey.jsa");
        ChildRun.java(
                "-XX:ArchiveClassesAtExit=" + archive, "-jar", Artifacts.jar().toString(), "classify", call.toString());
        return archive;
    }
}
