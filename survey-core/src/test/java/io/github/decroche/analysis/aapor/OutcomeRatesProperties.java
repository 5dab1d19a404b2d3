package io.github.decroche.analysis.aapor;

import static io.github.decroche.Partitions.merged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

class OutcomeRatesProperties {
    /** The formulas once more, as AAPOR defines the rates. */
    private static final Map<OutcomeRate, ToDoubleFunction<Cases>> FORMULAS = Map.ofEntries(
            Map.entry(OutcomeRate.RR1, c -> c.i / (c.eligible() + c.unknown())),
            Map.entry(OutcomeRate.RR2, c -> (c.i + c.p) / (c.eligible() + c.unknown())),
            Map.entry(OutcomeRate.RR3, c -> c.i / (c.eligible() + c.e * c.unknown())),
            Map.entry(OutcomeRate.RR4, c -> (c.i + c.p) / (c.eligible() + c.e * c.unknown())),
            Map.entry(OutcomeRate.RR5, c -> c.i / c.eligible()),
            Map.entry(OutcomeRate.RR6, c -> (c.i + c.p) / c.eligible()),
            Map.entry(OutcomeRate.COOP1, c -> c.i / (c.i + c.p + c.r + c.o)),
            Map.entry(OutcomeRate.COOP2, c -> (c.i + c.p) / (c.i + c.p + c.r + c.o)),
            Map.entry(OutcomeRate.COOP3, c -> c.i / (c.i + c.p + c.r)),
            Map.entry(OutcomeRate.COOP4, c -> (c.i + c.p) / (c.i + c.p + c.r)),
            Map.entry(OutcomeRate.REF1, c -> c.r / (c.eligible() + c.unknown())),
            Map.entry(OutcomeRate.REF2, c -> c.r / (c.eligible() + c.e * c.unknown())),
            Map.entry(OutcomeRate.REF3, c -> c.r / c.eligible()),
            Map.entry(OutcomeRate.CON1, c -> (c.i + c.p + c.r + c.o) / (c.eligible() + c.unknown())),
            Map.entry(OutcomeRate.CON2, c -> (c.i + c.p + c.r + c.o) / (c.eligible() + c.e * c.unknown())),
            Map.entry(OutcomeRate.CON3, c -> (c.i + c.p + c.r + c.o) / c.eligible()));

    @Property
    void everyRateIsItsFormula(
            @ForAll("cases") DispositionCounts counts,
            @ForAll @DoubleRange(min = 0, max = 1) double e,
            @ForAll OutcomeRate rate) {
        double expected = FORMULAS.get(rate).applyAsDouble(Cases.of(counts, e));
        OptionalDouble estimate = counts.rates().withEligibleShare(e).estimate(rate);

        assertThat(estimate.isEmpty()).isEqualTo(Double.isNaN(expected)); // 0 / 0
        estimate.ifPresent(
                it -> assertThat(it).isCloseTo(expected, Offset.offset(1e-15)).isBetween(0.0, 1.0));
    }

    @Property
    void aCountedRateIsTheEstimateWithAnIntervalAroundIt(
            @ForAll("cases") DispositionCounts counts, @ForAll OutcomeRate rate) {
        OutcomeRates rates = counts.rates();

        rates.rate(rate).ifPresent(counted -> {
            assertThat(counted.estimate()).isEqualTo(rates.estimate(rate));
            assertThat(counted.count()).isEqualTo(rates.numerator(rate));
            assertThat((double) counted.of()).isEqualTo(rates.denominator(rate));
        });
    }

    @Property
    void theMoreOfTheUnknownAreLeftOutTheLargerTheRate(
            @ForAll("cases") DispositionCounts counts, @ForAll @DoubleRange(min = 0, max = 1) double e) {
        OutcomeRates rates = counts.rates().withEligibleShare(e);

        assertAscend(rates, OutcomeRate.RR1, OutcomeRate.RR3, OutcomeRate.RR5);
        assertAscend(rates, OutcomeRate.RR2, OutcomeRate.RR4, OutcomeRate.RR6);
        assertAscend(rates, OutcomeRate.REF1, OutcomeRate.REF2, OutcomeRate.REF3);
        assertAscend(rates, OutcomeRate.CON1, OutcomeRate.CON2, OutcomeRate.CON3);
    }

