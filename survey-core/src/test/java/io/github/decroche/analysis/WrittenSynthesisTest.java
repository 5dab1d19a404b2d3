package io.github.decroche.analysis;

import static io.github.decroche.analysis.TownHallCalls.TEN;
import static io.github.decroche.analysis.TownHallCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.report.FigureTables;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.text.TextTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Four calls. Lambda waited 60 and 120 seconds, 90 on average; senior 180, and 900 for a call that failed three times, 540 on
 * average; all of them 315. Of the three that connected, two were answered satisfactorily.
 */
class WrittenSynthesisTest {
    private static final List<ClassifiedCall> CALLS = TownHallCalls.classified(Stream.of(
            call("lambda").addAttempts(connected(60)).answer(said("days", "hours")),
            call("lambda").addAttempts(connected(120)).answer(said("days")),
            call("senior").addAttempts(connected(180)).answer(said("days", "hours")),
            call("senior").addAttempts(failed(0), failed(1), failed(2))));
    private static final Tabulation BY_PROFILE =
            Tabulation.of(TownHallCalls.STUDY).by(Dimension.PROFILE);
    private static final Synthesis SYNTHESIS = CALLS.stream().collect(BY_PROFILE.synthesis());
    private static final Grouped<AttemptSummary> ATTEMPTS = CALLS.stream().collect(BY_PROFILE.attempts());

    private static Attempt connected(int seconds) {
        return Attempt.connected(TEN, Duration.ofSeconds(seconds));
    }

    private static Attempt failed(int minute) {
        return Attempt.announcedTooLong(TEN.plusMinutes(minute), Duration.ofMinutes(9));
    }

    private static Answer said(String... points) {
        return Answer.builder().addPoints(points).build();
    }

    @Test
    void theTablesShowEachGroupAndAllCalls() {
        assertThat(text(FigureTables.in(Locale.ENGLISH).of(SYNTHESIS)))
                .containsPattern("lambda \\| +senior \\| +all calls")
                .containsPattern("Calls +\\| +2 \\| +2 \\| +4")
                .containsPattern("Connected at attempt 1/2/3… +\\| +2/0/0 \\| +1/0/0 \\| +3/0/0")
                .containsPattern("Mean wait \\(published rule\\) +\\| +1\\.50 min \\| +9\\.00 min \\| +5\\.25 min")
                .containsPattern("Connected +\\| +100\\.0 % \\| +50\\.0 % \\| +75\\.0 %")
                .containsPattern("Satisfactory answer +\\| +50\\.0 % \\| +100\\.0 % \\| +66\\.7 %");
        assertThat(text(FigureTables.in(Locale.FRENCH).of(SYNTHESIS)))
                .containsPattern("Attente moyenne \\(règle publiée\\) +\\| +1,50 min \\| +9,00 min \\| +5,25 min")
                .containsPattern("Réponse satisfaisante +\\| +50,0 % \\| +100,0 % \\| +66,7 %");
    }

    @Test
    void theTablesOfAttemptsCountThemByOutcome() {
        assertThat(text(FigureTables.in(Locale.ENGLISH).ofAttempts(ATTEMPTS)))
                .containsPattern("Connected, of attempts +\\| +100\\.0 % \\| +25\\.0 % \\| +50\\.0 %")
                .containsPattern("Attempts a call, mean +\\| +1\\.00 \\| +2\\.00 \\| +1\\.50")
                .containsPattern("Attempts made +\\| +2 \\| +4 \\| +6")
                .containsPattern("… announced too long +\\| +0 \\| +3 \\| +3");
    }

    @Test
    void theAttemptsAreWrittenARowAGroup() {
        List<String> rows = FigureWriter.ofAttempts(ATTEMPTS, new ReadingCounts(4, 4, 0))
                .csv()
                .lines()
                .toList();

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .startsWith("profile,calls,incomplete,attempts,outcomes.connected,outcomes.announced-too-long,");
        assertThat(rows.get(1)).startsWith("lambda,2,0,2,2,0,");
        assertThat(rows.get(2)).startsWith("senior,2,0,4,1,3,");
        assertThat(rows.get(3)).startsWith(",4,0,6,3,3,");
    }

    @Test
    void aSynthesisReadsAsASmallTable() {
        assertThat(SYNTHESIS.toString())
                .startsWith("4 calls by profile\n")
                .containsPattern("lambda +\\| +2 \\| +1\\.000 \\| +0\\.500 \\| +0\\.000 \\| +90\\.000 ")
                .containsPattern("all calls \\| +4 \\| +0\\.750 \\| +0\\.667 \\| +0\\.000 \\| +315\\.000 ");
        assertThat(SYNTHESIS.all().text()).startsWith("all calls: 4 calls, 0 incomplete\n");
    }

    private static String text(List<TextTable> tables) {
        return tables.stream()
                .map(TextTable::text)
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
