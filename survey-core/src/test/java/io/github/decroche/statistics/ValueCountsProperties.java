package io.github.decroche.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ValueCountsProperties {
    /** Small ones, which repeat, whole seconds and milliseconds in nanoseconds, and any other. */
    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-5, 5),
                        Arbitraries.longs().between(0, 900).map(seconds -> seconds * 1_000_000_000),
                        Arbitraries.longs().between(0, 900_000).map(millis -> millis * 1_000_000),
                        Arbitraries.longs())
                .list()
                .ofMaxSize(200);
    }

    @Property(tries = 300)
    void countsAsAMapWould(@ForAll("values") List<Long> values) {
        ValueCounts counts = collect(values);
        TreeMap<Long, Long> map = values.stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(counts.ascending()).isEqualTo(map);
        assertThat(counts.distinctValues())
                .containsExactly(map.keySet().stream().mapToLong(it -> it).toArray());
        assertThat(map)
                .allSatisfy((value, count) -> assertThat(counts.count(value)).isEqualTo(count));
        assertThat(counts.size()).isEqualTo(values.size());
        assertThat(counts).asString().startsWith(values.size() + " values\n");
        assertThat(counts.hashCode()).isEqualTo(map.hashCode());
    }

    @Property(tries = 300)
    void sumsAreExact(@ForAll("values") List<Long> values) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
            squares = squares.add(BigInteger.valueOf(value).pow(2));
        }

        assertThat(collect(values).sum()).isEqualTo(sum);
        assertThat(collect(values).sumOfSquares()).isEqualTo(squares);
    }

    @Property(tries = 300)
    void collectingInPartsIsCollectingAtOnce(
            @ForAll("values") List<Long> values, @ForAll @IntRange(max = 200) int anywhere) {
        int cut = Math.min(anywhere, values.size());
        ValueCounts left = collect(values.subList(0, cut));
        ValueCounts right = collect(values.subList(cut, values.size()));
        right.addAll(left);
        left.addAll(collect(values.subList(cut, values.size())));

        assertThat(left).isEqualTo(collect(values)).isEqualTo(right).hasSameHashCodeAs(right);
        assertThat(values.parallelStream().collect(ValueCounts.collector(value -> value)))
                .isEqualTo(left);
    }

    @Property(tries = 300)
    void oneMoreIsAnother(@ForAll("values") List<Long> values, @ForAll long more) {
        ValueCounts counts = collect(values);
        counts.add(more);

        assertThat(counts).isNotEqualTo(collect(values));
    }

    private static ValueCounts collect(List<Long> values) {
        return values.stream().collect(ValueCounts.collector(value -> value));
    }
}
