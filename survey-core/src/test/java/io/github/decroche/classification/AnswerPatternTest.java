package io.github.decroche.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerPatternTest {
    @Test
    void theWebsiteAloneIsNotElsewhere() {
        assertThat(sentTo(Redirect.WEBSITE)).isEqualTo(pattern(true, false));
        assertThat(sentTo(Redirect.POST)).isEqualTo(pattern(false, true));
        assertThat(sentTo(Redirect.WEBSITE, Redirect.POST)).isEqualTo(pattern(true, true));
        assertThat(sentTo()).isEqualTo(pattern(false, false));
    }

    @Test
    void aPatternReadsAsWhatWasSaidAndWhetherTheCallerWasRefusedOrSentAway() {
        assertThat(new AnswerPattern("opening", 2, Set.of("hours", "days"), true, true, true))
                .hasToString("opening, version 2: said days, hours; refused; sent to the website; sent elsewhere");
        assertThat(new AnswerPattern("opening", 1, Set.of(), false, false, false))
                .hasToString("opening, version 1: said –");
    }

    private static AnswerPattern sentTo(Redirect... places) {
        return AnswerPattern.of(
                "opening", 1, Answer.builder().addRedirects(places).build());
    }

    private static AnswerPattern pattern(boolean website, boolean elsewhere) {
        return new AnswerPattern("opening", 1, Set.of(), false, website, elsewhere);
    }
}
