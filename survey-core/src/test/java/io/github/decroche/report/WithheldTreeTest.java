package io.github.decroche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WithheldTreeTest {
    private static final Study STUDY = Studies.townHall();
    private static final Withheld OF_NO_CALLS = withheld();

    /** A new key of an output needs a rule, or nothing is written. */
    @Test
    void aFigureOfWhichNothingIsDecidedIsNotPublished() {
        ObjectNode figures =
                (ObjectNode) JsonMapper.shared().readTree("{\"connected\":{\"count\":1},\"new\":{\"count\":2}}");

        assertThatThrownBy(() -> WithheldTree.empty(figures, GroupKey.ALL, OF_NO_CALLS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no rule says when to withhold the figure new.count");
    }

    @Test
    void aCurveLeavesNotEvenTheNumberOfItsSteps() {
        ObjectNode figures = (ObjectNode) JsonMapper.shared().readTree("{\"curve\":[{\"seconds\":1},{\"seconds\":2}]}");

        assertThat(WithheldTree.empty(figures, GroupKey.ALL, waits())).containsExactly("curve");
        assertThat(figures.toString()).isEqualTo("{\"curve\":[]}");
    }

    private static Withheld withheld() {
        return Stream.<ClassifiedCall>empty().collect(SmallCells.under(5).ofSynthesis(STUDY, List.of()));
    }

    private static Withheld waits() {
        return Stream.<ClassifiedCall>empty().collect(SmallCells.under(5).ofWaits(STUDY, List.of()));
    }
}
