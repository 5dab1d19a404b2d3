package io.github.decroche.examples.plot;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.call.Aspect;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.report.Labels;
import io.github.decroche.report.Names;
import io.github.decroche.study.Study;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Pictures of results. Each is made of a result that the library computed, and computes nothing but where to draw it.
 *
 * <pre>{@code
 * var plots = Plots.in(study, Locale.ENGLISH);
 * plots.waits(calls.stream().collect(Tabulation.of(study).by(Dimension.SERVICE).waits())).show();
 * }</pre>
 */
public final class Plots {
    private static final int WIDE = 720;
    private static final int NARROW = 360;

    private final Sheet sheet;

    private Plots(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Pictures in the language of a locale, as wide as a page.
     *
     * @throws UncheckedIOException if this machine has no font to write with
     */
    public static Plots in(Study study, Locale locale) {
        Look.requireFont();
        return new Plots(new Sheet(study, Labels.in(locale).with(Plots.class, "plots"), Names.in(study, locale), WIDE));
    }

    /** The same as wide as a phone: 360 pixels. */
    public Plots narrow() {
        return new Plots(new Sheet(sheet.study(), sheet.labels(), sheet.names(), NARROW));
    }

    /** The share of calls that connected, with intervals, of each group of a synthesis by one dimension. */
    public Plot connected(Synthesis synthesis) {
        return new ConnectedPlot(sheet).of(synthesis);
    }

    /**
     * The share of calls not yet connected over protocol time, of each group, with limits and the numbers at risk below: a
     * Kaplan–Meier curve, as medical journals print them.
     */
    public Plot waits(Grouped<WaitSummary> waits) {
        return new WaitsPlot(sheet, false).of(waits);
    }

    /**
     * The same with the curves read where the protocol begins another attempt, and straight lines between: each step of a curve is
     * a call, which is not always to be told.
     */
    public Plot waitsAtMarks(Grouped<WaitSummary> waits) {
        return new WaitsPlot(sheet, true).of(waits);
    }

    /** At which attempt calls connected, if at all, of each group of a synthesis by one dimension. */
    public Plot attempts(Synthesis synthesis) {
        return new AttemptsPlot(sheet).of(synthesis);
    }

    /** What recorded answers came to, from good to bad, of each group of a synthesis by one dimension. */
    public Plot categories(Synthesis synthesis) {
        return new CategoriesPlot(sheet).of(synthesis);
    }

    /** The six levels of overall satisfaction, of each group of ratings by service and profile. */
    public Plot satisfaction(Grouped<Map<Aspect, AspectRatings>> ratings) {
        return new SatisfactionPlot(sheet).of(ratings);
    }

    /** How far each group is from the reference in each outcome, with intervals, the margin and the verdict. */
    public Plot differences(ComparisonResult result) {
        return new DifferencesPlot(sheet).of(result);
    }

    /** The share of calls that did not connect, by the weekday and hour of their first attempt, of a synthesis by these two. */
    public Plot hours(Synthesis synthesis) {
        return new HoursPlot(sheet).of(synthesis);
    }
}
