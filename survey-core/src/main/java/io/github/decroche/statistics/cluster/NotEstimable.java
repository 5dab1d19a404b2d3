package io.github.decroche.statistics.cluster;

/** Why clustered data allow no test. */
public enum NotEstimable {
    /** The group or the reference has no values: there is no difference. */
    EMPTY_SIDE,
    /** No stratum has values of both the group and the reference: there is no difference within strata. */
    NO_COMMON_STRATUM,
    /**
     * All hangs on one cluster, without which there would be no difference left: one side is a single cluster, most often. The
     * cluster and the group cannot be separated. The difference is known, its precision is not.
     */
    ONE_CLUSTER,
    /**
     * The clusters agree up to rounding, so that their variance is 0. That says nothing of the clusters that were not drawn; a
     * test would give a p-value of 0.
     */
    NO_VARIATION
}
