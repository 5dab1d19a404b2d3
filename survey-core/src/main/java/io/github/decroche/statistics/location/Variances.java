package io.github.decroche.statistics.location;

/** What a comparison of means takes for granted of the groups' variances. */
public enum Variances {
    /** Nothing: each group has a variance of its own (Welch). The default everywhere. */
    UNEQUAL,
    /** All groups share one variance, which is estimated from all of them (Student, Fisher). */
    EQUAL
}
