/**
 * What a sample that was stratified, clustered or weighted says of its population. A
 * {@link io.github.decroche.statistics.design.SurveyDesign} says how the elements came into the sample and collects them into a
 * {@link io.github.decroche.statistics.design.SurveySample}, which may be post-stratified or raked to known totals;
 * {@link io.github.decroche.statistics.design.SurveyEstimator} and
 * {@link io.github.decroche.statistics.design.SurveyProportion} say what is estimated from it, with variances that heed the
 * design. Standard errors come by Taylor linearization between ultimate clusters: Binder, D. A. (1983), <a
 * href="https://doi.org/10.2307/1402588">doi:10.2307/1402588</a>; Särndal, Swensson and Wretman (1992), <a
 * href="https://doi.org/10.1007/978-1-4612-4378-6">doi:10.1007/978-1-4612-4378-6</a>. Where it can be compared, all agrees with
 * R's package survey: Lumley, T. (2004), <a href="https://doi.org/10.18637/jss.v009.i08">doi:10.18637/jss.v009.i08</a>.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.statistics.design;

import org.jspecify.annotations.NullMarked;
