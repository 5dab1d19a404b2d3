package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.LinkedTables;
import io.github.decroche.examples.report.Reading;
import io.github.decroche.examples.report.StudyFigures;
import io.github.decroche.examples.report.StudyReport;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write the report: one HTML file with the synthesis, pictures, what was left out, the rules, and how to cite it.",
            "It needs no other file and no network."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey report survey-2022/calls.ndjson -o report.html",
            "      The report in the machine's language.",
            "  survey report survey-2022/calls.ndjson -o rapport.html --lang fr \\",
            "      --plots figures",
            "      In French, and each picture as SVG and PNG in the folder figures."
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Mixin
    private PrecisionOptions precision;

    @Mixin
    private SmallOption small;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The HTML file to write.")
    private Path file = Path.of("report.html");

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            description = "Write each picture as SVG and PNG too, into this folder, which is made where it is absent.")
    private @Nullable Path plots;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        JudgedStudy judged = input.judgedStudy();
        Study study = judged.study();
        Reading reading = new Reading();
        Told told = input.collected(collector(study), reading).result();
        StudyReport report = new StudyReport(
                study,
                judged.rules().catalogue(),
                told.figures(),
                reading,
                source(),
                input.day(),
                Optional.empty(),
                told.withheld());
        ReportFiles files = new ReportFiles(report, language.locale());
        ResultFile.write(spec, file, files.page());
        spec.commandLine().getErr().println("Written to " + file);
        if (plots != null) {
            files.writePictures(plots);
            spec.commandLine().getErr().println("Written to " + plots + ": " + String.join(", ", files.pictures()));
        }
        return CallInput.exitCode(reading.counts());
    }

    private Collector<ClassifiedCall, ?, Told> collector(Study study) {
        var figures = StudyFigures.collector(study, precision.of(Tabulation.of(study)));
        return small.rule()
                .<Collector<ClassifiedCall, ?, Told>>map(rule -> Collectors.teeing(
                        figures, rule.ofLinkedTables(study), (all, withheld) -> new Told(all, Optional.of(withheld))))
                .orElseGet(() -> Collectors.collectingAndThen(figures, all -> new Told(all, Optional.empty())));
    }

    /** Figures, and what of them is withheld. */
    private record Told(StudyFigures figures, Optional<LinkedTables> withheld) {}

    /** The name of the call file without its folder, which concerns nobody. */
    private String source() {
        Path name = Path.of(input.source()).getFileName();
        return name == null ? input.source() : name.toString();
    }
}
