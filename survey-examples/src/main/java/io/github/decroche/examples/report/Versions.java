package io.github.decroche.examples.report;

import io.github.decroche.examples.report.Page.Table;
import io.github.decroche.report.Labels;
import io.github.decroche.text.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** What a report was made with, so that someone else can make it again. */
final class Versions {
    private static final String DROOLS = "/META-INF/maven/org.drools/drools-core/pom.properties";
    private static final String UNKNOWN = "–";

    private final StudyReport report;
    private final Labels labels;
    private final Wording wording;

    Versions(StudyReport report, Labels labels, Wording wording) {
        this.report = report;
        this.labels = labels;
        this.wording = wording;
    }

    Table table(LocalDate today) {
        return PageMaker.table(
                labels.text("versions"),
                new TextTable(
                        List.of(labels.text("versions.item"), labels.text("versions.version")),
                        List.of(
                                List.of(labels.text("versions.program"), program()),
                                List.of(labels.text("versions.drools"), drools()),
                                List.of(
                                        labels.text("versions.java"),
                                        Runtime.version().toString()),
                                List.of(
                                        labels.text("versions.study"),
                                        report.study().id()),
                                List.of(labels.text("versions.calls"), report.source()),
                                List.of(labels.text("versions.date"), wording.day(today))),
                        List.of(false, false)),
                false);
    }

    /** The version that the build wrote into the jar. */
    static String program() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? UNKNOWN : version;
    }

    private static String drools() {
        try (InputStream in = Versions.class.getResourceAsStream(DROOLS)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
