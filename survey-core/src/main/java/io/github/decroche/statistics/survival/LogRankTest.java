package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.TestResult;
import io.github.decroche.text.Overview;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether groups wait equally long: at every event time the weighted number of events of each group is held against what its
 * share of those at risk lets expect,
 *
 * <pre>
 *   U_g = Σ w (d_g − d n_g / n),
 *   V_gh = Σ w² d (n − d) / (n − 1) · (n_g / n) (1[g = h] − n_h / n),
 *   χ² = Uᵀ V⁻ U</pre>
 *
 * <p>with <i>d</i> events (<i>d_g</i> of the group) among <i>n</i> (<i>n_g</i>) at risk, and weights <i>w</i>. The reference
 * distribution is χ² with as many degrees of freedom as V has rank: the groups minus one, not counting those without anyone at
 * risk at an event time. With strata the sums go over event times within strata, so that only members of one stratum are ever
 * compared; groups that never meet in a stratum lower the rank further (there R's {@code survdiff} fails). An observation
 * censored at an event time is still at risk there. Where nothing can be compared – fewer than two groups, no event, or all who
 * are at risk having it at once – there is no test. A group without events is compared like any other.
 *
 * <p>Same as R's {@code survdiff(Surv(time, event) ~ group + strata(stratum), rho = 0)}, or {@code rho = 1} for
 * {@link Weights#PETO_PETO}. Textbooks also show χ² = Σ (O − E)² / E, which is smaller and not what we or R give.
 *
 * <p>Mantel, N. (1966), Cancer Chemotherapy Reports 50, 163–170; Peto, R. and Peto, J. (1972), <a
 * href="https://doi.org/10.2307/2344317">doi:10.2307/2344317</a>; Harrington, D. P. and Fleming, T. R. (1982), <a
 * href="https://doi.org/10.1093/biomet/69.3.553">doi:10.1093/biomet/69.3.553</a>.
 */
public final class LogRankTest {
    private final Weights weights;
    private final long end;

    private LogRankTest(Weights weights, long end) {
        this.weights = weights;
        this.end = end;
    }

    /** The log-rank test of times as they are. */
    public static LogRankTest withDefaults() {
        return new LogRankTest(Weights.LOG_RANK, RiskTable.NO_END);
    }

    /** The same test with other weights. */
    public LogRankTest with(Weights newWeights) {
        return new LogRankTest(newWeights, end);
    }

    /**
     * The same test of times that are cut at a horizon: whatever happened later is censored at it.
     *
     * @throws IllegalArgumentException if the horizon is not positive
     * @throws ArithmeticException if it is longer than 292 years
     */
    public LogRankTest until(Duration horizon) {
        return new LogRankTest(weights, SurvivalTimes.positiveNanos("horizon", horizon));
    }

    /** How much each event time counts. */
    public enum Weights {
        /** All the same: w = 1. Best when the hazards of the groups are proportional. R's {@code rho = 0}. */
        LOG_RANK {
            @Override
            double weight(double surviving) {
                return 1;
            }
        },
        /**
         * Early ones more: w = S(t−), the share of all groups together that still waits just before. R's {@code rho = 1}, which
         * it calls the Peto and Peto modification of the Gehan–Wilcoxon test; the paper's own S has n + 1 for n. With strata,
         * S is that of the stratum.
         */
        PETO_PETO {
            @Override
            double weight(double surviving) {
                return surviving;
            }
        };

        abstract double weight(double surviving);
    }

    /**
     * What one group adds to the test.
     *
     * @param size how many were observed
     * @param observed the weighted number of events
     * @param expected the weighted number expected if all groups were alike; 0 when the group was left out
     * @param variance the variance of their difference
     */
    public record Group(long size, double observed, double expected, double variance) {
        /** One line: {@code 190 events of 302, 228.406 expected}. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s events of %d, %.3f expected", Overview.cell(observed), size, expected);
        }
    }

    /**
     * The outcome.
     *
     * @param groups the groups, in the order in which they were first given
     * @param test the χ² test; empty where nothing can be compared
     * @param strata how many strata there were, one when not stratified
     * @param informativeStrata in how many of them anything could be compared
     */
    public record Result<G>(Map<G, Group> groups, Optional<TestResult> test, int strata, int informativeStrata) {
        /** Keeps a copy of the groups. */
        public Result {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        /** The groups that took no part, for nobody of them was at risk at the time of any event. */
        public List<G> leftOut() {
            return groups.entrySet().stream()
                    .filter(group -> group.getValue().expected() == 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** The test above a small table of the groups. */
        @Override
        public String toString() {
            return Overview.of(
                    Overview.cell(test) + "; " + informativeStrata + " of " + strata + " strata",
                    List.of("group", "size", "observed", "expected"),
                    groups.entrySet(),
                    group -> List.of(
                            group.getKey(),
                            group.getValue().size(),
                            group.getValue().observed(),
                            group.getValue().expected()));
        }
    }

    /** The test of some groups. */
    public <G> Result<G> of(Map<G, SurvivalTimes> groups) {
        return ofStrata(List.of(groups));
    }

    /** The test of some groups within strata. A group may be absent from a stratum, which is the same as empty. */
    public <G> Result<G> ofStrata(Collection<? extends Map<G, SurvivalTimes>> strata) {
        Set<G> names = new LinkedHashSet<>();
        strata.forEach(stratum -> names.addAll(stratum.keySet()));
        LogRankSums sums = new LogRankSums(names.size());
        int informative = 0;
        for (Map<G, SurvivalTimes> stratum : strata) {
            List<RiskTable> tables = names.stream()
                    .map(name -> RiskTable.of(stratum.getOrDefault(name, new SurvivalTimes()), end))
                    .toList();
            if (sums.add(tables, weights)) {
                informative++;
            }
        }
        return new Result<>(groups(names, sums), sums.test(), strata.size(), informative);
    }

    private static <G> Map<G, Group> groups(Set<G> names, LogRankSums sums) {
        Map<G, Group> groups = new LinkedHashMap<>();
        for (G name : names) {
            groups.put(name, sums.group(groups.size()));
        }
        return groups;
    }
}
