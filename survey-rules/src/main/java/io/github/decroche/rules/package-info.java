/**
 * The judge: expected answers and the classification of answers as Drools rules, compiled by the build.
 * {@link io.github.decroche.rules.RuleClassifier} is the one class to call.
 *
 * <p>The rules stand in two layers. <i>Expected answers</i> (one file a scenario) say which points make an answer
 * satisfactory or complete; <i>classification</i> (one table) says what follows. A definition stands apart from its
 * consequence, and the second layer runs when the first has said everything: "succinct" is the absence of a finding. So no
 * rule's order matters, and none needs a priority.
 */
@NullMarked
package io.github.decroche.rules;

import org.jspecify.annotations.NullMarked;
