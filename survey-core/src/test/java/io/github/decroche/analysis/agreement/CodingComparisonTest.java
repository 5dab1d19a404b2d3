package io.github.decroche.analysis.agreement;

import static io.github.decroche.analysis.agreement.CodedCalls.call;
import static io.github.decroche.analysis.agreement.CodedCalls.codings;
import static io.github.decroche.analysis.agreement.CodedCalls.compare;
import static io.github.decroche.analysis.agreement.CodedCalls.failed;
import static io.github.decroche.analysis.agreement.CodedCalls.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.agreement.LeftOut.Reason;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.agreement.AgreementTable;
import io.github.decroche.statistics.agreement.CohenKappa;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodingComparisonTest {
    /** Four calls: the first coder heard the days in two of them, the second in one of these. */
    private static final CallCodings FIRST = codings(said("a", "days"), said("b", "days"), said("c"), said("d"));

    private static final CallCodings SECOND = codings(said("d"), said("c"), said("b"), said("a", "days"));

    private static ItemAgreement item(CodingAgreement agreement, String path) {
        return agreement.item(path).orElseThrow();
    }

    /**
     * The table is 1, 1 | 0, 2. p_o = 3/4 and p_e = (2 · 1 + 2 · 3)/16 = 1/2, so κ = (3/4 − 1/2)/(1 − 1/2) = 1/2. Of 8 codings 3 are
     * yes and 5 no, and one call has one of each: α = 1 − 7 · 1/(3 · 5) = 8/15. p_e of AC1 is 2 · 3/8 · 5/8 = 15/32:
     * (24/32 − 15/32)/(17/32) = 9/17.
     */
    @Test
    void aPointByHand() {
        ItemAgreement days = item(compare(FIRST, SECOND), "point.opening.days");

        assertThat(days.table()).isEqualTo(AgreementTable.of(new long[] {1, 1}, new long[] {0, 2}));
        assertThat(days.agreement()).isEqualTo(Rate.of(3, 4));
        assertThat(days.kappa().orElseThrow().value()).isEqualTo(0.5);
        assertThat(days.alpha()).hasValueCloseTo(8.0 / 15, within(1e-15));
        assertThat(days.gwetAc1()).hasValue(9.0 / 17);
        assertThat(days.caution()).isEmpty();
        assertThat(days.calls()).isEqualTo(4);
        assertThat(days.disagreements()).isEqualTo(1);
        assertThat(days.firstTotal("yes")).isEqualTo(2);
        assertThat(days.secondTotal("yes")).isEqualTo(1);
        assertThatThrownBy(() -> days.firstTotal("maybe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value: maybe is not allowed; expected one of [yes, no]");
    }

    /** One point of two is succinct information and makes a partial answer: the verdicts differ where the point does. */
    @Test
    void whatFollowsFromThePointIsComparedToo() {
        CodingAgreement agreement = compare(FIRST, SECOND);

        for (String path : new String[] {"information", "category", "category.partial", "category.no-information"}) {
            assertThat(item(agreement, path).kappa().orElseThrow().value())
                    .as(path)
                    .isEqualTo(0.5);
        }
        assertThat(item(agreement, "category.refusal").caution()).hasValue(ItemAgreement.Caution.NO_VARIATION);
        assertThat(agreement.disagreements())
                .extracting(it -> it.call() + " " + it.item() + " " + it.first() + " " + it.second())
                .containsExactly(
                        "b point.opening.days yes no",
                        "b information succinct none",
                        "b category partial no-information");
        assertThat(agreement.compared()).isEqualTo(4);
        assertThat(agreement.codedByBoth()).isEqualTo(4);
        assertThat(agreement.leftOut()).isEmpty();
    }

    @Test
    void everythingOfAnAnswerIsCompared() {
        CodingAgreement agreement = compare(
                codings(
                        call("a")
                                .answer(Answer.builder()
                                        .addRedirects(Redirect.WEBSITE, Redirect.BRANCH)
                                        .refusal(Refusal.OUT_OF_SCOPE)
                                        .saidNoInternet(true)
                                        .addAlternatives(OfferedAlternative.PAPER_FORM)
                                        .build()),
                        call("b").answer(Answer.builder().refusal(Refusal.OTHER).build())),
                codings(
                        call("a")
                                .answer(Answer.builder()
                                        .addRedirects(Redirect.WEBSITE)
                                        .addAlternatives(OfferedAlternative.APPOINTMENT)
                                        .build()),
                        call("b")
                                .answer(Answer.builder()
                                        .refusal(Refusal.NO_IDENTIFIER)
                                        .build())));

        assertThat(agreement.disagreements())
                .extracting(it -> it.call() + " " + it.item() + " " + it.first() + " " + it.second())
                .containsExactly(
                        "a redirect.branch yes no",
                        "a refused yes no",
                        "a refusal out-of-scope none",
                        "a said-no-internet yes no",
                        "a alternative.paper-form yes no",
                        "a alternative.appointment no yes",
                        "a category refusal redirect-only",
                        "b refusal other no-identifier");
        assertThat(item(agreement, "redirect.website").agreement()).isEqualTo(Rate.of(2, 2));
        assertThat(item(agreement, "alternative-offered").disagreements()).isZero();
        assertThat(item(agreement, "refused").disagreements()).isEqualTo(1);
    }

    @Test
    void pointsAreComparedWithinTheirScenarioAndStandInItsOrder() {
        CodingAgreement agreement = compare(
                codings(said("p", "photo").scenario("passport"), said("a", "days")),
                codings(said("p", "stamp").scenario("passport"), said("a", "days")));

        assertThat(agreement.items())
                .extracting(it -> it.item().path())
                .startsWith(
                        "recorded",
                        "point.opening.days",
                        "point.opening.hours",
                        "point.passport.photo",
                        "point.passport.identity",
                        "point.passport.stamp",
                        "redirect.website");
        assertThat(item(agreement, "point.passport.photo").agreement()).isEqualTo(Rate.of(0, 1));
        assertThat(item(agreement, "category").agreement()).isEqualTo(Rate.of(2, 2));
    }

    @Test
    void anAnswerRecordedInOneFileOnlyIsADisagreementAboutThat() {
        CodingAgreement agreement =
                compare(codings(said("a", "days"), call("b"), said("c")), codings(call("a"), call("b"), said("c")));

        assertThat(item(agreement, "recorded").table())
                .isEqualTo(AgreementTable.of(new long[] {1, 1}, new long[] {0, 1}));
        assertThat(item(agreement, "category").calls()).isEqualTo(1);
        assertThat(agreement.disagreements())
                .containsExactly(new Disagreement("a", CodedItem.of(CodedItem.Part.RECORDED), "yes", "no"));
        assertThat(agreement.compared()).isEqualTo(3);
        assertThat(agreement.codedByBoth()).isEqualTo(1);
        assertThat(agreement.leftOut()).isEmpty();
    }

    @Test
    void whatCannotBeComparedIsListedWithItsReason() {
        CodingAgreement agreement = compare(
                codings(said("a"), said("b"), failed("c"), said("d"), failed("e"), said("a", "days"), said("f")),
                codings(
                        said("g"),
                        said("b").profile("senior"),
                        said("c"),
                        failed("d"),
                        failed("e"),
                        said("f").scenario("passport"),
                        said("g")));

        assertThat(agreement.leftOut())
                .extracting(LeftOut::call, LeftOut::reason)
                .containsExactly(
                        tuple("a", Reason.ONLY_IN_FIRST),
                        tuple("b", Reason.ANOTHER_CALL),
                        tuple("c", Reason.NOT_CONNECTED_IN_FIRST),
                        tuple("d", Reason.NOT_CONNECTED_IN_SECOND),
                        tuple("e", Reason.NOT_CONNECTED),
                        tuple("f", Reason.ANOTHER_CALL),
                        tuple("a", Reason.REPEATED_IN_FIRST),
                        tuple("g", Reason.ONLY_IN_SECOND),
                        tuple("g", Reason.REPEATED_IN_SECOND));
        assertThat(agreement.leftOut().get(1).problem().orElseThrow())
                .hasToString("profile: \"senior\" is not allowed; expected \"lambda\", as the first file has it");
        assertThat(agreement.leftOut().get(5).problem().orElseThrow())
                .hasToString("scenario: \"passport\" is not allowed; expected \"opening\", as the first file has it");
        assertThat(agreement.leftOutCounts())
                .containsAllEntriesOf(Map.of(Reason.ANOTHER_CALL, 2L, Reason.ONLY_IN_FIRST, 1L));
        assertThat(agreement.compared()).isZero();
    }

    /** On the later day a third point is expected, so that the two are held to different answers. */
    @Test
    void codingsJudgedByDifferentExpectedAnswersAreNotCompared() {
        Study study = Studies.changingOn(LocalDate.of(2022, 10, 1));
        Attempt later = Attempt.connected(CodedCalls.TEN.plusDays(30), Duration.ofMinutes(1));

        CodingAgreement agreement = compare(
                codings(study, Stream.of(said("a").build(), call("b").build())),
                codings(
                        study,
                        Stream.of(
                                said("a").attempts(List.of(later)).build(),
                                said("b").attempts(List.of(later)).build())));

        assertThat(agreement.leftOut()).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.ANOTHER_CALL);
            assertThat(it.problem().orElseThrow())
                    .hasToString(
                            "attempts: a day with another expected answer is not allowed; expected one with that of the first file");
        });
        assertThat(item(agreement, "recorded").calls()).isEqualTo(1);
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        ItemAgreement nothing = item(compare(codings(), codings()), "category");
        ItemAgreement alike = item(compare(codings(said("a"), said("b")), codings(said("a"), said("b"))), "category");
        ItemAgreement oneSided = item(
                compare(codings(said("a", "days"), said("b")), codings(said("a"), said("b"))), "point.opening.days");
        ItemAgreement perfect = item(
                compare(codings(said("a", "days"), said("b")), codings(said("a", "days"), said("b"))),
                "point.opening.days");

        assertThat(nothing.caution()).hasValue(ItemAgreement.Caution.NO_CALLS);
        assertThat(nothing.agreement().estimate()).isEmpty();
        assertThat(nothing.kappa()).isEmpty();
        assertThat(nothing.alpha()).isEmpty();
        assertThat(nothing.gwetAc1()).isEmpty();
        assertThat(alike.caution()).hasValue(ItemAgreement.Caution.NO_VARIATION);
        assertThat(alike.agreement()).isEqualTo(Rate.of(2, 2));
        assertThat(alike.kappa()).isEmpty();
        assertThat(alike.alpha()).isEmpty();
        assertThat(alike.gwetAc1()).hasValue(1);
        assertThat(oneSided.caution()).hasValue(ItemAgreement.Caution.ONE_SIDED);
        assertThat(oneSided.kappa().orElseThrow().value()).isZero();
        assertThat(oneSided.kappa().orElseThrow().estimate().interval()).isEmpty();
        assertThat(perfect.caution()).hasValue(ItemAgreement.Caution.NO_DISAGREEMENT);
        assertThat(perfect.kappa().orElseThrow().value()).isEqualTo(1);
        assertThat(perfect.alpha()).hasValue(1);
    }

    @Test
    void intervalsAreAtTheLevelAndOfTheMethodAskedFor() {
        ConfidenceLevel level = ConfidenceLevel.of(0.9);
        ItemAgreement days = item(
                CodingComparison.at(level)
                        .with(ProportionInterval.CLOPPER_PEARSON)
                        .compare(FIRST, SECOND),
                "point.opening.days");

        assertThat(days.agreement()).isEqualTo(new Rate(3, 4, level, ProportionInterval.CLOPPER_PEARSON));
        assertThat(days.kappa()).isEqualTo(CohenKappa.at(level).of(days.table()));
    }
}
