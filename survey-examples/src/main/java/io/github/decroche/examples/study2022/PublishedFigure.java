package io.github.decroche.examples.study2022;

import io.github.decroche.study.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One figure that the report printed.
 *
 * @param section the section of the report
 * @param group the calls that it is about, such as {@code service=caf;profile=senior}; empty for all
 * @param figure what it measures: a path of {@code summarize --format json}, or one of the few others of {@link GroupFigures}
 * @param printed the figure as printed, such as {@code 46.3 %}, {@code 11 min}, {@code over 20 %}, {@code ++}
 */
public record PublishedFigure(String section, String group, String figure, String printed) {
    private static final Pattern SHARE = Pattern.compile("(over )?(\\d+(?:\\.(\\d+))?) %");
    private static final String MINUTES = " min";

    /**
     * Our figure, written as the report writes its own: shares rounded half up to the printed decimals, minutes truncated.
     * Where the report says only that a share is over a bound, ours has one decimal.
     *
     * @param ours the figure of the calls; empty where they do not give it
     */
    String likePrinted(Optional<OurFigure> ours) {
        if (ours.isEmpty()) {
            return "not tested";
        }
        OurFigure figure = ours.get();
        if (printed.endsWith(MINUTES)) {
            return Integer.toString((int) (figure.number().doubleValue() / 60)) + MINUTES;
        }
        Matcher share = SHARE.matcher(printed);
        if (!share.matches()) {
            return figure.text();
        }
        int decimals = share.group(1) != null
                ? 1
                : share.group(3) == null ? 0 : share.group(3).length();
        return figure.number().movePointRight(2).setScale(decimals, RoundingMode.HALF_UP) + " %";
    }

    /** Whether our figure is the printed one, or over the printed bound. */
    boolean isMetBy(Optional<OurFigure> ours) {
        Matcher share = SHARE.matcher(printed);
        if (share.matches() && share.group(1) != null) {
            return ours.filter(it -> it.number().movePointRight(2).compareTo(new BigDecimal(share.group(2))) > 0)
                    .isPresent();
        }
        return likePrinted(ours).equals(printed);
    }

    /**
     * A figure that the calls give.
     *
     * @param number the figure: a share in [0, 1], seconds, a count
     * @param text the figure as a word, where it is not a number
     */
    record OurFigure(BigDecimal number, String text) {
        private static final int PLACES = 20;

        /** A share of a total. */
        static OurFigure share(long count, long of) {
            if (of <= 0) {
                throw new InvalidValueException("of", of, "a positive total");
            }
            return number(BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP));
        }

        /** A number. */
        static OurFigure number(BigDecimal number) {
            return new OurFigure(number, number.toPlainString());
        }

        /** A word. */
        static OurFigure word(String text) {
            return new OurFigure(BigDecimal.ZERO, text);
        }
    }
}
