package io.github.decroche.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables of values and of scores: what they hold, and which of them are equal. */
class ClusteredValuesTest {
    @Test
    void valuesOneByOneAreTheirSums() {
        ClusteredValues oneByOne = ClusteredValues.builder()
                .add("a", "all", true, 1.5)
                .add("a", "all", true, -0.5)
                .add("a", "all", true, 3)
                .build();
        ClusteredValues summed =
                ClusteredValues.builder().add("a", "all", true, 3, 4, 11.5).build();

        assertThat(oneByOne).isEqualTo(summed).hasSameHashCodeAs(summed);
        assertThat(oneByOne).asString().contains("3 with sum 4").contains("0 with sum 0");
    }

    /** 2⁵³ and 2³⁰ are where whole numbers and their squares are no longer summed as such; a sum of longs ends at 2⁶³. */
    @Test
    void sumsAndSquaresBeyondALongAreExact() {
        ClusteredValues.Builder squares = ClusteredValues.builder();
        ClusteredValues.Builder sums = ClusteredValues.builder();
        for (int i = 0; i < 2048; i++) {
            squares.add("a", "all", true, 0x1p30);
            sums.add("positive", "all", true, 0x1p53);
            sums.add("negative", "all", true, -0x1p53);
        }

        assertThat(squares.build())
                .isEqualTo(ClusteredValues.builder()
                        .add("a", "all", true, 2048, 0x1p41, 0x1p71)
                        .build());
        assertThat(sums.build())
                .isEqualTo(ClusteredValues.builder()
                        .add("positive", "all", true, 2048, 0x1p64, 0x1p117)
                        .add("negative", "all", true, 2048, -0x1p64, 0x1p117)
                        .build());
        assertThat(ClusteredValues.builder()
                        .add("a", "all", true, 0x1p40)
                        .add("a", "all", true, 0x1p80)
                        .add("a", "all", true, -0x1p80)
                        .build())
                .isEqualTo(ClusteredValues.builder()
                        .add("a", "all", true, 1, 0x1p40, 0x1p80)
                        .add("a", "all", true, 2, 0, 0x1p161)
                        .build());
    }

    @Test
    void anotherNumberSumSpreadOrPlaceIsAnotherTable() {
        ClusteredValues values =
                ClusteredValues.builder().add("a", "all", true, 2, 4, 10).build();

        assertThat(values)
                .isNotEqualTo(ClusteredValues.builder()
                        .add("a", "all", true, 3, 4, 10)
                        .build())
                .isNotEqualTo(ClusteredValues.builder()
                        .add("a", "all", true, 2, 3, 10)
                        .build())
                .isNotEqualTo(
                        ClusteredValues.builder().add("a", "all", true, 2, 4, 8).build())
                .isNotEqualTo(ClusteredValues.builder()
                        .add("a", "all", false, 2, 4, 10)
                        .build())
                .isNotEqualTo("a");
    }

    @Test
    void scoresAreEqualWhereEachOccurredAsOften() {
        ClusteredScores scores = ClusteredScores.builder()
                .add("a", "all", true, 3, 1)
                .add("a", "all", true, 3, 1)
                .build();
        ClusteredScores same =
                ClusteredScores.builder().add("a", "all", true, 3, 2).build();
        ClusteredScores other =
                ClusteredScores.builder().add("a", "all", true, 4, 2).build();

        assertThat(scores)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("a");
        assertThat(scores).asString().contains("2 values");
    }
}
