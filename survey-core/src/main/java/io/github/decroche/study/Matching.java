package io.github.decroche.study;

/** What the calls of a matched design share, beside wave and scenario, so that each is held against one of its own. */
public enum Matching implements Term {
    /** One caller plays both parts. */
    CALLER,
    /** Both calls begin in the same hour of the same day, in the zone of the study. */
    HOUR
}
