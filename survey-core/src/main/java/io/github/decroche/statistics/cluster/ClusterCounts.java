package io.github.decroche.statistics.cluster;

/**
 * How many clusters and strata stand behind an estimate.
 *
 * @param group the clusters with values of the group in an informative stratum
 * @param reference the clusters with values of the reference in an informative stratum; a cluster that has both counts on both
 *     sides
 * @param strata how many strata there are
 * @param informative how many of them have both sides; the others are left out
 */
public record ClusterCounts(int group, int reference, int strata, int informative) {
    /** One line: {@code 12 and 12 clusters, 7 of 7 strata}. */
    @Override
    public String toString() {
        return group + " and " + reference + " clusters, " + informative + " of " + strata + " strata";
    }
}
