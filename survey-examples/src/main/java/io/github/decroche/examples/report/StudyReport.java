package io.github.decroche.examples.report;

import io.github.decroche.disclosure.LinkedTables;
import io.github.decroche.examples.plot.Plot;
import io.github.decroche.examples.plot.Plots;
import io.github.decroche.rules.RuleCatalogue;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a report tells.
 *
 * @param study the study
 * @param rules the rules that judged its answers
 * @param figures its figures
 * @param reading what became of the records
 * @param source the name of the call file, for people
 * @param asOf the day by whose law all answers were judged; empty where each was by that of its own
 * @param notice what readers must know first, if anything
 * @param withheld what of the figures is withheld, if that was asked for; then the comparison is left out
 */
public record StudyReport(
        Study study,
        RuleCatalogue rules,
        StudyFigures figures,
        Reading reading,
        String source,
        Optional<LocalDate> asOf,
        Optional<Section> notice,
        Optional<LinkedTables> withheld) {
    /** A report that shows all of its figures. */
    public StudyReport(
            Study study,
            RuleCatalogue rules,
            StudyFigures figures,
            Reading reading,
            String source,
            Optional<LocalDate> asOf,
            Optional<Section> notice) {
        this(study, rules, figures, reading, source, asOf, notice, Optional.empty());
    }

    /** The report as one HTML file that needs no other, in the language of a locale. */
    public String html(Locale locale, LocalDate today) {
        return new HtmlReport(this, locale, today).text();
    }

    /** The pictures of the report in its order, as wide as a page. */
    public List<Plot> plots(Locale locale) {
        return plots(Plots.in(study, locale));
    }

    List<Plot> plots(Plots plots) {
        Shown shown = new Shown(this);
        List<Plot> all = new ArrayList<>();
        if (shown.ofAll("connected", "incomplete")) {
            all.add(plots.connected(shown.services("connected")));
        }
        if (shown.ofAll("waits.calls", "waits.censored", "waits.quantiles")
                && shown.any(shown.waits().groups().values())) {
            all.add(withheld.isEmpty() ? plots.waits(shown.waits()) : plots.waitsAtMarks(shown.waits()));
        }
        if (shown.ofAll("attempts", "connected", "incomplete")) {
            all.add(plots.attempts(shown.services("attempts", "connected")));
        }
        if (shown.ofAll("satisfactory", "connected")
                && shown.any(shown.scenarios().groups())) {
            all.add(plots.categories(shown.scenarios()));
        }
        if (shown.ofAll("satisfied", "connected")
                && shown.any(shown.ratings().groups().values())) {
            all.add(plots.satisfaction(shown.ratings()));
        }
        if (withheld.isEmpty()) {
            figures.comparison().map(plots::differences).ifPresent(all::add);
        }
        if (shown.ofAll("connected") && shown.any(shown.hours().groups())) {
            all.add(plots.hours(shown.hours()));
        }
        return all;
    }
}
