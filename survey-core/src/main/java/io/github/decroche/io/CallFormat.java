package io.github.decroche.io;

import java.util.Locale;

/** How a call file is written. */
public enum CallFormat {
    /** One JSON object a line: the canonical form. */
    NDJSON,
    /** One call a row, the first row naming the columns. */
    CSV;

    /** The format of a file, from its name: CSV when it ends in {@code .csv} or {@code .csv.gz}, otherwise NDJSON. */
    public static CallFormat ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".csv.gz") ? CSV : NDJSON;
    }
}
