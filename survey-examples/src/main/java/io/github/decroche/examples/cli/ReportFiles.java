package io.github.decroche.examples.cli;

import io.github.decroche.examples.plot.Plot;
import io.github.decroche.examples.report.StudyReport;
import io.github.decroche.io.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as files. */
final class ReportFiles {
    private final StudyReport report;
    private final Locale locale;
    private final List<String> pictures = new ArrayList<>();

    ReportFiles(StudyReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    /** The page. */
    OutputFile.Content page() {
        byte[] html = report.html(locale, LocalDate.now(report.study().zone())).getBytes(StandardCharsets.UTF_8);
        return stream -> stream.write(html);
    }

    /** Writes each picture in both formats. */
    void writePictures(Path folder) throws IOException {
        OutputFile.makeFolder(folder);
        for (Plot plot : report.plots(locale)) {
            for (String ending : List.of(".svg", ".png")) {
                plot.save(folder.resolve(plot.name() + ending));
                pictures.add(plot.name() + ending);
            }
        }
    }

    /** The names of the pictures written. */
    List<String> pictures() {
        return List.copyOf(pictures);
    }
}
