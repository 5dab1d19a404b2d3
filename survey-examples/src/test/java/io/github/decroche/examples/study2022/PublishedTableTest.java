package io.github.decroche.examples.study2022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedTableTest {
    @Test
    void allPrintedFiguresAreMetButTheThreeThatNoIntegersCanMeet() {
        assertThat(PublishedTable.compare(Study2022.definition(), Study2022.classifiedCalls()))
                .hasSize(74)
                .filteredOn(comparison -> !comparison.met())
                .extracting(comparison -> comparison.figure().group() + " "
                        + comparison.figure().figure() + ": " + comparison.ours() + ", printed "
                        + comparison.figure().printed())
                .containsExactly(
                        "service=pole-emploi satisfactoryByKind.information: 49.7 %, printed 49.8 %",
                        "scenario=caf-housing-aid-formalities sentToInternet: 24.2 %, printed over 25 %",
                        "service=assurance-maladie connectedAtAttempt.3: 31 %, printed 30 %");
    }
}
