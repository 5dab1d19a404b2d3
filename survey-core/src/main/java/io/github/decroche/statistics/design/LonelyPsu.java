package io.github.decroche.statistics.design;

/**
 * What a stratum adds to a variance when only one of its primary sampling units (PSUs) was drawn, so that nothing in it can
 * vary. A stratum that the sample exhausts (its only unit was drawn, by its finite population correction) adds 0 under each.
 */
public enum LonelyPsu {
    /** No standard error is estimable. The default, as in R ({@code options(survey.lonely.psu = "fail")}). */
    NOT_ESTIMABLE,
    /** The unit is taken as certain to be drawn: it adds 0. R: {@code "certainty"} or {@code "remove"}. */
    CERTAINTY,
    /** The unit deviates from the mean of all units of all strata. Conservative. R: {@code "adjust"}. */
    ADJUST,
    /** The stratum adds as much as the others do on average. R: {@code "average"}. */
    AVERAGE
}
