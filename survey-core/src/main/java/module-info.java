/**
 * Telephone mystery-shopping studies: from a study and its call records to figures that can be published.
 *
 * <p>A study says what was planned, calls hold what happened, a judge concludes what each answer was worth, and figures
 * are collected from what it concluded. Values are immutable, collectors merge in any order, and what cannot be estimated
 * is empty. The tables lead from a question to the class to begin with.
 *
 * <h2>I have calls to make</h2>
 *
 * <table class="striped">
 *   <caption>Plan</caption>
 *   <thead><tr><th scope="col">I have calls to make …</th><th scope="col">begin with</th></tr></thead>
 *   <tbody>
 *     <tr><td>… and want to write down my own study</td>
 *         <td>{@link io.github.decroche.study.Study Study}, read from a file by {@link io.github.decroche.io.StudyReader
 *         StudyReader} or built in code; what an answer must say is a {@link io.github.decroche.study.Condition Condition}
 *         on its {@link io.github.decroche.study.Point points}</td></tr>
 *     <tr><td>… and ask how many are enough</td>
 *         <td>{@link io.github.decroche.statistics.planning.TwoProportionPlan TwoProportionPlan} for a difference, {@link
 *         io.github.decroche.statistics.planning.PrecisionPlan PrecisionPlan} for an interval, {@link
 *         io.github.decroche.statistics.planning.DesignEffect DesignEffect} for what callers cost</td></tr>
 *     <tr><td>… and want them balanced over services, profiles and hours</td>
 *         <td>{@link io.github.decroche.fieldwork.CallPlan CallPlan}</td></tr>
 *     <tr><td>… and ask what to call next, and what is missing</td>
 *         <td>{@link io.github.decroche.fieldwork.Progress Progress}</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>I have call records</h2>
 *
 * <table class="striped">
 *   <caption>Read and judge</caption>
 *   <thead><tr><th scope="col">I have call records …</th><th scope="col">begin with</th></tr></thead>
 *   <tbody>
 *     <tr><td>… and want to read them</td>
 *         <td>{@link io.github.decroche.io.CallReader CallReader}: NDJSON or CSV, each record accepted, or rejected with
 *         its located {@link io.github.decroche.io.Problem problems}</td></tr>
 *     <tr><td>… and doubt that the protocol was kept</td>
 *         <td>{@link io.github.decroche.protocol.Violation Violation}; {@link io.github.decroche.protocol.StudyConformity
 *         StudyConformity} for what does not fit the study at all</td></tr>
 *     <tr><td>… and want each answer judged</td>
 *         <td>{@link io.github.decroche.classification.CallClassifier CallClassifier}, with the rules of {@code
 *         survey-rules} or an {@link io.github.decroche.classification.AnswerClassifier AnswerClassifier} of one's own;
 *         the verdict is a {@link io.github.decroche.classification.Category Category}</td></tr>
 *     <tr><td>… and need one share, of any group</td>
 *         <td>{@link io.github.decroche.analysis.Measure Measure}: {@code
 *         calls.collect(Measure.CONNECTED.rate())}</td></tr>
 *     <tr><td>… and want to publish the table</td>
 *         <td>{@link io.github.decroche.analysis.Tabulation#synthesis() Tabulation.synthesis()}, by any {@link
 *         io.github.decroche.analysis.Dimension Dimension}</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>I have judged calls</h2>
 *
 * <table class="striped">
 *   <caption>Ask</caption>
 *   <thead><tr><th scope="col">I have judged calls …</th><th scope="col">begin with</th></tr></thead>
 *   <tbody>
 *     <tr><td>… and ask who got through</td>
 *         <td>{@link io.github.decroche.analysis.Measure#CONNECTED Measure.CONNECTED}; at which attempt: {@link
 *         io.github.decroche.analysis.Tabulation#attempts() Tabulation.attempts()}; beside what operators count: {@link
 *         io.github.decroche.analysis.OperatorRates OperatorRates}</td></tr>
 *     <tr><td>… and ask how long it took, when some never got through</td>
 *         <td>{@link io.github.decroche.protocol.CallWait CallWait} of one call; {@link
 *         io.github.decroche.analysis.Tabulation#waits() Tabulation.waits()} for curves and medians with the others
 *         censored</td></tr>
 *     <tr><td>… and ask whose answer was satisfactory, or who was served end to end</td>
 *         <td>{@link io.github.decroche.analysis.Measure#SATISFACTORY Measure.SATISFACTORY}, {@link
 *         io.github.decroche.analysis.Measure#SERVED Measure.SERVED}</td></tr>
 *     <tr><td>… and ask who was sent to a website, or refused</td>
 *         <td>{@link io.github.decroche.analysis.Measure#SENT_TO_INTERNET Measure.SENT_TO_INTERNET}, {@link
 *         io.github.decroche.analysis.Measure#SENT_TO_INTERNET_THOUGH_OFFLINE Measure.SENT_TO_INTERNET_THOUGH_OFFLINE},
 *         {@link io.github.decroche.analysis.Measure#REFUSAL Measure.REFUSAL}</td></tr>
 *     <tr><td>… and ask how satisfied callers were</td>
 *         <td>{@link io.github.decroche.analysis.Tabulation#ratings() Tabulation.ratings()}, {@link
 *         io.github.decroche.call.SatisfactionLevel SatisfactionLevel}</td></tr>
 *     <tr><td>… and ask whether all profiles were treated alike, or waves changed</td>
 *         <td>{@link io.github.decroche.comparison.Comparison Comparison}; its {@link
 *         io.github.decroche.comparison.Verdict Verdict} tells a real difference from a negligible one, and both from
 *         calls that show neither</td></tr>
 *     <tr><td>… that weigh differently in the population</td>
 *         <td>{@link io.github.decroche.analysis.Volumes Volumes} for volumes of services; {@link
 *         io.github.decroche.statistics.design.SurveyDesign SurveyDesign} for strata, clusters and weights</td></tr>
 *     <tr><td>… that few callers made</td>
 *         <td>{@link io.github.decroche.statistics.cluster.ClusteredDifference ClusteredDifference}; {@link
 *         io.github.decroche.comparison.Comparison Comparison} asks it by itself where callers are recorded</td></tr>
 *     <tr><td>… coded twice</td>
 *         <td>{@link io.github.decroche.analysis.agreement.CodingComparison CodingComparison}</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>I have numbers</h2>
 *
 * <table class="striped">
 *   <caption>Compute</caption>
 *   <thead><tr><th scope="col">I have numbers …</th><th scope="col">begin with</th></tr></thead>
 *   <tbody>
 *     <tr><td>… a count of a total</td>
 *         <td>{@link io.github.decroche.statistics.proportion.Rate Rate}</td></tr>
 *     <tr><td>… two groups, in strata or in pairs</td>
 *         <td>{@link io.github.decroche.statistics.comparison.RateDifference RateDifference}, {@link
 *         io.github.decroche.statistics.comparison.MantelHaenszel MantelHaenszel}, {@link
 *         io.github.decroche.statistics.comparison.MatchedPairs MatchedPairs}</td></tr>
 *     <tr><td>… and want to show that a difference is too small to matter</td>
 *         <td>{@link io.github.decroche.statistics.comparison.RateDifferenceTest RateDifferenceTest}</td></tr>
 *     <tr><td>… and several p-values</td>
 *         <td>{@link io.github.decroche.statistics.comparison.PValueAdjustment PValueAdjustment}</td></tr>
 *     <tr><td>… times until an event, some censored</td>
 *         <td>{@link io.github.decroche.statistics.survival.KaplanMeier KaplanMeier}, {@link
 *         io.github.decroche.statistics.survival.RestrictedMeanDifference RestrictedMeanDifference}</td></tr>
 *     <tr><td>… ratings, or means</td>
 *         <td>{@link io.github.decroche.statistics.rank.ProbabilityOfSuperiority ProbabilityOfSuperiority}, {@link
 *         io.github.decroche.statistics.location.MeanDifference MeanDifference}</td></tr>
 *     <tr><td>… two coders' codes</td>
 *         <td>{@link io.github.decroche.statistics.agreement.CohenKappa CohenKappa}, {@link
 *         io.github.decroche.statistics.agreement.KrippendorffAlpha KrippendorffAlpha}</td></tr>
 *     <tr><td>… a published percentage that I doubt</td>
 *         <td>{@link io.github.decroche.statistics.published.PercentageCheck PercentageCheck}, {@link
 *         io.github.decroche.statistics.published.TableCheck TableCheck}</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>I have results</h2>
 *
 * <table class="striped">
 *   <caption>Write</caption>
 *   <thead><tr><th scope="col">I have results …</th><th scope="col">begin with</th></tr></thead>
 *   <tbody>
 *     <tr><td>… for a paper, a page or a spreadsheet</td>
 *         <td>{@link io.github.decroche.report.FigureTables FigureTables}, whose {@link io.github.decroche.text.TextTable
 *         TextTable}s write themselves as text, Markdown, LaTeX, CSV and HTML; {@link io.github.decroche.report.Statements
 *         Statements} for comparisons</td></tr>
 *     <tr><td>… for a program</td>
 *         <td>{@link io.github.decroche.report.FigureWriter FigureWriter}, {@link
 *         io.github.decroche.report.ComparisonWriter ComparisonWriter}: JSON and CSV</td></tr>
 *     <tr><td>… without what tells of a few calls or callers</td>
 *         <td>{@link io.github.decroche.disclosure.SmallCells SmallCells}</td></tr>
 *     <tr><td>… or calls, or a study, for a file</td>
 *         <td>{@link io.github.decroche.io.CallWriter CallWriter}, {@link io.github.decroche.io.ClassificationWriter
 *         ClassificationWriter}, {@link io.github.decroche.io.StudyWriter StudyWriter}</td></tr>
 *     <tr><td>… or calls for others, who need not know the callers</td>
 *         <td>{@link io.github.decroche.privacy.Pseudonyms Pseudonyms}, {@link
 *         io.github.decroche.privacy.TimeCoarsening TimeCoarsening}</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>I have code of my own to hold to the protocol</h2>
 *
 * <p>The test jar of this artifact publishes generators for jqwik, in {@code io.github.decroche.generators}: retry
 * protocols, attempts, calls that fit a study. The README shows properties that hold a retry policy to {@link
 * io.github.decroche.protocol.CallWait CallWait} and {@link io.github.decroche.protocol.Disposition Disposition}.
 *
 * <h2>I have rules of my own</h2>
 *
 * <p>They live in {@code survey-rules}, in {@code io.github.decroche.rules}: conditions in a study file are data; DRL is
 * code. This artifact knows no rule engine.
 */
module io.github.decroche.core {
    requires tools.jackson.databind;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.numbers.rootfinder;
    requires org.apache.commons.statistics.descriptive;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;
    requires static java.compiler;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.decroche;
    exports io.github.decroche.study;
    exports io.github.decroche.call;
    exports io.github.decroche.protocol;
    exports io.github.decroche.classification;
    exports io.github.decroche.analysis;
    exports io.github.decroche.analysis.aapor;
    exports io.github.decroche.analysis.agreement;
    exports io.github.decroche.comparison;
    exports io.github.decroche.disclosure;
    exports io.github.decroche.fieldwork;
    exports io.github.decroche.io;
    exports io.github.decroche.privacy;
    exports io.github.decroche.report;
    exports io.github.decroche.statistics;
    exports io.github.decroche.statistics.agreement;
    exports io.github.decroche.statistics.cluster;
    exports io.github.decroche.statistics.comparison;
    exports io.github.decroche.statistics.design;
    exports io.github.decroche.statistics.location;
    exports io.github.decroche.statistics.planning;
    exports io.github.decroche.statistics.proportion;
    exports io.github.decroche.statistics.published;
    exports io.github.decroche.statistics.rank;
    exports io.github.decroche.statistics.survival;
    exports io.github.decroche.text;
}
