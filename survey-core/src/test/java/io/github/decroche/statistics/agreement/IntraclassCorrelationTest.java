package io.github.decroche.statistics.agreement;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.agreement.IntraclassCorrelation.Model;
import io.github.decroche.statistics.agreement.IntraclassCorrelation.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.FDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntraclassCorrelationTest {
    private static final IntraclassCorrelation CORRELATION = IntraclassCorrelation.at(ConfidenceLevel.DEFAULT);

    /** Shrout and Fleiss (1979), table 2: six targets by four judges. */
    private static final CoderRatings SHROUT_FLEISS = ratings(
            4,
            List.of(
                    List.of(9, 2, 5, 8),
                    List.of(6, 1, 3, 2),
                    List.of(8, 4, 6, 8),
                    List.of(7, 1, 2, 6),
                    List.of(10, 5, 6, 9),
                    List.of(6, 2, 4, 7)));

    private static CoderRatings ratings(int coders, List<? extends List<? extends Number>> units) {
        return units.stream().collect(CoderRatings.collector(coders, Function.identity()));
    }

    /**
     * Sums of squares 1349/24, 451/4, 2339/24 and 367/24 between and within targets, of judges and of the residual, on 5, 18, 3 and
     * 15 degrees of freedom; the paper prints .17, .71, .29 and .44, .91, .62. The limits are those of R's psych: {@code ICC(sf)}.
     */
    @ParameterizedTest
    @CsvSource({
        "ONE_WAY, SINGLE, 448, 2703, -0.133, 0.72",
        "CONSISTENCY, SINGLE, 920, 1287, 0.342, 0.95",
        "AGREEMENT, SINGLE, 184, 635, 0.019, 0.76",
        "ONE_WAY, AVERAGE, 1792, 4047, -0.884, 0.91",
        "CONSISTENCY, AVERAGE, 3680, 4047, 0.676, 0.99",
        "AGREEMENT, AVERAGE, 736, 1187, 0.071, 0.93"
    })
    void shroutAndFleissByHand(Model model, Unit unit, double numerator, double denominator, double low, double high) {
        Estimate estimate = CORRELATION.with(model).with(unit).of(SHROUT_FLEISS).orElseThrow();
        ConfidenceInterval interval = estimate.interval().orElseThrow();

        assertThat(estimate.value()).isCloseTo(numerator / denominator, closely(1));
        assertThat(interval.low()).isCloseTo(low, Offset.offset(0.6e-3));
        assertThat(interval.high()).isCloseTo(high, Offset.offset(0.6e-2));
    }

    /** R 4.2.2, irr 0.84.1: {@code icc(anxiety, model, type, unit)}; quantiles of F are good to nine digits. */
    @ParameterizedTest
    @CsvSource({
        "ONE_WAY, SINGLE, 0.175022381378693, -0.0774465748654547, 0.48433609381882",
        "ONE_WAY, AVERAGE, 0.388925729442971, -0.274923489878688, 0.738065123579582",
        "CONSISTENCY, AVERAGE, 0.452586206896552, -0.152921286654072, 0.766330800234059",
        "AGREEMENT, SINGLE, 0.197998259355962, -0.0389106260931603, 0.493573945972123"
    })
    void anxietyAgreesWithR(Model model, Unit unit, double value, double low, double high) {
        Estimate estimate = CORRELATION.with(model).with(unit).of(anxiety()).orElseThrow();
        ConfidenceInterval interval = estimate.interval().orElseThrow();

        assertThat(estimate.value()).isCloseTo(value, closely(1));
        assertThat(interval.low()).isCloseTo(low, within(1, 1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1, 1e-9));
    }

    /** irr's limits of this one, −0.137 and 0.746, take other degrees of freedom; McGraw and Wong's are stepped up from one coder's. */
    @Test
    void averageAgreementOfAnxietyAgreesWithRInItsValue() {
        Estimate average = CORRELATION
                .with(Model.AGREEMENT)
                .with(Unit.AVERAGE)
                .of(anxiety())
                .orElseThrow();

        assertThat(average.value()).isCloseTo(0.425498753117207, closely(1));
        assertThat(average.interval().orElseThrow().low())
                .isCloseTo(3 * -0.0389106260931603 / (1 - 2 * 0.0389106260931603), within(1, 1e-9));
    }

    private static CoderRatings anxiety() {
        return RealData.rows("irr_anxiety.csv").stream()
                .collect(CoderRatings.collector(
                        3, row -> row.getFields().stream().map(Double::valueOf).toList()));
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void withoutVariationNothingIsEstimable(Model model) {
        assertThat(CORRELATION.with(model).of(ratings(2, List.of(List.of(3, 3), List.of(3, 3)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void fewerThanTwoUnitsOrCodersAreTooFew(Model model) {
        assertThat(CORRELATION.with(model).of(ratings(2, List.of()))).isEmpty();
        assertThat(CORRELATION.with(model).of(ratings(2, List.of(List.of(1, 2)))))
                .isEmpty();
        assertThat(CORRELATION.with(model).of(ratings(1, List.of(List.of(1), List.of(2)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void perfectAgreementIsOneWithoutInterval(Model model) {
        for (Unit unit : Unit.values()) {
            assertThat(CORRELATION.with(model).with(unit).of(ratings(2, List.of(List.of(0.1, 0.1), List.of(0.7, 0.7)))))
                    .contains(Estimate.of(1));
        }
    }

    /** Units (1 2) and (2 1) do not differ: −1/(k − 1) for one coder; for the mean that would be −∞, and agreement is 0/0. */
    @Test
    void unitsThatDoNotDifferHaveNoMean() {
        CoderRatings alike = ratings(2, List.of(List.of(1, 2), List.of(2, 1)));

        assertThat(CORRELATION.of(alike)).contains(Estimate.of(-1));
        assertThat(CORRELATION.with(Unit.AVERAGE).of(alike)).isEmpty();
        assertThat(CORRELATION.with(Model.AGREEMENT).of(alike)).isEmpty();
    }

    /** Some mean squares leave so few degrees of freedom that a quantile of F is infinite. */
    @Property(tries = 200)
    void limitsHoldTheEstimate(
            @ForAll @Size(max = 6) List<@Size(2) List<@IntRange(min = 1, max = 3) Integer>> units,
            @ForAll Model model,
            @ForAll Unit unit) {
        CORRELATION
                .with(model)
                .with(unit)
                .of(ratings(2, units))
                .ifPresent(estimate -> estimate.interval().ifPresent(it -> {
                    assertThat(it.low()).isFinite().isLessThanOrEqualTo(estimate.value() + 1e-12);
                    assertThat(it.high())
                            .isGreaterThanOrEqualTo(estimate.value() - 1e-12)
                            .isLessThanOrEqualTo(1);
                }));
    }

    @Test
    void ratingsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> ratings(3, List.of(List.of(1, 2)))).hasMessage("ratings: [1, 2]; expected 3");
        assertThat(ratings(1, List.of(List.of(-1e100), List.of(1e100))).size()).isEqualTo(2);
        assertThatThrownBy(() -> ratings(1, List.of(List.of(Double.NaN))))
                .hasMessage("rating: NaN; expected a number from -1e100 to 1e100");
        assertThatThrownBy(() -> ratings(0, List.of())).hasMessage("coders: 0; expected at least 1");
        assertThatThrownBy(() -> ratings(1, List.of()).plus(ratings(2, List.of())))
                .hasMessage("other: 2 coders; expected 1");
    }

    @Property(tries = 100)
    void ratingsCollectedApartAreThoseCollectedTogether(
            @ForAll @Size(max = 20) List<@Size(3) List<@IntRange(min = 1, max = 6) Integer>> units,
            @ForAll @IntRange(max = 20) int cut,
            @ForAll Model model) {
        int middle = Math.min(cut, units.size());
        Optional<Estimate> whole = CORRELATION.with(model).of(ratings(3, units));

        assertThat(CORRELATION
                        .with(model)
                        .of(ratings(3, units.subList(middle, units.size())).plus(ratings(3, units.subList(0, middle)))))
                .isEqualTo(whole);
    }

    /** A constant added to a coder's ratings does not touch consistency, a change of scale touches nothing. */
    @Property(tries = 100)
    void correlationsDependOnWhatTheModelSees(
            @ForAll @Size(max = 20) List<@Size(3) List<@IntRange(min = 1, max = 6) Integer>> units,
            @ForAll Model model) {
        List<List<Integer>> shifted = units.stream()
                .map(it -> List.of(it.get(0) + 7, it.get(1), it.get(2)))
                .toList();
        List<List<Integer>> scaled = units.stream()
                .map(it -> it.stream().map(x -> 5 - 4 * x).toList())
                .toList();

        assertClose(
                CORRELATION.with(Model.CONSISTENCY).of(ratings(3, shifted)),
                CORRELATION.with(Model.CONSISTENCY).of(ratings(3, units)));
        assertClose(
                CORRELATION.with(model).of(ratings(3, scaled)),
                CORRELATION.with(model).of(ratings(3, units)));
    }

    private static void assertClose(Optional<Estimate> actual, Optional<Estimate> expected) {
        assertThat(actual.map(Estimate::value).isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(it -> assertThat(actual.orElseThrow().value()).isCloseTo(it.value(), closely(1)));
    }

    /** Ratings of normal units with normal errors: the default interval is exact. */
    @ParameterizedTest
    @CsvSource({"100, 2, 0.4", "100, 4, 0.8", "400, 3, 0.6"})
    void theDefaultCoversNormalRatings(int units, int coders, double correlation) {
        Random random = new Random(20_240_611);
        int covered = 0;
        for (int replicate = 0; replicate < 1_000; replicate++) {
            ConfidenceInterval interval = CORRELATION
                    .of(ratings(coders, normal(random, units, coders, correlation)))
                    .flatMap(Estimate::interval)
                    .orElseThrow();
            covered += interval.low() <= correlation && correlation <= interval.high() ? 1 : 0;
        }

        assertThat(covered / 1000.0).isBetween(0.93, 0.97);
    }

    /** In thousandths, as whole numbers. */
    private static List<List<Long>> normal(Random random, int units, int coders, double correlation) {
        return IntStream.range(0, units)
                .mapToObj(unit -> {
                    double level = Math.sqrt(correlation) * random.nextGaussian();
                    return IntStream.range(0, coders)
                            .mapToObj(coder ->
                                    Math.round(1000 * (level + Math.sqrt(1 - correlation) * random.nextGaussian())))
                            .toList();
                })
                .toList();
    }

    @Test
    void oneWayOfASingleRatingIsTheDefault() {
        assertThat(IntraclassCorrelation.at(ConfidenceLevel.DEFAULT).of(SHROUT_FLEISS))
                .isEqualTo(CORRELATION.with(Model.ONE_WAY).with(Unit.SINGLE).of(SHROUT_FLEISS));
    }

    /**
     * 0, 1, 5 and 1, 3, 5: mean squares 3/2 between and 11/2 within the units. (3/2 − 11/2) / (3/2 + 2 · 11/2) = −8/25 for one
     * coder, and for the mean 1 − F/(3/11) with F = 1 at the estimate, and the quantiles of 1 and 4 degrees of freedom, and of 4
     * and 1, at the limits.
     */
    @Test
    void unitsMoreAlikeThanCodersHaveANegativeCorrelationByHand() {
        CoderRatings alike = ratings(3, List.of(List.of(0, 1, 5), List.of(1, 3, 5)));
        Estimate average = CORRELATION.with(Unit.AVERAGE).of(alike).orElseThrow();
        ConfidenceInterval interval = average.interval().orElseThrow();
        double low = 1 - upperQuantile(1, 4) * 11 / 3;
        double high = 1 - 11 / 3.0 / upperQuantile(4, 1);

        assertThat(CORRELATION.of(alike).orElseThrow().value()).isCloseTo(-8 / 25.0, closely(1));
        assertThat(average.value()).isCloseTo(-8 / 3.0, closely(1));
        assertThat(interval.low()).isCloseTo(low, within(low, 1e-9));
        assertThat(interval.high()).isCloseTo(high, within(high, 1e-9));
    }

    /**
     * 0, 0 and 4, 2: mean squares 9 of units, 1 of coders and 1 of the residual, hence 8/10. Satterthwaite's degrees of freedom
     * with a = 4 and b = 5 are 9² / (4² + 5²), and the limits (9 − F) / (9 + F) and (9 F − 1) / (9 F + 1).
     */
    @Test
    void codersThatDifferAsMuchAsTheResidualByHand() {
        Estimate agreement = CORRELATION
                .with(Model.AGREEMENT)
                .of(ratings(2, List.of(List.of(0, 0), List.of(4, 2))))
                .orElseThrow();
        ConfidenceInterval interval = agreement.interval().orElseThrow();
        double there = upperQuantile(1, 81 / 41.0);
        double back = upperQuantile(81 / 41.0, 1);

        assertThat(agreement.value()).isCloseTo(0.8, closely(1));
        assertThat(interval.low()).isCloseTo((9 - there) / (9 + there), within(1, 1e-9));
        assertThat(interval.high()).isCloseTo((9 * back - 1) / (9 * back + 1), within(1, 1e-9));
    }

    private static double upperQuantile(double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).inverseSurvivalProbability(0.025);
    }
}
