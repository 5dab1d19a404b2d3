/**
 * How would a survey's methodologist report these calls? As final dispositions
 * ({@link io.github.decroche.analysis.aapor.FinalDisposition}), their counts
 * ({@link io.github.decroche.analysis.aapor.DispositionCounts}) and the rates of response, cooperation, refusal and contact made of
 * them ({@link io.github.decroche.analysis.aapor.OutcomeRates}). Codes and formulas are those of the American Association for
 * Public Opinion Research: Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, 9th edition,
 * AAPOR, 2016.
 *
 * <p>AAPOR has surveys in mind, where an interviewer asks and a household answers. In a study of test calls the caller asks and the
 * service answers: the roles are reversed. The case is the call with all its attempts, the respondent is the hotline, and the
 * interview is the expected answer. What becomes of which call is our reading, and can be replaced.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.analysis.aapor;

import org.jspecify.annotations.NullMarked;
