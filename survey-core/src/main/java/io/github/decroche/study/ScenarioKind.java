package io.github.decroche.study;

/** What a scenario asks for (report, section 3c). */
public enum ScenarioKind implements Term {
    /** General information on a benefit. */
    INFORMATION,
    /** The formalities for obtaining a benefit. */
    FORMALITIES
}
