package io.github.decroche.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TableCheckTest {
    private static final TableCheck CHECK = TableCheck.withDefaults();

    /**
     * By hand: 49.8 % is a share in [0.4975, 0.4985). The nearest below a half of an odd number d is (d − 1)/2d = ½ − 1/2d,
     * which is 0.4975 or more from d = 200 on, so from 201; of an even d it is ½ − 1/d, from 400 on. 74.9 % is in
     * [0.7485, 0.7495): of d = 4j + 3 the share (3j + 2)/d = ¾ − 1/4d lies there from d = 167 on (125/167 = 0.74850…), and no
     * other remainder sooner. 201 + 167 = 368 is more than 344. Of 344, 86/173 = 0.4971… and 128/171 = 0.74853… are one last
     * digit off.
     */
    @Test
    void twoPercentagesCanBeImpossibleTogether() {
        GroupFinding finding = group(
                PublishedCell.of("information", "49.8", 344).in("pole-emploi"),
                PublishedCell.of("formalities", "74.9", 344).in("pole-emploi"));

        assertThat(finding.verdict()).isEqualTo(Possibility.IMPOSSIBLE);
        assertThat(finding.parts())
                .extracting(part -> part.smallest().orElseThrow())
                .containsExactly(201L, 167L);
        assertThat(finding.smallest()).hasValue(368);
        for (Denominators denominators : Denominators.values()) {
            JointFinding joint = finding.under(denominators).orElseThrow();
            assertThat(joint.isPossible()).isFalse();
            assertThat(joint.deviation()).isEqualTo(1);
            assertThat(joint.nearest().orElseThrow().figures())
                    .extracting(PrintedFraction::toString)
                    .containsExactly("86/173 = 49.7 %", "128/171 = 74.9 %");
            assertThat(joint.nearest().orElseThrow().unrecorded()).isZero();
        }
        assertThat(finding.exact().orElseThrow().splits()).isEqualTo(20);
        assertThat(finding.exact().orElseThrow().listed()).hasSize(20);
        assertThat(finding.mayShrink().orElseThrow().listed()).hasSize(1);
        assertThat(finding.under(Denominators.EXACT)).isEqualTo(finding.exact());
        assertThat(finding.under(Denominators.MAY_SHRINK)).isEqualTo(finding.mayShrink());
    }

    /** Three divisions of 189 give 57.8 and 57.6 %; two of them also 15.2 and 9 % of the second part. */
    @Test
    void percentagesOfOnePartShareItsSize() {
        PublishedCell information = PublishedCell.of("information", "57.8", 189);
        PublishedCell formalities = PublishedCell.of("formalities", "57.6", 189);

        assertThat(denominators(
                        group(information.in("caf"), formalities.in("caf")).exact()))
                .containsExactly(List.of(90L, 99L), List.of(64L, 125L), List.of(45L, 144L));
        GroupFinding finding = group(
                information.in("caf/1"),
                formalities.in("caf/2"),
                PublishedCell.of("succinct", "15.2", 189).in("caf/2"),
                PublishedCell.of("redirect", "9", 189).in("caf/2"));
        assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE);
        assertThat(finding.cells())
                .extracting(PublishedCell::name)
                .containsExactly("information", "formalities", "succinct", "redirect");
        assertThat(finding.exact().orElseThrow().splits()).isEqualTo(2);
        assertThat(finding.exact().orElseThrow().listed().get(0).figures())
                .extracting(PrintedFraction::toString)
                .containsExactly("52/90 = 57.8 %", "57/99 = 57.6 %", "15/99 = 15.2 %", "9/99 = 9 %");
        assertThat(denominators(finding.exact()))
                .containsExactly(List.of(90L, 99L, 99L, 99L), List.of(64L, 125L, 125L, 125L));
    }

    /** 126 and 152 are the only sizes of two parts of 296 that fit; with none unrecorded, 33/144 = 22.9 is nearest to 23.0. */
    @Test
    void unrecordedAnswersCanExplainATable() {
        GroupFinding finding = group(
                PublishedCell.of("6 satisfactory", "23.0", 296).in("retraite/6"),
                PublishedCell.of("6 redirect", "6.3", 296).in("retraite/6"),
                PublishedCell.of("7 satisfactory", "3.9", 296).in("retraite/7"),
                PublishedCell.of("7 refusal", "72.4", 296).in("retraite/7"),
                PublishedCell.of("7 elsewhere", "20.4", 296).in("retraite/7"));

        assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE_OF_FEWER);
        assertThat(finding.verdict().isImpossible(Denominators.EXACT)).isTrue();
        assertThat(finding.verdict().isImpossible(Denominators.MAY_SHRINK)).isFalse();
        assertThat(finding.mayShrink().orElseThrow().splits()).isEqualTo(1);
        Split split = finding.mayShrink().orElseThrow().nearest().orElseThrow();
        assertThat(split.figures())
                .extracting(figure -> figure.count() + "/" + figure.of())
                .containsExactly("29/126", "8/126", "6/152", "110/152", "31/152");
        assertThat(split.unrecorded()).isEqualTo(18);
        assertThat(finding.exact()
                        .orElseThrow()
                        .nearest()
                        .orElseThrow()
                        .figures()
                        .get(0))
                .hasToString("33/144 = 22.9 %");
    }

    @Test
    void aPartOfAGroupNeedNotBeOfAllItsUnits() {
        TableFindings findings = CHECK.of(List.of(
                PublishedCell.of("information", "49.8", 344).in("pole-emploi"),
                PublishedCell.of("formalities", "74.9", 344).in("pole-emploi"),
                PublishedCell.of("satisfied", "75.5", 189),
                PublishedCell.of("lonely", "75.5", 189).in("a group of one"),
                PublishedCell.of("rare", "0.1", 344).in("rare"),
                PublishedCell.of("frequent", "50", 344).in("rare")));

        assertThat(findings.cells())
                .extracting(CellFinding::verdict)
                .containsExactly(
                        Possibility.POSSIBLE,
                        Possibility.POSSIBLE,
                        Possibility.POSSIBLE_OF_FEWER,
                        Possibility.POSSIBLE_OF_FEWER,
                        Possibility.IMPOSSIBLE,
                        Possibility.POSSIBLE);
        assertThat(findings.groups()).extracting(GroupFinding::group).containsExactly("pole-emploi", "rare");
        assertThat(findings.impossibleCells(Denominators.EXACT)).hasSize(3);
        assertThat(findings.impossibleCells(Denominators.MAY_SHRINK)).hasSize(1);
        assertThat(findings.groups().get(1).smallest()).isEmpty();
        assertThat(findings.impossibleGroups(Denominators.MAY_SHRINK)).hasSize(2);
    }

    @Test
    void cellsOfOnePartAloneAreOfAllUnits() {
        TableFindings findings = CHECK.of(List.of(
                PublishedCell.of("satisfactory", "23.0", 144).in("retraite/6"),
                PublishedCell.of("redirect", "6.3", 144).in("retraite/6")));

        assertThat(findings.cells())
                .extracting(CellFinding::verdict)
                .containsExactly(Possibility.POSSIBLE_OF_FEWER, Possibility.POSSIBLE);
        assertThat(findings.groups()
                        .get(0)
                        .mayShrink()
                        .orElseThrow()
                        .nearest()
                        .orElseThrow()
                        .figures())
                .extracting(PrintedFraction::of)
                .containsExactly(126L, 126L);
    }

    @Test
    void anEmptyTableHasNoFindings() {
        assertThat(CHECK.of(List.of()).cells()).isEmpty();
        assertThat(CHECK.of(List.of()).groups()).isEmpty();
    }

    @Test
    void fewerUnitsThanPartsGiveNothing() {
        GroupFinding finding = group(
                PublishedCell.of("a", "100", 1).in("g"),
                PublishedCell.of("b", "0", 1).in("g"));

        assertThat(finding.verdict()).isEqualTo(Possibility.IMPOSSIBLE);
        assertThat(finding.exact().orElseThrow().isPossible()).isFalse();
        assertThat(finding.exact().orElseThrow().nearest()).isEmpty();
    }

    @Test
    void tenCellsOfThousandsOfUnitsAreSearched() {
        List<PublishedCell> cells = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(
                        i -> cells.add(PublishedCell.of("c" + i, "3" + i, 5_000).in("g")));

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            GroupFinding finding = CHECK.of(cells).groups().get(0);
            assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE);
            assertThat(finding.exact().orElseThrow().splits()).isEqualTo(JointFinding.MOST_COUNTED);
        });
    }

    @Test
    void aGroupTooLargeToBeSearchedIsJudgedByWhatIsKnown() {
        assertThat(ofTwo("49.8", "74.9", 1_000_000).verdict()).isEqualTo(Possibility.POSSIBLE);
        assertThat(ofTwo("49.8", "74.9", Long.MAX_VALUE).verdict()).isEqualTo(Possibility.POSSIBLE);
        assertThat(ofTwo("49.80001", "74.90001", 1_000_000).verdict()).isEqualTo(Possibility.NOT_SEARCHED);
        assertThat(ofTwo("0.00001", "74.9", 1_000_000).verdict()).isEqualTo(Possibility.IMPOSSIBLE);
        assertThat(ofTwo("0.00010", "0.00010", 1_200_000).verdict()).isEqualTo(Possibility.IMPOSSIBLE);
        assertThat(ofTwo("49.8", "74.9", 1_000_000).exact()).isEmpty();
        assertThat(Possibility.NOT_SEARCHED.isImpossible(Denominators.EXACT)).isFalse();
    }

    private static GroupFinding ofTwo(String first, String second, long n) {
        return group(
                PublishedCell.of("a", first, n).in("g"),
                PublishedCell.of("b", second, n).in("g"));
    }

    @Test
    void contradictionsAreRefused() {
        PublishedCell cell = PublishedCell.of("a", "50", 10).in("g");

        assertThatThrownBy(() -> CHECK.of(List.of(cell, cell)))
                .hasMessage("cell: \"a\" twice; expected different names");
        assertThatThrownBy(() ->
                        CHECK.of(List.of(cell, PublishedCell.of("b", "50", 12).in("g/1"))))
                .hasMessage("n: 12 of cell \"b\"; expected 10, as of the other cells of its group");
        assertThatThrownBy(() -> PublishedCell.of(" ", "50", 10)).hasMessageStartingWith("name: blank");
        assertThatThrownBy(() -> PublishedCell.of("a", "50", 0)).hasMessage("n: 0; expected at least 1");
        assertThatThrownBy(() -> cell.in("/1")).hasMessageStartingWith("group: \"/1\"; expected");
        assertThat(cell.alone().group()).isEmpty();
    }

    private static GroupFinding group(PublishedCell... cells) {
        return CHECK.of(List.of(cells)).groups().get(0);
    }

    private static List<List<Long>> denominators(Optional<JointFinding> joint) {
        return joint.orElseThrow().listed().stream()
                .map(split -> split.figures().stream().map(PrintedFraction::of).toList())
                .toList();
    }

    /** 0.1 % is possible of 667 units and of no fewer, 50 % of 2. */
    @Test
    void aPartMayNeedAllUnits() {
        GroupFinding finding = group(
                PublishedCell.of("a", "0.1", 667).in("g"),
                PublishedCell.of("b", "50", 667).in("g"));

        assertThat(finding.parts())
                .extracting(part -> part.smallest().orElseThrow())
                .containsExactly(667L, 2L);
        assertThat(finding.smallest()).hasValue(669);
    }

    /** All of two parts: n units are split in n − 1 ways, of which the even one comes first, or the one whose first part is less. */
    @Test
    void upToAHundredSplitsAreListed() {
        assertThat(denominators(splitsOfAll(101)))
                .hasSize(100)
                .startsWith(List.of(50L, 51L), List.of(51L, 50L), List.of(49L, 52L));
        assertThat(denominators(splitsOfAll(102))).containsExactly(List.of(51L, 51L));
        assertThat(denominators(splitsOfAll(103))).containsExactly(List.of(51L, 52L));
    }

    private static Optional<JointFinding> splitsOfAll(long n) {
        Optional<JointFinding> exact = ofTwo("100", "100", n).exact();
        assertThat(exact.orElseThrow().splits()).isEqualTo(n - 1);
        return exact;
    }

    /** Of one unit 0 % and 100 % are as near to 50 %. */
    @Test
    void ofTwoCountsAsNearTheLowerIsGiven() {
        JointFinding exact = ofTwo("50", "50", 2).exact().orElseThrow();

        assertThat(exact.deviation()).isEqualTo(100);
        assertThat(exact.nearest().orElseThrow().figures())
                .extracting(PrintedFraction::toString)
                .containsExactly("0/1 = 0 %", "0/1 = 0 %");
    }

    /** Percentages of three decimals are all possible of 100,000 units; 0.00010 % needs 952,381: 1/952,381 = 0.000104999… %. */
    @Test
    void whatIsKnownOfALargeGroupBeginsAndEndsAtAWholeNumber() {
        assertThat(ofTwo("49.800", "74.900", 200_000).verdict()).isEqualTo(Possibility.POSSIBLE);
        assertThat(ofTwo("49.800", "74.900", 199_999).verdict()).isEqualTo(Possibility.NOT_SEARCHED);
        assertThat(ofTwo("0.00010", "0.00010", 1_904_762).verdict()).isEqualTo(Possibility.NOT_SEARCHED);
        assertThat(ofTwo("0.00010", "0.00010", 1_904_761).verdict()).isEqualTo(Possibility.IMPOSSIBLE);
    }

    /** Four thousand million steps: 2 · 44,721² are just under it, 10 · 20,000² just it. */
    @Test
    void groupsOverTheLimitAreNotSearched() {
        List<PublishedCell> ten = IntStream.range(0, 10)
                .mapToObj(i -> PublishedCell.of("c" + i, "3" + i, 20_001).in("g"))
                .toList();

        assertThat(ofTwo("49.8", "74.9", 44_722).exact()).isEmpty();
        assertThat(CHECK.of(ten).groups().get(0).exact()).isEmpty();
    }

    @Test
    void findingsReadAsSmallTables() {
        TableFindings findings = CHECK.of(List.of(
                PublishedCell.of("information", "49.8", 344).in("pole-emploi/1"),
                PublishedCell.of("greeting", "49.8", 344).in("pole-emploi/1"),
                PublishedCell.of("formalities", "74.9", 344).in("pole-emploi/2"),
                PublishedCell.of("satisfied", "75.5", 189)));
        GroupFinding group = findings.groups().get(0);

        assertThat(findings).hasToString("""
                4 cells and 1 groups, rounding half-up
                 cell                 | printed |   n | verdict          \s
                ----------------------+---------+-----+-------------------
                 information          |  49.8 % | 344 | possible         \s
                 greeting             |  49.8 % | 344 | possible         \s
                 formalities          |  74.9 % | 344 | possible         \s
                 satisfied            |  75.5 % | 189 | possible-of-fewer\s
                 pole-emploi together |         | 344 | impossible""");
        assertThat(group).hasToString("""
                pole-emploi, n = 344: impossible
                 cell        | printed |   n\s
                -------------+---------+-----
                 information |  49.8 % | 344\s
                 greeting    |  49.8 % | 344\s
                 formalities |  74.9 % | 344""");
        assertThat(group.parts().get(0)).hasToString("information, greeting");
        assertThat(findings.cells().get(3)).hasToString("satisfied: 75.5 % of 189: possible-of-fewer");
        assertThat(findings.cells().get(3).cell()).hasToString("satisfied: 75.5 % of 189");
        assertThat(findings.cells().get(3).ofAll())
                .hasToString("75.5 % of 189: possible-of-fewer, nearest 142/189 = 75.1 % and 143/189 = 75.7 %");
    }

    @Test
    void splitsReadInOneLine() {
        JointFinding joint = ofTwo("100", "0", 2).exact().orElseThrow();

        assertThat(joint).hasToString("1 splits, deviation 0");
        assertThat(joint.listed().get(0)).hasToString("1/1 = 100 %, 0/1 = 0 %; 0 unrecorded");
    }

    @Test
    void termsHaveIds() {
        assertThat(Denominators.MAY_SHRINK.id()).isEqualTo("may-shrink");
        assertThat(Possibility.NOT_SEARCHED.id()).isEqualTo("not-searched");
        assertThat(Rounding.HALF_UP.id()).isEqualTo("half-up");
    }
}
