package io.github.decroche.statistics.published;

import java.util.Locale;

/** How a share became the percentage that was printed. The default everywhere is {@link #HALF_UP}. */
public enum Rounding {
    /** To the nearest percentage with so many decimals; exact halves upwards: 12.5 is printed as 13. */
    HALF_UP,
    /** To the nearest; exact halves to the even last digit, as IEC 60559 has it: 12.5 is printed as 12, and 13.5 as 14. */
    HALF_EVEN,
    /** To the nearest; exact halves in either direction, for when the rule is not known: 12.5 is printed as 12 or as 13. */
    EITHER,
    /** Digits behind the last are cut off: 12.9 is printed as 12. */
    TRUNCATED;

    /** The rule's name in results and on the command line, such as {@code half-up}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
