package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

class PValueAdjustmentProperties {
    private static final double ROUNDING = 1e-14;

    /** Ties, ends and missing values among them. */
    @Provide
    Arbitrary<OptionalDouble> pValue() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.doubles().between(0, 1).map(OptionalDouble::of)),
                Tuple.of(2, Arbitraries.of(0.0, 0.01, 0.05, 1.0).map(OptionalDouble::of)),
                Tuple.of(1, Arbitraries.just(OptionalDouble.empty())));
    }

    @Property
    void adjustedValuesAreAtLeastThePValuesAndAtMostOne(
            @ForAll @Size(max = 20) List<@From("pValue") OptionalDouble> pValues, @ForAll PValueAdjustment method) {
        List<OptionalDouble> adjusted = method.adjust(pValues);

        for (int i = 0; i < pValues.size(); i++) {
            assertThat(adjusted.get(i).isPresent()).isEqualTo(pValues.get(i).isPresent());
            if (pValues.get(i).isPresent()) {
                assertThat(adjusted.get(i).getAsDouble())
                        .isBetween(pValues.get(i).getAsDouble() - ROUNDING, 1.0);
            }
        }
    }

    @Property
    void theOrderOfTestsDoesNotMatter(
            @ForAll @Size(max = 20) List<@From("pValue") OptionalDouble> pValues,
            @ForAll PValueAdjustment method,
            @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pValues.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<OptionalDouble> shuffled =
                method.adjust(order.stream().map(pValues::get).toList());
        List<OptionalDouble> adjusted = method.adjust(pValues);

        assertThat(shuffled).isEqualTo(order.stream().map(adjusted::get).toList());
    }

    @Property
    void aSmallerPValueIsNeverAdjustedToALargerOne(
            @ForAll @Size(max = 20) List<@From("pValue") OptionalDouble> pValues, @ForAll PValueAdjustment method) {
        double[] present = pValues.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();

        assertThat(method.adjust(present)).isSorted();
    }

    /** Hochberg's is at most Holm's, Holm's at most Bonferroni's; Benjamini and Hochberg's is at most Hochberg's and Yekutieli's. */
    @Property
    void sharperMethodsHaveSmallerValues(@ForAll @Size(max = 20) List<@From("pValue") OptionalDouble> pValues) {
        assertAtMost(PValueAdjustment.HOCHBERG, PValueAdjustment.HOLM, pValues);
        assertAtMost(PValueAdjustment.HOLM, PValueAdjustment.BONFERRONI, pValues);
        assertAtMost(PValueAdjustment.BENJAMINI_HOCHBERG, PValueAdjustment.HOCHBERG, pValues);
        assertAtMost(PValueAdjustment.BENJAMINI_HOCHBERG, PValueAdjustment.BENJAMINI_YEKUTIELI, pValues);
    }

    private static void assertAtMost(PValueAdjustment sharper, PValueAdjustment blunter, List<OptionalDouble> pValues) {
        List<OptionalDouble> low = sharper.adjust(pValues);
        List<OptionalDouble> high = blunter.adjust(pValues);
        for (int i = 0; i < low.size(); i++) {
            assertThat(low.get(i).orElse(0)).isLessThanOrEqualTo(high.get(i).orElse(0) + ROUNDING);
        }
    }
}
