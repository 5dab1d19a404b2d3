package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.examples.report.Reading;
import io.github.decroche.examples.report.StudyFigures;
import io.github.decroche.examples.report.StudyReport;
import io.github.decroche.examples.study2022.PublishedTable;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.CallWriter;
import io.github.decroche.io.ClassificationWriter;
import io.github.decroche.io.OutputFile;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.report.FigureWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on the bundled study: read, check, judge, and print the table that the report published. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "The study of 2022 from its 1,532 reconstructed calls to the published table; files go to --out.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey demo",
            "      The published table in the machine's language; files in survey-2022.",
            "  survey demo --lang fr --out essai",
            "      The table in French; files in essai."
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the files go (default: ${DEFAULT-VALUE}).",
            defaultValue = "survey-2022")
    private Path out = Path.of("survey-2022");

    @Override
    public Integer call() throws IOException {
        JudgedStudy judged = JudgedStudy.bundled(ReferenceDate.ofEachCall());
        List<CallRecord> records;
        try (Stream<CallRecord> calls = Study2022.calls(judged.study())) {
            records = calls.toList();
        }
        List<ClassifiedCall> calls = records.stream()
                .filter(CallRecord.Accepted.class::isInstance)
                .map(callRecord -> judged.classifier().classify(((CallRecord.Accepted) callRecord).call()))
                .toList();
        Reading reading = new Reading();
        records.forEach(reading);
        PublishedTableText published = new PublishedTableText(language.locale(), judged.study());
        List<PublishedTable.Comparison> comparisons = PublishedTable.compare(judged.study(), calls);
        Synthesis synthesis = calls.stream()
                .collect(Tabulation.of(judged.study()).by(Dimension.SERVICE).synthesis());
        write(calls, FigureWriter.of(synthesis, reading.counts()));
        StudyReport report = new StudyReport(
                judged.study(),
                judged.rules().catalogue(),
                calls.stream().collect(StudyFigures.collector(judged.study(), Tabulation.of(judged.study()))),
                reading,
                Study2022.CALLS,
                Optional.empty(),
                Optional.of(published.notice(comparisons)));
        OutputFile.write(out.resolve("report.html"), new ReportFiles(report, language.locale()).page());
        // after the files, since whoever reads it may have read enough
        PrintWriter text = spec.commandLine().getOut();
        text.print(Ink.of(spec).tables(published.text(comparisons)));
        text.flush();
        spec.commandLine()
                .getErr()
                .println("Written to " + out + ": calls.ndjson, synthesis.json, synthesis.csv, classifications.ndjson,"
                        + " classifications.csv, report.html");
        return CallInput.exitCode(reading.counts());
    }

    private void write(List<ClassifiedCall> calls, FigureWriter synthesis) throws IOException {
        OutputFile.makeFolder(out);
        OutputFile.write(out.resolve("calls.ndjson"), stream -> {
            try (CallWriter writer = CallWriter.ndjson(stream)) {
                calls.forEach(call -> writer.write(call.call()));
            }
        });
        writeText("synthesis.json", synthesis.json());
        writeText("synthesis.csv", synthesis.csv());
        OutputFile.write(out.resolve("classifications.ndjson"), stream -> {
            try (ClassificationWriter writer = ClassificationWriter.ndjson(stream)) {
                calls.forEach(writer::write);
            }
        });
        OutputFile.write(out.resolve("classifications.csv"), stream -> {
            try (ClassificationWriter writer = ClassificationWriter.csv(stream)) {
                calls.forEach(writer::write);
            }
        });
    }

    private void writeText(String name, String text) throws IOException {
        OutputFile.write(out.resolve(name), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
