package io.github.decroche.io;

import java.util.Locale;

/** The columns of a plan in CSV, in the order in which they are written. */
enum PlanColumn {
    ID,
    WAVE,
    DATE,
    WEEKDAY,
    SLOT,
    CALLER,
    PROFILE,
    SERVICE,
    NUMBER,
    SCENARIO,
    QUESTION;

    /** The name of the column in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
