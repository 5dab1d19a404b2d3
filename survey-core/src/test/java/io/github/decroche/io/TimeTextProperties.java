package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeTextProperties {
    @Property(tries = 5000)
    void aTimeIsWrittenAsIsoOffsetDateTimeDoes(@ForAll("times") OffsetDateTime time) {
        assertThat(Json.text(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    /** Of the years that an attempt may have, to the hour, minute, second and fraction, with offsets to the second. */
    @Provide
    Arbitrary<OffsetDateTime> times() {
        Arbitrary<Integer> smalls = Arbitraries.integers().between(0, 59);
        return Combinators.combine(
                        Arbitraries.integers().between(0, Attempt.LAST_YEAR),
                        Arbitraries.integers().between(1, 365),
                        smalls,
                        Arbitraries.oneOf(Arbitraries.just(0), smalls),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(0, 999_999_999)),
                        Arbitraries.oneOf(
                                Arbitraries.of(0, 3600, -12_600),
                                Arbitraries.integers().between(-64_800, 64_800)))
                .as((year, day, minute, second, nano, offset) -> OffsetDateTime.of(
                        LocalDateTime.of(year, 1, 1, day % 24, minute, second, nano)
                                .withDayOfYear(day),
                        ZoneOffset.ofTotalSeconds(offset)));
    }
}
