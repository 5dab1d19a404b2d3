package io.github.decroche.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 26);
    private static final LocalDate LAST = LocalDate.of(2022, 11, 10);

    @Test
    void bothEndsBelongToThePeriod() {
        DateRange range = DateRange.of(FIRST, LAST);

        assertThat(range.contains(FIRST)).isTrue();
        assertThat(range.contains(LAST)).isTrue();
        assertThat(range.contains(FIRST.minusDays(1))).isFalse();
        assertThat(range.contains(LAST.plusDays(1))).isFalse();
        assertThat(DateRange.ALWAYS.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void periodsOverlapWhenTheyShareADay() {
        assertThat(DateRange.to(LAST).overlaps(DateRange.from(LAST))).isTrue();
        assertThat(DateRange.from(LAST).overlaps(DateRange.to(LAST))).isTrue();
        assertThat(DateRange.to(LAST).overlaps(DateRange.from(LAST.plusDays(1))))
                .isFalse();
        assertThat(DateRange.from(LAST.plusDays(1)).overlaps(DateRange.to(LAST)))
                .isFalse();
        assertThat(DateRange.ALWAYS.overlaps(DateRange.of(FIRST, FIRST))).isTrue();
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThat(DateRange.of(FIRST, FIRST).contains(FIRST)).isTrue();
        assertThatThrownBy(() -> DateRange.of(LAST, FIRST))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("to: 2022-09-26 is not allowed; expected a day not before 2022-11-10");
    }

    @Test
    void anOpenEndIsWrittenAsTwoDots() {
        assertThat(DateRange.of(FIRST, LAST)).hasToString("2022-09-26/2022-11-10");
        assertThat(DateRange.to(LAST)).hasToString("../2022-11-10");
        assertThat(DateRange.from(FIRST)).hasToString("2022-09-26/..");
        assertThat(List.of(DateRange.ALWAYS, DateRange.of(FIRST, LAST), DateRange.to(LAST), DateRange.from(FIRST)))
                .allSatisfy(range ->
                        assertThat(DateRange.parse("valid", range.toString())).isEqualTo(range));
        assertThatThrownBy(() -> DateRange.parse("valid", "2022-09-26"))
                .hasMessageStartingWith("valid: \"2022-09-26\" is not allowed; expected two days such as");
        assertThatThrownBy(() -> DateRange.parse("valid", "2022-09-26/2022-13-01"))
                .isInstanceOf(InvalidValueException.class);
    }
}
