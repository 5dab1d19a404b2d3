/**
 * The judge: expected answers and the classification of answers as Drools rules, compiled by the build.
 * {@link io.github.decroche.rules.RuleClassifier} is the one class to call; {@link io.github.decroche.rules.RuleCatalogue} holds
 * its rules to be read, {@link io.github.decroche.rules.Explanation} a verdict with what would change it.
 *
 * <p>I have …
 *
 * <ul>
 *   <li>a study, as a file or built in code, and want its answers judged: {@link
 *       io.github.decroche.rules.RuleClassifier#ofStudyFile RuleClassifier.ofStudyFile}, handed to {@link
 *       io.github.decroche.classification.CallClassifier};
 *   <li>calls in the scenarios of 2022: {@link io.github.decroche.rules.RuleClassifier#bundled RuleClassifier.bundled};
 *   <li>rules of my own that no condition on points can say: {@link io.github.decroche.rules.OwnDrl};
 *   <li>to read, print or review the rules: {@link io.github.decroche.rules.RuleClassifier#catalogue()};
 *   <li>to say why an answer has its category, and what would change it: {@link
 *       io.github.decroche.rules.RuleClassifier#explain RuleClassifier.explain};
 *   <li>judged calls, and a question to them: the page of the module {@code io.github.decroche.core} leads on.
 * </ul>
 *
 * <p>The rules stand in two layers. <i>Expected answers</i> (one file a scenario) say which points make an answer
 * satisfactory or complete; <i>classification</i> (one table) says what follows. A definition stands apart from its
 * consequence, and the second layer runs when the first has said everything: "succinct" is the absence of a finding. So no
 * rule's order matters, and none needs a priority.
 *
 * <p>Beside each file of rules stands one of cases: for each rule what must fire it, what must not, and where the boundary
 * lies. Expected answers come from the bundled rules, from a study file (data, read by two rules, never run), or from a
 * user's {@link io.github.decroche.rules.OwnDrl}, which is code.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.rules;

import org.jspecify.annotations.NullMarked;
