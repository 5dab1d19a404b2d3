package io.github.decroche.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassificationTest {
    @Test
    void whatWasNotJudgedIsNeverComplete() {
        assertThat(Classification.withoutAnswer(Category.NOT_CONNECTED).complete())
                .isFalse();
    }

    @Test
    void aVerdictReadsAsItsCategoryAboveItsEvidence() {
        Classification verdict = Classification.builder()
                .category(Category.PARTIAL)
                .information(Information.SUCCINCT)
                .addSaid("days")
                .addMissing("hours")
                .addRules("information-succinct", "partial")
                .build();

        assertThat(verdict.text()).isEqualTo("""
                        partial
                        -------------+-------------------------------
                         information | succinct                     \s
                         said        | days                         \s
                         missing     | hours                        \s
                         rules       | information-succinct, partial""");
    }

    @Test
    void aCompleteVerdictSaysSo() {
        assertThat(Classification.builder()
                        .category(Category.SATISFACTORY)
                        .complete(true)
                        .build()
                        .text())
                .startsWith("satisfactory, complete\n");
    }
}
