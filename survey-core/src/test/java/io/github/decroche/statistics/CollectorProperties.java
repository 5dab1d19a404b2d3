package io.github.decroche.statistics;

import static io.github.decroche.Partitions.merged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.agreement.AgreementTable;
import io.github.decroche.statistics.agreement.CoderRatings;
import io.github.decroche.statistics.agreement.Codings;
import io.github.decroche.statistics.agreement.IntraclassCorrelation;
import io.github.decroche.statistics.cluster.ClusteredScores;
import io.github.decroche.statistics.cluster.ClusteredValues;
import io.github.decroche.statistics.comparison.ContingencyTable;
import io.github.decroche.statistics.comparison.FourfoldTable;
import io.github.decroche.statistics.comparison.MatchedPairs;
import io.github.decroche.statistics.comparison.Strata;
import io.github.decroche.statistics.design.DesignEstimate;
import io.github.decroche.statistics.design.SurveyDesign;
import io.github.decroche.statistics.design.SurveyEstimator;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.statistics.rank.ScorePairs;
import io.github.decroche.statistics.survival.SurvivalTimes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** Any partition of the elements, its parts shuffled, some of them empty, and merged in any order, gives the same. */
class CollectorProperties {
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    /** What every collector makes of two numbers from 0 to 3 and a stratum, in a form that can be compared. */
    private static final Map<String, Collector<Item, ?, ?>> COLLECTORS = Map.ofEntries(
            Map.entry("Rate", Rate.<Item>collector(item -> item.x > 0, item -> item.y > 1)),
            Map.entry("FourfoldTable", FourfoldTable.<Item>collector(item -> item.x > 1, item -> item.y > 1)),
            Map.entry("Strata", Strata.<Item, Integer>collector(Item::stratum, item -> item.x > 1, item -> item.y > 1)),
            Map.entry("MatchedPairs", MatchedPairs.<Item>collector(item -> item.x > 1, item -> item.y > 1)),
            Map.entry("ContingencyTable", ContingencyTable.<Item, Integer, Integer>collector(Item::x, Item::y)),
            Map.entry("AgreementTable", AgreementTable.<Item, Integer>collector(List.of(0, 1, 2, 3), Item::x, Item::y)),
            Map.entry("Codings", Codings.<Item>ofNumbers(item -> List.of(item.x, item.y))),
            Map.entry(
                    "CoderRatings",
                    Collectors.collectingAndThen(
                            CoderRatings.<Item>collector(2, item -> List.of(item.x, item.y)),
                            IntraclassCorrelation.at(LEVEL)::of)),
            Map.entry(
                    "ClusteredValues",
                    ClusteredValues.<Item>collector(
                            item -> item.y / 2, Item::stratum, item -> item.y % 2 == 0, item -> 0.1 * item.x)),
            Map.entry(
                    "ClusteredScores",
                    ClusteredScores.<Item>collector(
                            item -> item.y / 2, Item::stratum, item -> item.y % 2 == 0, Item::x)),
            Map.entry("ValueCounts", ValueCounts.<Item>collector(Item::x)),
            Map.entry("ScorePairs", ScorePairs.<Item>collector(Item::x, Item::y)),
            Map.entry(
                    "SurvivalTimes",
                    SurvivalTimes.<Item>collector(item -> Duration.ofSeconds(item.x), item -> item.y > 0)));

    @Property(tries = 300)
    void anyPartitionMergedInAnyOrderGivesTheSame(@ForAll("items") List<Item> items, @ForAll Random random) {
        COLLECTORS.forEach((name, collector) -> assertThat(merged(collector, items, random))
                .as(name)
                .isEqualTo(items.stream().collect(collector)));
    }

    /** Sums over strata are rounded in the order in which the strata came. */
    @Property(tries = 300)
    void aDesignedSampleIsTheSameUpToRounding(@ForAll("items") List<Item> items, @ForAll Random random) {
        var collector = SurveyDesign.<Item>simple().stratifiedBy(Item::stratum).collector(Item::x);
        SurveyEstimator estimator = SurveyEstimator.at(LEVEL);

        var whole = estimator.mean(items.stream().collect(collector));
        var merged = estimator.mean(merged(collector, items, random));

        assertThat(merged.map(DesignEstimate::value)).isEqualTo(whole.map(DesignEstimate::value));
        assertThat(error(merged)).isCloseTo(error(whole), Offset.offset(1e-14));
    }

    private static double error(Optional<DesignEstimate> mean) {
        return mean.map(it -> it.estimate().standardError().orElse(-1)).orElse(-1.0);
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Integer> score = Arbitraries.integers().between(0, 3);
        return Combinators.combine(score, score, Arbitraries.integers().between(1, 3))
                .as(Item::new)
                .list()
                .ofMaxSize(30);
    }

    /** Two scores in a stratum. */
    record Item(int x, int y, int stratum) {}
}
