package io.github.decroche.analysis.agreement;

import static io.github.decroche.Partitions.merged;
import static io.github.decroche.analysis.agreement.CodedCalls.compare;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.generators.Calls;
import io.github.decroche.statistics.agreement.Kappa;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CodingComparisonProperties {
    private static final CallClassifier CLASSIFIER = CodedCalls.classifier(CodedCalls.STUDY);

    /** A call as the two coders have it. */
    private record Pair(Call first, Call second) {}

    @Property(tries = 50)
    void aFileAgreesWithItself(@ForAll("pairs") List<Pair> pairs) {
        CallCodings file = codings(firsts(pairs));

        CodingAgreement agreement = compare(file, file);

        assertThat(agreement.disagreements()).isEmpty();
        assertThat(agreement.items()).allSatisfy(item -> {
            assertThat(item.disagreements()).isZero();
            assertThat(item.kappa().map(Kappa::value).orElse(1.0)).isEqualTo(1);
            assertThat(item.alpha().orElse(1)).isEqualTo(1);
            assertThat(item.kappa().isPresent()).isEqualTo(item.alpha().isPresent());
        });
        assertThat(agreement.leftOut())
                .allSatisfy(it -> assertThat(it.reason()).isEqualTo(LeftOut.Reason.NOT_CONNECTED));
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // swapped on purpose
    @Property(tries = 50)
    void swappingTheFilesKeepsEveryCoefficient(@ForAll("pairs") List<Pair> pairs) {
        CallCodings first = codings(firsts(pairs));
        CallCodings second = codings(seconds(pairs));

        CodingAgreement agreement = compare(first, second);
        CodingAgreement swapped = compare(second, first);

        assertThat(swapped.items()).hasSameSizeAs(agreement.items());
        for (int i = 0; i < agreement.items().size(); i++) {
            ItemAgreement item = agreement.items().get(i);
            ItemAgreement other = swapped.items().get(i);
            assertThat(other.item()).isEqualTo(item.item());
            assertThat(other.agreement()).isEqualTo(item.agreement());
            assertThat(other.kappa()).isEqualTo(item.kappa());
            assertThat(other.alpha()).isEqualTo(item.alpha());
            assertThat(other.gwetAc1()).isEqualTo(item.gwetAc1());
            assertThat(other.caution()).isEqualTo(item.caution());
        }
        assertThat(swapped.disagreements())
                .containsExactlyInAnyOrderElementsOf(agreement.disagreements().stream()
                        .map(it -> new Disagreement(it.call(), it.item(), it.second(), it.first()))
                        .toList());
    }

    @Property(tries = 50)
    void nothingIsLost(@ForAll("pairs") List<Pair> pairs, @ForAll @IntRange(min = 0, max = 30) int cut) {
        int some = Math.min(cut, pairs.size());
        CallCodings first = codings(firsts(pairs));
        CallCodings second = codings(seconds(pairs).subList(some, pairs.size()));

        CodingAgreement agreement = compare(first, second);

        assertThat(agreement.compared() + agreement.leftOut().size()).isEqualTo(first.size());
        assertThat(agreement.leftOutCounts().getOrDefault(LeftOut.Reason.ONLY_IN_FIRST, 0L))
                .isEqualTo(some);
        assertThat(agreement.items())
                .filteredOn(item -> item.item().isListed())
                .allSatisfy(item -> assertThat(agreement.disagreements())
                        .filteredOn(it -> it.item().equals(item.item()))
                        .hasSize((int) item.disagreements()));
    }

    @Property(tries = 40)
    void anyPartitionOfAFileGivesTheSame(
            @ForAll("pairs") List<Pair> pairs, @ForAll @IntRange(min = 0, max = 30) int cut) {
        int at = Math.min(cut, pairs.size());
        List<Call> calls = new ArrayList<>(firsts(pairs));
        calls.addAll(calls.subList(0, at / 2));
        CallCodings second = codings(seconds(pairs));

        CallCodings merged = merged(
                Collectors.mapping(CLASSIFIER::classify, CallCodings.collector()),
                calls.subList(0, at),
                calls.subList(at, calls.size()));

        assertThat(compare(merged, second)).isEqualTo(compare(codings(calls), second));
    }

    private static List<Call> firsts(List<Pair> pairs) {
        return pairs.stream().map(Pair::first).toList();
    }

    private static List<Call> seconds(List<Pair> pairs) {
        return pairs.stream().map(Pair::second).toList();
    }

    private static CallCodings codings(List<Call> calls) {
        return CodedCalls.codings(CodedCalls.STUDY, calls.stream());
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        return Calls.of(CodedCalls.STUDY)
                .flatMap(this::codedTwice)
                .list()
                .ofMaxSize(30)
                .map(pairs -> {
                    List<Pair> named = new ArrayList<>();
                    for (Pair pair : pairs) {
                        String id = "call " + named.size();
                        named.add(new Pair(
                                Call.builder().like(pair.first()).id(id).build(),
                                Call.builder().like(pair.second()).id(id).build()));
                    }
                    return named;
                });
    }

    private Arbitrary<Pair> codedTwice(Call call) {
        if (!call.isConnected()) {
            return Arbitraries.just(new Pair(call, call));
        }
        return Combinators.combine(
                        CodedCalls.STUDY.scenarios().stream()
                                .filter(scenario -> scenario.id().equals(call.scenario()))
                                .findFirst()
                                .map(Calls::answers)
                                .orElseThrow()
                                .optional(),
                        Arbitraries.of(true, false))
                .as((answer, same) -> new Pair(
                        call,
                        same ? call : Call.builder().like(call).answer(answer).build()));
    }
}
