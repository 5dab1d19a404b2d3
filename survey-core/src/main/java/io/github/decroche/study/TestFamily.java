package io.github.decroche.study;

/** Which tests share one chance of a false alarm. A test that the calls do not allow is in no family. */
public enum TestFamily implements Term {
    /** All groups and all outcomes together: with the chance α that any verdict of the study is a false alarm. */
    PROFILES_AND_OUTCOMES,
    /** The groups within one outcome: each outcome has its own chance. */
    PROFILES
}
