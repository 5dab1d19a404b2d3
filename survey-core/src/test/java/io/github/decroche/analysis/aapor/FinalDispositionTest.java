package io.github.decroche.analysis.aapor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalDispositionTest {
    private static final Study STUDY = Studies.townHall();
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    @ParameterizedTest
    @CsvSource({
        "SATISFACTORY, I, 1.1",
        "PARTIAL, P, 1.2",
        "SUCCINCT_PLUS_REDIRECT, P, 1.2",
        "SENT_ELSEWHERE, O, 2.3",
        "REDIRECT_ONLY, O, 2.3",
        "NO_INFORMATION, O, 2.3",
        "REFUSAL, R, 2.1",
        "NOT_RECORDED, O, 2.3",
        "NOT_CONNECTED, NC, 2.2",
        "INCOMPLETE, UO, 3.2"
    })
    void everyCategoryHasADispositionOfOurs(Category category, String letters, String code) {
        FinalDisposition disposition = FinalDisposition.of(call(category));

        assertThat(disposition.letters()).isEqualTo(letters);
        assertThat(disposition.code()).isEqualTo(code);
    }

    @Test
    void anotherReadingOfCallsIsAFunction() {
        List<ClassifiedCall> calls =
                Arrays.stream(Category.values()).map(FinalDispositionTest::call).toList();
        Function<ClassifiedCall, FinalDisposition> toTheWebsiteIsRefusal = call ->
                call.category() == Category.REDIRECT_ONLY ? FinalDisposition.REFUSAL : FinalDisposition.of(call);

        DispositionCounts ours = calls.stream().collect(DispositionCounts.collector());
        DispositionCounts theirs = calls.stream().collect(DispositionCounts.collector(toTheWebsiteIsRefusal));

        assertThat(ours.rates().rate(OutcomeRate.REF3)).hasToString("Optional[1/9 = 0.111 [0.020, 0.435] at 0.95]");
        assertThat(theirs.rates().rate(OutcomeRate.REF3)).hasToString("Optional[2/9 = 0.222 [0.063, 0.547] at 0.95]");
    }

    @Test
    void lettersAndCodesTellDispositionsApart() {
        assertThat(Arrays.stream(FinalDisposition.values()).map(FinalDisposition::letters))
                .containsExactly("I", "P", "R", "NC", "O", "UH", "UO", "NE");
        assertThat(Arrays.stream(FinalDisposition.values()).map(FinalDisposition::code))
                .containsExactly("1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "4.0");
    }

    /** A call of this category, with the attempts that go with it. */
    private static ClassifiedCall call(Category category) {
        int attempts = category == Category.NOT_CONNECTED ? 3 : 1;
        boolean connected = category != Category.NOT_CONNECTED && category != Category.INCOMPLETE;
        Call.Builder call = Call.builder()
                .id("call")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda");
        for (int i = 0; i < attempts; i++) {
            call.addAttempts(Attempt.builder()
                    .startedAt(TEN.plusHours(i))
                    .outcome(connected ? AttemptOutcome.CONNECTED : AttemptOutcome.BUSY)
                    .realWait(Duration.ofMinutes(1))
                    .build());
        }
        Call built = call.build();
        return new ClassifiedCall(
                built,
                STUDY.scenarios().get(0),
                STUDY.protocol(),
                Disposition.of(STUDY.protocol(), built.attempts()),
                Classification.withoutAnswer(category));
    }
}
