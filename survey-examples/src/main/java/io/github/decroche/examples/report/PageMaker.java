package io.github.decroche.examples.report;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.examples.plot.Plot;
import io.github.decroche.examples.plot.Plots;
import io.github.decroche.examples.report.Page.Glance;
import io.github.decroche.examples.report.Page.Part;
import io.github.decroche.examples.report.Page.Picture;
import io.github.decroche.examples.report.Page.Table;
import io.github.decroche.report.FigureNotes;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.Labels;
import io.github.decroche.report.Names;
import io.github.decroche.report.Statements;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a report into words and tables. */
final class PageMaker {
    private final StudyReport report;
    private final Study study;
    private final Labels labels;
    private final Locale locale;
    private final Names names;
    private final Wording wording;
    private final LocalDate today;
    private final Shown shown;

    PageMaker(StudyReport report, Labels labels, LocalDate today) {
        this.report = report;
        this.study = report.study();
        this.labels = labels;
        this.locale = labels.locale();
        this.names = Names.in(study, locale);
        this.wording = new Wording(labels);
        this.today = today;
        this.shown = new Shown(report);
    }

    Page page() {
        Method method = new Method(report, labels, names, wording);
        return new Page(
                locale.getLanguage().equals("fr") ? "fr" : "en",
                study.title().in(locale),
                method.lead(),
                report.notice().map(this::part),
                report.withheld()
                        .map(it -> FigureNotes.in(locale)
                                        .withholding(it.byService())
                                        .ofWithheld()
                                        .get(0) + " " + labels.text("withheld.report")),
                glance(),
                method.entries(),
                table(
                        labels.text("synthesis.caption"),
                        new SynthesisTable(study, labels, names, shown)
                                .of(
                                        report.figures().rates().byService(),
                                        report.figures().rates().byProfile()),
                        false),
                figureTables().of(report.figures().rates().byService()).stream()
                        .map(it -> table(labels.text("synthesis.all.caption"), it, false))
                        .toList(),
                pictures(),
                new LeftOut(report, labels).part(),
                rules(),
                method.citation(today),
                new Versions(report, labels, wording).table(today));
    }

    private FigureTables figureTables() {
        FigureTables tables = FigureTables.in(locale);
        return report.withheld().map(it -> tables.withholding(it.byService())).orElse(tables);
    }

    private Part part(Section section) {
        return new Part(
                section.heading(),
                section.paragraphs(),
                section.tables().stream()
                        .map(it -> table(section.heading(), it, false))
                        .toList());
    }

    static Table table(String caption, TextTable table, boolean sortable) {
        return new Table(caption, table.html(caption), sortable);
    }

    private List<Glance> glance() {
        GroupSummary all = report.figures().rates().byService().all();
        List<Glance> glance = new ArrayList<>();
        rate(all, Measure.CONNECTED).ifPresent(glance::add);
        all.meanWait()
                .filter(mean -> shown.ofAll("meanWait"))
                .ifPresent(mean -> glance.add(new Glance(
                        labels.number(mean.mean() / 60, 1) + "\u00A0min",
                        labels.text("glance.meanWait", wording.duration(all.horizon())),
                        mean.interval()
                                .map(it -> labels.text(
                                        "glance.interval",
                                        labels.level(it.level()),
                                        labels.number(it.low() / 60, 1),
                                        labels.number(it.high() / 60, 1)))
                                .orElse(""))));
        for (Measure measure :
                List.of(Measure.SATISFACTORY, Measure.SERVED, Measure.SENT_TO_INTERNET, Measure.SATISFIED)) {
            rate(all, measure).ifPresent(glance::add);
        }
        return glance;
    }

    private Optional<Glance> rate(GroupSummary all, Measure measure) {
        Share rate = all.rate(measure);
        if (rate.estimate().isEmpty() || !shown.ofAll(measure.path())) {
            return Optional.empty();
        }
        String of = labels.text("glance.of", rate.count(), rate.of());
        String interval = rate.interval().map(it -> "; " + interval(it)).orElse("");
        return Optional.of(new Glance(
                labels.percent(rate.estimate().getAsDouble()), labels.text("glance." + measure.path()), of + interval));
    }

    private String interval(ConfidenceInterval interval) {
        return labels.text(
                "glance.interval",
                labels.level(interval.level()),
                labels.number(interval.low() * 100, 1),
                labels.number(interval.high() * 100, 1));
    }

    private List<Picture> pictures() {
        List<Plot> wide = report.plots(Plots.in(study, locale));
        List<Plot> narrow = report.plots(Plots.in(study, locale).narrow());
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < wide.size(); i++) {
            pictures.add(picture(wide.get(i), narrow.get(i)));
        }
        return pictures;
    }

    private Picture picture(Plot wide, Plot narrow) {
        boolean one = wide.tables().size() == 1;
        return new Picture(
                wide.name(),
                labels.text("figure." + wide.name()),
                wide.title() + ". " + wide.description(),
                wide.description(),
                wide.method(),
                data(wide),
                data(narrow),
                wide.width(),
                wide.height(),
                wide.tables().stream()
                        .map(it -> table(one ? wide.title() : it.header().get(0).replace('\n', ' '), it, one))
                        .toList(),
                wide.name().equals("differences") ? notes() : List.of());
    }

    private List<String> notes() {
        return report.figures()
                .comparison()
                .map(it -> Statements.in(locale, study).notes(it))
                .orElse(List.of());
    }

    private static String data(Plot plot) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(plot.svg().getBytes(StandardCharsets.UTF_8));
    }

    private List<Part> rules() {
        RuleTables tables = RuleTables.in(report.rules(), locale);
        List<Part> parts = new ArrayList<>();
        study.scenarios().forEach(scenario -> {
            if (report.figures().rates().byScenario().group(scenario.id()).isEmpty()) {
                return;
            }
            for (int version : RuleTables.versions(scenario, report.asOf())) {
                String heading = names.scenario(scenario.id())
                        + (scenario.versions().size() > 1
                                ? " · "
                                        + labels.text(
                                                "rules.version",
                                                version,
                                                labels.of(scenario.expected(version)
                                                        .validity()))
                                : "");
                parts.add(new Part(
                        heading,
                        List.of(labels.text("rules.asked", scenario.question().in(locale))),
                        List.of(
                                table(
                                        labels.text("colon", heading, labels.text("rules.points.caption")),
                                        tables.points(scenario.expected(version)),
                                        false),
                                table(
                                        labels.text("colon", heading, labels.text("rules.expected.caption")),
                                        tables.expected(scenario, version),
                                        false))));
            }
        });
        parts.add(new Part(
                labels.text("rules.classification"),
                List.of(labels.text("rules.information")),
                List.of(table(labels.text("rules.classification.caption"), tables.classification(), false))));
        if (!report.rules().own().isEmpty()) {
            parts.add(new Part(
                    labels.text("rules.own"),
                    List.of(labels.text("rules.own.text")),
                    List.of(table(labels.text("rules.own.caption"), tables.own(), false))));
        }
        return parts;
    }
}
