package io.github.decroche.statistics;

/** What a significance test holds against its null hypothesis. */
public enum Alternative {
    /** The value differs from that of the null hypothesis, either way. */
    TWO_SIDED,
    /** The value is greater than that of the null hypothesis. */
    GREATER,
    /** The value is less than that of the null hypothesis. */
    LESS
}