    @Property
    void partialInterviewsAndThoseUnableToAnswerOnlyAdd(@ForAll("cases") DispositionCounts counts) {
        OutcomeRates rates = counts.rates();

        assertAscend(rates, OutcomeRate.COOP1, OutcomeRate.COOP2, OutcomeRate.COOP4);
        assertAscend(rates, OutcomeRate.COOP1, OutcomeRate.COOP3, OutcomeRate.COOP4);
        assertAscend(rates, OutcomeRate.RR1, OutcomeRate.RR2, OutcomeRate.CON1);
        assertAscend(rates, OutcomeRate.RR5, OutcomeRate.COOP1);
        assertAscend(rates, OutcomeRate.RR6, OutcomeRate.COOP2);
    }

    /** Where both can be estimated. */
    private static void assertAscend(OutcomeRates rates, OutcomeRate... ascending) {
        assertThat(Arrays.stream(ascending)
                        .map(rates::estimate)
                        .flatMap(it -> it.stream().boxed())
                        .toList())
                .isSorted();
    }

    @Property
    void allOfTheUnknownEligibleGivesTheMinimumAndNoneTheMaximum(@ForAll("cases") DispositionCounts counts) {
        OutcomeRates all = counts.rates().withEligibleShare(1);
        OutcomeRates none = counts.rates().withEligibleShare(0);

        assertThat(all.estimate(OutcomeRate.RR3)).isEqualTo(all.estimate(OutcomeRate.RR1));
        assertThat(all.estimate(OutcomeRate.CON2)).isEqualTo(all.estimate(OutcomeRate.CON1));
        assertThat(none.estimate(OutcomeRate.RR3)).isEqualTo(none.estimate(OutcomeRate.RR5));
        assertThat(none.estimate(OutcomeRate.REF2)).isEqualTo(none.estimate(OutcomeRate.REF3));
    }

    /** RR6 = CON3 × COOP2: who is served is reached first. */
    @Property
    void aResponseIsAContactThatCooperates(@ForAll("cases") DispositionCounts counts) {
        OutcomeRates rates = counts.rates();

        rates.estimate(OutcomeRate.COOP2)
                .ifPresent(cooperation -> assertThat(
                                rates.estimate(OutcomeRate.CON3).orElseThrow() * cooperation)
                        .isCloseTo(rates.estimate(OutcomeRate.RR6).orElseThrow(), Offset.offset(1e-15)));
    }

    @Property(tries = 300)
    void anyPartitionMergedInAnyOrderGivesTheSame(@ForAll List<FinalDisposition> cases, @ForAll Random random) {
        var collector = DispositionCounts.<FinalDisposition>collector(it -> it);

        DispositionCounts whole = cases.stream().collect(collector);

        assertThat(merged(collector, cases, random)).isEqualTo(whole);
        assertThat(whole.cases()).isEqualTo(cases.size());
    }

    @Provide
    Arbitrary<DispositionCounts> cases() {
        Arbitrary<Long> count = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 2), Arbitraries.longs().between(0, 200_000_000));
        return Arbitraries.maps(Arbitraries.of(FinalDisposition.class), count).map(DispositionCounts::new);
    }

    /** Counts by AAPOR's letters. */
    record Cases(double i, double p, double r, double nc, double o, double uh, double uo, double e) {
        static Cases of(DispositionCounts counts, double e) {
            double[] c = Arrays.stream(FinalDisposition.values())
                    .mapToDouble(counts::count)
                    .toArray();
            return new Cases(c[0], c[1], c[2], c[3], c[4], c[5], c[6], e);
        }

        double eligible() {
            return i + p + r + nc + o;
        }

        double unknown() {
            return uh + uo;
        }
    }
}
