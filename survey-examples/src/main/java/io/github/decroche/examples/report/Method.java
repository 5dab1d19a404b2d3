package io.github.decroche.examples.report;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.examples.report.Page.Entry;
import io.github.decroche.report.Labels;
import io.github.decroche.report.Names;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was done: the first lines of the report, its section on method, and how to cite it. */
final class Method {
    private final StudyReport report;
    private final Study study;
    private final Labels labels;
    private final Locale locale;
    private final Names names;
    private final Wording wording;
    private final GroupSummary all;

    Method(StudyReport report, Labels labels, Names names, Wording wording) {
        this.report = report;
        this.study = report.study();
        this.labels = labels;
        this.locale = labels.locale();
        this.names = names;
        this.wording = wording;
        this.all = report.figures().rates().byService().all();
    }

    /** What was done, in a line. */
    String lead() {
        return labels.text(
                "lead",
                told(all.calls(), "calls"),
                report.figures().rates().byService().groups().size(),
                period());
    }

    private String period() {
        FieldPeriod period = report.figures().period();
        if (period.first().isEmpty()) {
            return labels.text("lead.none");
        }
        String first = wording.day(period.first().orElseThrow());
        String last = wording.day(period.last().orElseThrow());
        return first.equals(last) ? labels.text("lead.day", first) : labels.text("lead.period", first, last);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(labels.text("done.services"), services()));
        entries.add(new Entry(labels.text("done.profiles"), profiles()));
        entries.add(new Entry(labels.text("done.scenarios"), questions()));
        RetryProtocol protocol = study.protocol();
        entries.add(new Entry(
                labels.text("done.protocol"),
                List.of(labels.text(
                        "done.protocol.text",
                        wording.duration(protocol.announcedLimit()),
                        wording.duration(protocol.giveUpAfter()),
                        protocol.maxAttempts(),
                        wording.duration(protocol.penalty()),
                        wording.duration(protocol.horizon())))));
        entries.add(new Entry(labels.text("done.hours"), List.of(hours())));
        FieldPeriod period = report.figures().period();
        period.first()
                .ifPresent(first -> entries.add(new Entry(
                        labels.text("done.period"),
                        List.of(labels.text(
                                "done.period.text",
                                wording.day(first),
                                wording.day(period.last().orElseThrow()))))));
        if (!period.waves().isEmpty()) {
            entries.add(new Entry(labels.text("done.waves"), List.copyOf(period.waves())));
        }
        entries.add(new Entry(labels.text("done.calls"), calls()));
        return entries;
    }

    private List<String> services() {
        return study.services().stream()
                .filter(service ->
                        report.figures().rates().byService().group(service.id()).isPresent())
                .map(service -> service.name().in(locale)
                        + service.number().map(number -> ", " + number).orElse(""))
                .toList();
    }

    private List<String> profiles() {
        return study.profiles().stream()
                .filter(profile -> report.figures().rates().byProfile().groups().stream()
                        .anyMatch(group -> group.key()
                                .values()
                                .get(1)
                                .filter(profile.id()::equals)
                                .isPresent()))
                .map(profile -> profile.label().in(locale)
                        + (study.referenceProfile().filter(profile.id()::equals).isPresent()
                                ? " (" + labels.text("done.reference") + ")"
                                : ""))
                .toList();
    }

    private List<String> questions() {
        return study.scenarios().stream()
                .filter(scenario -> report.figures()
                        .rates()
                        .byScenario()
                        .group(scenario.id())
                        .isPresent())
                .map(scenario -> labels.text(
                        "colon",
                        names.scenario(scenario.id()),
                        scenario.question().in(locale)))
                .toList();
    }

    private String hours() {
        String days =
                study.hours().weekdays().stream().sorted().map(names::weekday).collect(Collectors.joining(", "));
        String slots = study.hours().slots().stream().map(Object::toString).collect(Collectors.joining(", "));
        return labels.text("done.hours.text", days, slots, study.zone().getId());
    }

    private List<String> calls() {
        ReadingCounts counts = report.reading().counts();
        List<String> lines = new ArrayList<>(List.of(labels.text(
                "done.calls.text",
                told(counts.read(), "calls"),
                report.source(),
                told(counts.accepted(), "calls"),
                counts.rejected(),
                told(all.incomplete(), "incomplete"))));
        report.asOf().ifPresent(day -> lines.add(labels.text("done.asOf", wording.day(day))));
        return lines;
    }

    /** A number of all calls, or the letter that stands for one withheld. */
    private String told(long number, String figure) {
        return new Shown(report).ofAll(figure) ? Long.toString(number) : labels.text("withheld");
    }

    /** How to cite the report. */
    String citation(LocalDate today) {
        var waves = report.figures().period().waves();
        String which = waves.isEmpty()
                ? labels.text("cite.noWave")
                : labels.text(waves.size() == 1 ? "cite.wave" : "cite.waves", String.join(", ", waves));
        return labels.text(
                "cite.text",
                study.title().in(locale),
                study.id(),
                which,
                told(all.calls(), "calls"),
                Versions.program(),
                wording.day(today));
    }
}
