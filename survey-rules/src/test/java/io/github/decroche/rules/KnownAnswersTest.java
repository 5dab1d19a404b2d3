package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.decroche.generators.Studies;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Label;
import io.github.decroche.study.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {
    private static final String WHICH = ", which the bundled rules know; RuleClassifier.ofStudyFile judges any study";
    private static final Set<String> POINTS = Set.of("days", "hours");
    private static final DateRange LATER = DateRange.from(LocalDate.of(2023, 1, 1));

    /** One expected answer, with the points of {@link #POINTS}, for all days. */
    private static final Scenario OPENING = Studies.townHall().scenarios().get(0);

    private static final DescribedRule COMPLETE = rule("opening/complete", POINTS, DateRange.ALWAYS);

    @Test
    void rulesThatListThePointsForTheSameDaysKnowAnAnswer() {
        new KnownAnswers(List.of(COMPLETE, rule("opening/satisfactory", Set.of(), DateRange.ALWAYS))).require(OPENING);
    }

    @Test
    void withoutRulesAboutItAnAnswerIsUnknown() {
        assertThat(refusal()).contains("expected a scenario of 2022" + WHICH);
    }

    @Test
    void otherPointsOrDaysOfRulesAreNamed() {
        assertThat(refusal(rule("opening/complete", Set.of("hours"), DateRange.ALWAYS)))
                .contains("with the points [days, hours] for ../.. ", "expected the points [hours] for ../.." + WHICH);
        assertThat(refusal(rule("opening/complete", POINTS, LATER)))
                .contains("expected the points [days, hours] for 2023-01-01/.." + WHICH);
    }

    /** As when rules of a new version forget to say so. */
    @Test
    void whatRulesHaveInCommonWithAnAnswerIsNotNamedAsTheDifference() {
        assertThat(refusal(COMPLETE, rule("opening/complete-2023", POINTS, LATER)))
                .contains("expected the points [days, hours] for 2023-01-01/.." + WHICH);
        assertThat(refusal(COMPLETE, rule("opening/satisfactory-2023", Set.of(), LATER)))
                .contains("expected the days 2023-01-01/.. of rule opening/satisfactory-2023" + WHICH);
    }

    private static String refusal(DescribedRule... rules) {
        KnownAnswers known = new KnownAnswers(List.of(rules));
        return catchThrowableOfType(InvalidValueException.class, () -> known.require(OPENING))
                .getMessage();
    }

    private static DescribedRule rule(String id, Set<String> points, DateRange validity) {
        return new DescribedRule(
                new RuleDescription(id, Label.of("name"), Label.of("source"), validity),
                "",
                Optional.of("opening"),
                1,
                points,
                Optional.empty());
    }
}
