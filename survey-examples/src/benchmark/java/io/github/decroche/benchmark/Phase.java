package io.github.decroche.benchmark;

import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;

/** The parts of a run; each can be run alone. */
enum Phase {
    CLASSIFY {
        @Override
        List<Section> sections(Settings settings) {
            Function<Way, Measurement> speed = byWay(settings.jmh().of(ClassificationBenchmark.class));
            Measurement two = JmhRuns.measured(
                    settings.jmh()
                            .of(
                                    ClassificationBenchmark.class,
                                    options -> options.param("way", Way.LIBRARY.name())
                                            .threads(2)),
                    "classify");
            Function<Way, Measurement> asTheyCome = byWay(settings.jmh()
                    .of(
                            ClassificationBenchmark.class,
                            options -> options.param("answered", "false")
                                    .param("way", Way.LIBRARY.name(), Way.SESSION_EACH.name())));
            List<List<String>> rows = new ArrayList<>();
            for (Way way : Way.values()) {
                rows.add(row(way.label(), speed.apply(way), speed));
                if (way == Way.LIBRARY) {
                    rows.add(row("the same, two threads", two, speed));
                }
            }
            Measurement library = asTheyCome.apply(Way.LIBRARY);
            return List.of(new Section(
                    "How fast are calls classified?",
                    new TextTable(
                            List.of("way", "M calls/s", "× a session a call", "× hand-written, whole verdict"), rows),
                    List.of(
                            ClassificationBenchmark.CALLS
                                    + " different calls of the 2022 study that were answered go round; every way gives each the"
                                    + " same category. Two threads take "
                                    + two.over(speed.apply(Way.LIBRARY)).text() + " × the calls of one.",
                            "Of calls as they come, of which two in five reach no agent and need no rule, this library takes "
                                    + library.times(MILLIONTH).text() + " M/s, "
                                    + library.over(asTheyCome.apply(Way.SESSION_EACH))
                                            .text()
                                    + " × a session a call.")));
        }

        private Function<Way, Measurement> byWay(List<RunResult> results) {
            return way -> Measurement.of(results.stream()
                    .filter(result -> result.getParams().getParam("way").equals(way.name()))
                    .findFirst()
                    .orElseThrow()
                    .getPrimaryResult());
        }

        private List<String> row(String label, Measurement speed, Function<Way, Measurement> others) {
            return List.of(
                    label,
                    speed.times(MILLIONTH).text(),
                    speed.over(others.apply(Way.SESSION_EACH)).text(),
                    speed.over(others.apply(Way.STRING_SETS)).text());
        }
    },
    PATTERN {
        @Override
        List<Section> sections(Settings settings) {
            var statistics = JmhRuns.one(
                            new JmhRuns(settings.jmh().forks(), 0, 100, 1).of(NewPatternBenchmark.class), "judge")
                    .getPrimaryResult()
                    .getStatistics();
            TextTable table = new TextTable(
                    List.of("a new pattern", "ms"),
                    List.of(
                            List.of(
                                    "mean",
                                    new Measurement(statistics.getMean(), statistics.getMeanErrorAt(0.95)).text()),
                            List.of("slowest", new Measurement(statistics.getMax(), Double.NaN).text())));
            return List.of(new Section(
                    "What does the first judgement of a pattern cost?",
                    table,
                    List.of("The first 100 patterns that a JVM judges, after one that loads the rules: "
                            + statistics.getN() + " shots.")));
        }
    },
    READ {
        @Override
        List<Section> sections(Settings settings) {
            List<RunResult> results = settings.jmh().of(ReadingBenchmark.class);
            List<List<String>> rows = new ArrayList<>();
            rows.addAll(readRows(results, "NDJSON", "ndjson", "Jackson's tokens alone", "ndjsonTokens"));
            rows.addAll(readRows(results, "CSV", "csv", "FastCSV's rows alone", "csvRows"));
            return List.of(new Section(
                    "How fast are calls read?",
                    new TextTable(List.of("from memory", "M calls/s", "× the parser alone"), rows),
                    List.of(
                            "Reading checks every field, and gives values and the violations of the protocol. From a stream, as"
                                    + " here, CSV is read by one thread, since nobody can tell beforehand where a row ends; from a"
                                    + " file by all.")));
        }

        private List<List<String>> readRows(
                List<RunResult> results, String format, String method, String parser, String floor) {
            Measurement read = JmhRuns.measured(results, method);
            Measurement parsed = JmhRuns.measured(results, floor);
            return List.of(
                    List.of(
                            format + " into call records",
                            read.times(MILLIONTH).text(),
                            read.over(parsed).text()),
                    List.of(parser, parsed.times(MILLIONTH).text(), "1"));
        }
    },
    SUMMARIZE {
        @Override
        List<Section> sections(Settings settings) {
            List<RunResult> results = settings.jmh().of(SummarizeBenchmark.class);
            Measurement tabulation = JmhRuns.measured(results, "tabulation");
            List<List<String>> rows = new ArrayList<>();
            for (String format : List.of("ndjson", "csv")) {
                Measurement whole = JmhRuns.measured(results, format);
                rows.add(List.of(
                        "synthesis from " + format.toUpperCase(Locale.ROOT),
                        whole.times(MILLIONTH).text(),
                        whole.over(tabulation).text()));
            }
            rows.add(List.of(
                    "tabulation alone, calls judged before",
                    tabulation.times(MILLIONTH).text(),
                    "1"));
            return List.of(new Section(
                    "How fast is the synthesis?",
                    new TextTable(List.of("from memory, one stream", "M calls/s", "× the tabulation alone"), rows),
                    List.of()));
        }
    },
    SURVIVAL {
        @Override
        List<Section> sections(Settings settings) {
            List<RunResult> results = new JmhRuns(1, 1, settings.shots(), 1).of(SurvivalBenchmark.class);
            List<List<String>> rows = new ArrayList<>();
            for (String waits : List.of("1000000", "10000000")) {
                List<RunResult> ofSize = results.stream()
                        .filter(result -> result.getParams().getParam("waits").equals(waits))
                        .toList();
                Measurement counted = JmhRuns.measured(ofSize, "counted");
                Measurement sorted = JmhRuns.measured(ofSize, "sorted");
                rows.add(List.of(
                        Integer.parseInt(waits) / 1_000_000 + " M waits",
                        counted.text(),
                        sorted.text(),
                        sorted.over(counted).text()));
            }
            return List.of(new Section(
                    "How long does a Kaplan–Meier curve take?",
                    new TextTable(
                            List.of("", "this library in 100 MB, s", "an array, sorted, s", "sorted / this library"),
                            rows),
                    List.of()));
        }
    },
    START {
        @Override
        List<Section> sections(Settings settings) {
            return List.of(ColdStart.section(settings.starts()));
        }
    },
    FILES {
        @Override
        List<Section> sections(Settings settings) {
            return List.of(WholeFiles.section(settings));
        }
    };

    private static final double MILLIONTH = 1e-6;

    /** Measures. */
    abstract List<Section> sections(Settings settings);
}
