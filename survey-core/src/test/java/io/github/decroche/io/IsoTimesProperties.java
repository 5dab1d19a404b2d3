package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The JDK is the judge: what it reads is read to the same value, and what it refuses is refused. */
class IsoTimesProperties {
    private static final String TIME_LETTERS = "0123456789+-:TZtz. ١";
    private static final String DURATION_LETTERS = "0123456789PTHMSDptms+-.,١";

    @Property(tries = 5000)
    void datesAndTimesAreThoseOfTheJdk(@ForAll("times") String text) {
        assertThat(read(IsoTimes::dateTime, text)).isEqualTo(read(OffsetDateTime::parse, text));
    }

    @Property(tries = 5000)
    void durationsAreThoseOfTheJdk(@ForAll("durations") String text) {
        assertThat(read(IsoTimes::duration, text)).isEqualTo(read(Duration::parse, text));
    }

    private static <T> Optional<T> read(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Usual texts, half of them with some characters replaced, added or dropped. */
    @Provide
    Arbitrary<String> times() {
        Arbitrary<String> usual = Combinators.combine(
                        twoDigits(32), twoDigits(14), twoDigits(25), twoDigits(61), twoDigits(20), twoDigits(61))
                .flatAs((day, month, hour, minute, offset, offsetMinute) -> Arbitraries.of("+", "-")
                        .map(sign -> "2022-" + month + "-" + day + "T" + hour + ":" + minute + ":07" + sign + offset
                                + ":" + (offsetMinute.compareTo("15") < 0 ? "00" : offsetMinute)));
        return Arbitraries.oneOf(usual, changed(usual, TIME_LETTERS));
    }

    @Provide
    Arbitrary<String> durations() {
        Arbitrary<String> number = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 100).map(String::valueOf),
                Arbitraries.longs().greaterOrEqual(0).map(String::valueOf));
        Arbitrary<String> usual = Combinators.combine(number, number, Arbitraries.of("PT%sM%sS", "PT%1$sM", "PT%2$sS"))
                .as((minutes, seconds, form) -> String.format(form, minutes, seconds));
        return Arbitraries.oneOf(usual, changed(usual, DURATION_LETTERS));
    }

    private static Arbitrary<String> twoDigits(int end) {
        return Arbitraries.integers().between(0, end).map(number -> String.format("%02d", number));
    }

    private static Arbitrary<String> changed(Arbitrary<String> texts, String letters) {
        Arbitrary<String> letter = Arbitraries.oneOf(
                Arbitraries.of(letters.chars().mapToObj(Character::toString).toList()), Arbitraries.just(""));
        return Combinators.combine(texts, Arbitraries.integers().between(0, 24), letter, Arbitraries.of(0, 1))
                .as((text, place, with, dropped) -> {
                    int at = Math.min(place, text.length());
                    return text.substring(0, at) + with + text.substring(Math.min(text.length(), at + dropped));
                });
    }
}
