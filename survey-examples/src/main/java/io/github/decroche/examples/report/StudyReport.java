package io.github.decroche.examples.report;

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
 */
public record StudyReport(
        Study study,
        RuleCatalogue rules,
        StudyFigures figures,
        Reading reading,
        String source,
        Optional<LocalDate> asOf,
        Optional<Section> notice) {
    /** The report as one HTML file that needs no other, in the language of a locale. */
    public String html(Locale locale, LocalDate today) {
        return new HtmlReport(this, locale, today).text();
    }

    /** The pictures of the report in its order, as wide as a page. */
    public List<Plot> plots(Locale locale) {
        return plots(Plots.in(study, locale));
    }

    List<Plot> plots(Plots plots) {
        List<Plot> all = new ArrayList<>(List.of(
                plots.connected(figures.rates().byService()),
                plots.waits(figures.experience().waits()),
                plots.attempts(figures.rates().byService()),
                plots.categories(figures.rates().byScenario()),
                plots.satisfaction(figures.experience().ratings())));
        figures.comparison().map(plots::differences).ifPresent(all::add);
        all.add(plots.hours(figures.rates().byHour()));
        return all;
    }
}
