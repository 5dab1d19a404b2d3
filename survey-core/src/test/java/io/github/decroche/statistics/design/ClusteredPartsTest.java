package io.github.decroche.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link SurveyProportion#ofParts}, whose parts here are the attempts of calls. */
class ClusteredPartsTest {
    private static final SurveyProportion PROPORTION = SurveyProportion.at(ConfidenceLevel.DEFAULT);
    private static final SurveyDesign<Attempts> CALLS = SurveyDesign.simple();

    private record Attempts(int call, int connected, int made) {}

    private record Trial(int call, int connected) {}

    private static DesignEstimate ofParts(List<Attempts> calls) {
        return PROPORTION
                .ofParts(calls.stream().collect(CALLS.ratioCollector(Attempts::connected, Attempts::made)))
                .orElseThrow();
    }

    /** 1 of 1 and 1 of 3: p = 1/2, z = (1 − 1/2)/4 and (1 − 3/2)/4, s² = 2/1 · (1/64 + 1/64) = 1/16. */
    @Test
    void twoCallsByHand() {
        DesignEstimate proportion = ofParts(List.of(new Attempts(1, 1, 1), new Attempts(2, 1, 3)));

        assertThat(proportion.value()).isEqualTo(0.5);
        assertThat(proportion.estimate().standardError()).hasValue(0.25);
        assertThat(proportion.degreesOfFreedom()).isEqualTo(1);
        assertThat(proportion.count()).isEqualTo(4);
    }

    @Test
    void partsOfElementsAreElementsOfClusters() {
        SplittableRandom random = new SplittableRandom(7);
        for (int calls = 2; calls < 40; calls++) {
            List<Attempts> attempts = calls(random, calls, 0.3, 0.2, 0.4);
            DesignEstimate ofParts = ofParts(attempts);
            DesignEstimate ofTrials = PROPORTION
                    .of(attempts.stream()
                            .flatMap(ClusteredPartsTest::trials)
                            .collect(SurveyDesign.<Trial>simple()
                                    .clusteredBy(Trial::call)
                                    .collector(Trial::connected)))
                    .orElseThrow();

            assertThat(ofParts.value()).isCloseTo(ofTrials.value(), within(1e-15));
            assertThat(ofParts.count()).isEqualTo(ofTrials.count());
            assertThat(ofParts.degreesOfFreedom()).isEqualTo(ofTrials.degreesOfFreedom());
            assertThat(limits(ofParts).low()).isCloseTo(limits(ofTrials).low(), within(1e-12));
            assertThat(limits(ofParts).high()).isCloseTo(limits(ofTrials).high(), within(1e-12));
        }
    }

    private static Stream<Trial> trials(Attempts attempts) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= attempts.made(); i++) {
            trials.add(new Trial(attempts.call(), i == attempts.made() ? attempts.connected() : 0));
        }
        return trials.stream();
    }

    private static ConfidenceInterval limits(DesignEstimate estimate) {
        return estimate.estimate().interval().orElseThrow();
    }

    @Test
    void nothingHasNoProportionAndMoreThanAllIsRefused() {
        assertThat(PROPORTION.ofParts(
                        Stream.<Attempts>empty().collect(CALLS.ratioCollector(Attempts::connected, Attempts::made))))
                .isEmpty();
        assertThat(PROPORTION.ofParts(Stream.of(new Attempts(1, 0, 0))
                        .collect(CALLS.ratioCollector(Attempts::connected, Attempts::made))))
                .isEmpty();
        assertThatThrownBy(() -> ofParts(List.of(new Attempts(1, 2, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts: 2.0 count of 1.0; expected a number from 0 to that of all");
    }

    @Test
    void oneCallHasNoInterval() {
        assertThat(ofParts(List.of(new Attempts(1, 1, 3))).estimate().interval())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 0.1, 0.1, 0.1", "100, 0.65, 0.4, 0.2", "200, 0.3, 0.13, 0.12", "400, 0.126, 0.08, 0.107"})
    void theIntervalHoldsTheRatePerAttempt(int calls, double first, double second, double third) {
        assertThat(coverage(2_000, calls, first, second, third)).isBetween(0.93, 0.97);
    }

    @Tag("long")
    @Test
    void theIntervalHoldsTheRatePerAttemptInAllCircumstances() {
        for (int calls : new int[] {100, 200, 400}) {
            for (double first : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
                for (double later : new double[] {0.1, 0.3, 0.5}) {
                    assertThat(coverage(10_000, calls, first, later, later))
                            .as("%d calls, %s at first, %s later", calls, first, later)
                            .isBetween(0.93, 0.97);
                }
            }
        }
    }

    /** How often the interval holds the connections of a call over its attempts, both as expected. */
    private static double coverage(int replicates, int calls, double... rates) {
        double made = 0;
        double left = 1;
        for (double rate : rates) {
            made += left;
            left *= 1 - rate;
        }
        double truth = (1 - left) / made;
        SplittableRandom random = new SplittableRandom(20221110);
        int held = 0;
        for (int i = 0; i < replicates; i++) {
            ConfidenceInterval interval = limits(ofParts(calls(random, calls, rates)));
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        return (double) held / replicates;
    }

    private static List<Attempts> calls(SplittableRandom random, int calls, double... rates) {
        List<Attempts> all = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            int made = 0;
            int connected = 0;
            while (connected == 0 && made < rates.length) {
                connected = random.nextDouble() < rates[made] ? 1 : 0;
                made++;
            }
            all.add(new Attempts(call, connected, made));
        }
        return all;
    }
}
