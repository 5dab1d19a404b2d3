package io.github.decroche.examples.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.decroche.report.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Writes a report as one HTML file. Nothing in it asks for anything from anywhere: the browser is told to refuse it. */
final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private final StudyReport report;
    private final Locale locale;
    private final LocalDate today;

    HtmlReport(StudyReport report, Locale locale, LocalDate today) {
        this.report = report;
        this.locale = locale;
        this.today = today;
    }

    String text() {
        Labels labels = Labels.in(locale).with(HtmlReport.class, "report");
        String style = resource("report.css");
        String script = resource("report.js");
        StringOutput html = new StringOutput();
        TEMPLATES.render(
                "report.jte",
                Map.of(
                        "page",
                        new PageMaker(report, labels, today).page(),
                        "labels",
                        labels,
                        "style",
                        style,
                        "script",
                        script,
                        "policy",
                        policy(style, script)),
                html);
        return html.toString();
    }

    /** What the browser may load and run: this style, this script, pictures within the page, and nothing else. */
    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
