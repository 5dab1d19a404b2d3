package io.github.decroche.statistics.cluster;

/** What the group and its reference have of one cluster in one stratum. */
record GroupAndReference<V>(V group, V reference) {
    V side(boolean inGroup) {
        return inGroup ? group : reference;
    }
}
