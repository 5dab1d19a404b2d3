package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class RakingProperties {
    private static final SurveyEstimator ESTIMATOR = SurveyEstimator.at(ConfidenceLevel.DEFAULT);
    private static final SurveyDesign<Visit> DESIGN = SurveyDesignProperties.DESIGN;

    @Provide
    Arbitrary<List<Visit>> visits() {
        return new SurveyDesignProperties().visits();
    }

    @Property(tries = 100)
    void rakingToOneMarginIsPostStratification(@ForAll("visits") List<Visit> visits) {
        Margin<String> margin = Margin.of(cell -> cell.substring(1), Map.of("x", 70, "y", 30));
        Raking raking = Raking.withDefaults().with(Raking.Residuals.DESIGN_WEIGHTED);
        DesignEstimate raked = ESTIMATOR
                .mean(raking.rake(sample(visits), List.of(margin)).sample().orElseThrow())
                .orElseThrow();
        DesignEstimate postStratified =
                ESTIMATOR.mean(sample(visits).postStratified(margin)).orElseThrow();

        assertThat(raked.value()).isCloseTo(postStratified.value(), within(postStratified.value(), 1e-12));
        assertThat(raked.estimate().standardError().orElseThrow())
                .isCloseTo(postStratified.estimate().standardError().orElseThrow(), Offset.offset(1e-9));
    }

    @Property(tries = 100)
    void withEqualWeightsItDoesNotMatterWhetherTheyCountInTheResiduals(@ForAll("visits") List<Visit> visits) {
        SurveySample<String> sample =
                visits.stream().collect(DESIGN.weightedBy(unused -> 1).collector(Visit::x, Visit::cell));
        double error = rakedError(sample, 1, Raking.Residuals.DESIGN_WEIGHTED);

        assertThat(rakedError(sample, 1, Raking.Residuals.UNWEIGHTED)).isCloseTo(error, within(error, 1e-9));
    }

    /** Nor that of the sizes. Effects are swept out until they are small beside the residuals, not beside 1. */
    @Property(tries = 100)
    void theUnitOfWeightsDoesNotMatterToRakedMeans(
            @ForAll("visits") List<Visit> visits, @ForAll Raking.Residuals residuals) {
        double error = rakedError(sample(visits), 1, residuals);

        for (double unit : new double[] {0x1p-40, 0x1p40}) {
            SurveySample<String> inUnits = visits.stream()
                    .collect(DESIGN.weightedBy(visit -> unit * visit.weight()).collector(Visit::x, Visit::cell));
            assertThat(rakedError(inUnits, unit, residuals)).isCloseTo(error, within(error, 1e-9));
        }
    }

    private static double rakedError(SurveySample<String> sample, double unit, Raking.Residuals residuals) {
        Margin<String> rows = Margin.of(cell -> cell.substring(0, 1), Map.of("a", 55 * unit, "b", 45 * unit));
        Margin<String> columns = Margin.of(cell -> cell.substring(1), Map.of("x", 70 * unit, "y", 30 * unit));
        return ESTIMATOR
                .mean(Raking.withDefaults()
                        .with(residuals)
                        .rake(sample, List.of(rows, columns))
                        .sample()
                        .orElseThrow())
                .orElseThrow()
                .estimate()
                .standardError()
                .orElseThrow();
    }

    /** What is raked to is known: the totals of its classes have no error. */
    @Property(tries = 100)
    void rakedWeightsAgreeWithAllMargins(@ForAll("visits") List<Visit> visits) {
        Margin<String> rows = Margin.of(cell -> cell.substring(0, 1), Map.of("a", 55, "b", 45));
        Margin<String> columns = Margin.of(cell -> cell.substring(1), Map.of("x", 70, "y", 30));
        SurveySample<String> ones = visits.stream().collect(DESIGN.collector(unused -> 1, Visit::cell));
        for (Raking.Residuals residuals : Raking.Residuals.values()) {
            Raking.Result<String> raked = Raking.withDefaults().with(residuals).rake(ones, List.of(rows, columns));
            SurveySample<String> sample = raked.sample().orElseThrow();
            DesignEstimate row =
                    ESTIMATOR.total(sample, cell -> cell.startsWith("a")).orElseThrow();
            DesignEstimate column =
                    ESTIMATOR.total(sample, cell -> cell.endsWith("y")).orElseThrow();

            assertThat(row.value()).isCloseTo(55, Offset.offset(1e-9));
            assertThat(row.estimate().standardError().orElseThrow()).isCloseTo(0, Offset.offset(1e-9));
            assertThat(column.value()).isCloseTo(30, Offset.offset(1e-9));
            assertThat(column.estimate().standardError().orElseThrow()).isCloseTo(0, Offset.offset(1e-9));
        }
    }

    private static SurveySample<String> sample(List<Visit> visits) {
        return visits.stream().collect(DESIGN.collector(Visit::x, Visit::cell));
    }
}
