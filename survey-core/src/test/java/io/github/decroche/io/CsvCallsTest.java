package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCallsTest {
    private static final String HEADER =
            "id,service,scenario,profile,attempt1.startedAt,attempt1.outcome,attempt1.wait,"
                    + "attempt2.startedAt,attempt2.outcome,answer.recorded,answer.points,answer.redirects,answer.saidNoInternet\n";
    private static final String ROW =
            "1,town-hall,opening,lambda,2022-09-26T09:12:00+02:00,connected,PT1M,,,true,days hours,,true\n";

    @Test
    void aRowIsACall() {
        List<CallRecord> records = read("\uFEFF" + HEADER.replace("\n", "\r\n") + ROW.replace("\n", "\r\n"));

        assertThat(records).hasSize(1).first().isInstanceOfSatisfying(CallRecord.Accepted.class, accepted -> {
            assertThat(accepted.line()).isEqualTo(2);
            assertThat(accepted.call().answer().orElseThrow().points()).containsExactly("days", "hours");
            assertThat(accepted.call().answer().orElseThrow().redirects()).isEmpty();
            assertThat(accepted.call().wave()).isEqualTo("autumn");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connected,PT1M | connected,soon | calls:2: attempt1.wait: "soon" is not allowed; expected an ISO-8601 duration such as PT2M35S
            ,,true,days | ,busy,true,days | calls:2: attempt2.startedAt: missing; expected an ISO-8601 date and time with its offset, such as 2022-09-26T09:12:00+02:00
            ,,true,days | ,,yes,days | calls:2: answer.recorded: "yes" is not allowed; expected true or false
            ,,true,days hours,,true | ,,false,days hours,,true | calls:2: answer.points: a value is not allowed; expected none, because answer.recorded is false
            ,,true,days hours,,true | ,,true,days hours,,oui | calls:2: answer.saidNoInternet: "oui" is not allowed; expected true or false
            ,,true,days hours,,true | ,,true,days hours,,true,1 | calls:2: a row of 14 cells is not allowed; expected 13 cells, as in the header
            """)
    void aBadCellIsNamedByItsColumn(String part, String instead, String message) {
        assertThat(ROW).contains(part);
        List<CallRecord> records = read(HEADER + ROW.replace(part, instead) + ROW.replace("1,town", "2,town"));

        assertThat(records).hasSize(2);
        assertThat(records.get(1)).isInstanceOf(CallRecord.Accepted.class);
        assertThat(((CallRecord.Rejected) records.get(0)).problems().get(0)).hasToString(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service,scenario | scenario,scenario | column "scenario" is given twice; expected it once
            service,scenario | scenario | column "service" is missing; expected id, wave
            service,scenario | service,scenarios | column "scenarios" is unknown; expected id, wave
            """)
    void aWrongHeaderMakesTheFileUnreadable(String part, String instead, String message) {
        assertThatThrownBy(() -> read(HEADER.replace(part, instead) + ROW))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("calls:1: " + message);
    }

    @Test
    void lineBreaksInCellsDoNotDisturbTheCountOfLines() {
        List<CallRecord> records =
                read(HEADER + ROW.replace("1,town", "\"a\nb\",town") + ROW.replace("lambda", "ghost"));

        assertThat(records).extracting(CallRecord::line).containsExactly(2L, 4L);
        assertThat(((CallRecord.Rejected) records.get(1)).raw())
                .isEqualTo(ROW.replace("lambda", "ghost").strip());
    }

    @Test
    void aCellOverTheLimitEndsTheReadingWithAProblem() {
        List<CallRecord> records = read(HEADER + ROW + "x".repeat(3 << 20) + ROW);

        assertThat(records).hasSize(2);
        assertThat(records.get(1)).isInstanceOf(CallRecord.Rejected.class);
    }

    private static List<CallRecord> read(String text) {
        try (Stream<CallRecord> records = CallReader.of(Studies.townHall())
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "calls", CallFormat.CSV)) {
            return records.toList();
        }
    }
}
