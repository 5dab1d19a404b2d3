package io.github.decroche.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.RealData;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Studies of equal treatment that others made and published, as comparisons of calls. */
class RealComparisonsTest {
    /**
     * The résumé audit of Bertrand and Mullainathan (2004): names of two kinds (here the profiles), called back or not (an answer
     * that is satisfactory, or none), in two cities (the scenarios). The crude p-value is R's {@code chisq.test(correct = FALSE)}.
     */
    @Test
    void theResumeAuditFindsADifferenceInBothCities() {
        Study study = ComparedCalls.planning(Outcome.SATISFACTORY, 0.1);
        ComparedCalls calls = new ComparedCalls(study);
        for (NamedCsvRecord row : RealData.rows("aer_ResumeNames.csv")) {
            String profile = "afam".equals(row.getField("ethnicity")) ? "senior" : "lambda";
            String scenario = "chicago".equals(row.getField("city")) ? "opening" : "passport";
            boolean called = "yes".equals(row.getField("call"));
            calls.add(profile, scenario, called ? 1 : 0, called ? 0 : 1);
        }
        GroupComparison comparison = calls.profiles().comparisons().get(0);

        assertThat(comparison.groupFigure().rate().orElseThrow().estimate().orElseThrow())
                .isEqualTo(157 / 2435.0);
        assertThat(comparison.referenceFigure().rate().orElseThrow().estimate().orElseThrow())
                .isEqualTo(235 / 2435.0);
        assertThat(comparison.crude().test().orElseThrow().pValue()).isEqualTo(3.98388683758507e-05, within(1e-16));
        assertThat(comparison.strata()).isEqualTo(2);
        assertThat(comparison.withinStrata().estimate().map(Estimate::value).orElseThrow())
                .isEqualTo(
                        comparison.crude().estimate().orElseThrow().value(),
                        within(1e-12)); // as many of both in each city
        assertThat(comparison.verdict())
                .isEqualTo(Verdict.DIFFERENT_BUT_NEGLIGIBLE); // were ten points a sensible margin
        assertThat(comparison.cautions()).containsExactly(Caution.CALLERS_UNRECORDED);
    }

    @Test
    void theResumeAuditIsNotNegligibleForASensibleMargin() {
        AnalysisPlan plan = AnalysisPlan.builder()
                .addOutcomes(Outcome.SATISFACTORY)
                .addMargins(new EquivalenceMargin(Outcome.SATISFACTORY, 0.03))
                .build();
        ComparedCalls calls = new ComparedCalls(ComparedCalls.planning(plan));
        for (NamedCsvRecord row : RealData.rows("aer_ResumeNames.csv")) {
            boolean called = "yes".equals(row.getField("call"));
            calls.add(
                    "afam".equals(row.getField("ethnicity")) ? "senior" : "lambda",
                    "opening",
                    called ? 1 : 0,
                    called ? 0 : 1);
        }

        assertThat(calls.profiles().comparisons().get(0).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    /**
     * The paired testers of the Urban Institute (1988): 241 pairs made the same application, each pair here in an hour of its own.
     * 46 pairs favoured the first alone and 14 the second, so that McNemar's z is −32/√60.
     */
    @Test
    void thePairedTestersAreComparedAsPairs() {
        AnalysisPlan plan = AnalysisPlan.builder()
                .addOutcomes(Outcome.SATISFACTORY)
                .matching(Matching.HOUR)
                .build();
        ComparedCalls calls = new ComparedCalls(ComparedCalls.planning(plan));
        int hour = 0;
        for (NamedCsvRecord row : RealData.rows("wooldridge_audit_pairs.csv")) {
            for (String side : List.of("w", "b")) {
                Call.Builder call = calls.call(
                        side.equals("w") ? "lambda" : "senior", "opening", "", ComparedCalls.TEN.plusHours(hour));
                calls.add(call.answer(
                        "1".equals(row.getField(side))
                                ? ComparedCalls.satisfactory("opening")
                                : Answer.builder().build()));
            }
            hour++;
        }
        GroupComparison comparison = calls.profiles().comparisons().get(0);

        assertThat(comparison.method()).isEqualTo(ContrastMethod.PAIRS);
        assertThat(comparison.informative()).isEqualTo(241);
        assertThat(comparison.withinStrata().estimate().map(Estimate::value).orElseThrow())
                .isEqualTo(-32 / 241.0, within(1e-12));
        assertThat(comparison.withinStrata().test().orElseThrow().statistic())
                .isEqualTo(-32 / Math.sqrt(60), within(1e-12));
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
    }
}
