package io.github.decroche.io;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Reads times as call files write them. The forms that our own files have, {@code 2022-09-26T09:12:00+02:00} and {@code
 * PT2M35S}, are read digit by digit, since a call log has several of them a call; every other form that ISO 8601 allows is left to
 * the JDK, and so is every refusal.
 */
final class IsoTimes {
    private static final String PATTERN = "dddd-dd-ddTdd:dd:dd+dd:dd";
    private static final int SIGN = PATTERN.indexOf('+');
    private static final int MINUTE = 60;

    /** Offsets are whole quarters of an hour nearly everywhere; these are kept, from -18:00 to +18:00. */
    private static final int QUARTER = 15;

    private static final int QUARTERS = 2 * 18 * MINUTE / QUARTER + 1;
    private static final ZoneOffset[] OFFSETS = new ZoneOffset[QUARTERS];

    static {
        Arrays.setAll(OFFSETS, i -> ZoneOffset.ofTotalSeconds((i - QUARTERS / 2) * QUARTER * MINUTE));
    }

    /** The longest duration that is read here, in characters, so that no number is too large. */
    private static final int LONGEST = 11;

    private IsoTimes() {}

    /**
     * A date and time with its offset.
     *
     * @throws DateTimeException if the text is none
     */
    static OffsetDateTime dateTime(String text) {
        return isUsual(text)
                ? OffsetDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        0,
                        offset(text))
                : OffsetDateTime.parse(text);
    }

    private static boolean isUsual(String text) {
        if (text.length() != PATTERN.length()) {
            return false;
        }
        for (int i = 0; i < PATTERN.length(); i++) {
            char expected = PATTERN.charAt(i);
            char found = text.charAt(i);
            boolean fits = switch (expected) {
                case 'd' -> isDigit(found);
                case '+' -> found == '+' || found == '-';
                default -> found == expected;
            };
            if (!fits) {
                return false;
            }
        }
        return number(text, SIGN + 4, SIGN + 6) < MINUTE;
    }

    private static ZoneOffset offset(String text) {
        int minutes = number(text, SIGN + 1, SIGN + 3) * MINUTE + number(text, SIGN + 4, SIGN + 6);
        int signed = text.charAt(SIGN) == '-' ? -minutes : minutes;
        int quarter = signed / QUARTER + QUARTERS / 2;
        return signed % QUARTER == 0 && quarter >= 0 && quarter < QUARTERS
                ? OFFSETS[quarter]
                : ZoneOffset.ofTotalSeconds(signed * MINUTE);
    }

    /**
     * A duration.
     *
     * @throws DateTimeException if the text is none
     * @throws ArithmeticException if it is longer than there can be
     */
    static Duration duration(String text) {
        if (!text.startsWith("PT")) {
            return Duration.parse(text);
        }
        int minutesEnd = digitsEnd(text, 2);
        boolean hasMinutes = minutesEnd > 2 && minutesEnd < text.length() && text.charAt(minutesEnd) == 'M';
        int secondsStart = hasMinutes ? minutesEnd + 1 : 2;
        int secondsEnd = digitsEnd(text, secondsStart);
        boolean hasSeconds =
                secondsEnd > secondsStart && secondsEnd == text.length() - 1 && text.charAt(secondsEnd) == 'S';
        boolean isUsual = hasSeconds || (hasMinutes && secondsStart == text.length());
        if (!isUsual || text.length() > LONGEST) {
            return Duration.parse(text);
        }
        int minutes = hasMinutes ? number(text, 2, minutesEnd) : 0;
        int seconds = hasSeconds ? number(text, secondsStart, secondsEnd) : 0;
        return Duration.ofSeconds(minutes * (long) MINUTE + seconds);
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
