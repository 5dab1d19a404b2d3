/**
 * Which 1,532 calls could have given the published results of the 2022 study?
 *
 * <p><b>A reconstruction, never the real data.</b> The records of the study were not published. These are call records
 * that yield every figure in the report of the Défenseur des droits (February 2023) that integers can yield together.
 * Where the report is silent the numbers are ours, and spread evenly over profiles, genders and callers, so that they
 * show no difference that the report does not print.
 *
 * <p>Three classes are tables, the printed figure beside the integers: {@code FieldPlan}, {@code AnswerPlan} and
 * {@code RatingPlan}. The others deal these out to calls, in the order of a study: who calls ({@code Sample}), at which
 * attempt a call connects ({@code Connections}), what callers without internet say and are offered
 * ({@code OfflineCallers}), what all think of it ({@code Opinions}), and when it was ({@code FieldClock}). Chance decides
 * only what no table does, and always in the same way.
 *
 * <p>What no integers meet:
 *
 * <ul>
 *   <li>Scenario 3, satisfactory: 49.8 % printed, here 86 of 173 = 49.7 %. With 74.9 % in scenario 4 it cannot be had.
 *   <li>Health insurance, connected at the third attempt: 30 % printed, here 26 of 85 = 31 %.
 * </ul>
 *
 * <p>Where the report contradicts its own figures, the figures are met and the words are not: "72 %" of calls to the
 * unemployment service connected (83.9 % in the table), and "more than a quarter" sent to the site in scenario 2 (15.2 %
 * and 9 %). "More than two thirds" dissatisfied with the pension service (64.5 % in the table) is met in scenario 7.
 */
@NullMarked
package io.github.decroche.examples.reconstruction;

import org.jspecify.annotations.NullMarked;
