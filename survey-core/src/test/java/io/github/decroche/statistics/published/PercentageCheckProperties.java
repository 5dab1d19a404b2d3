package io.github.decroche.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PercentageCheckProperties {
    @Property
    void whatWasCountedIsNeverImpossible(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long n,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long any,
            @ForAll @IntRange(min = 0, max = 12) int decimals) {
        long count = any % (n + 1);
        for (long units : BruteForce.printed(count, n, decimals, rounding)) {
            PercentageFinding finding = PercentageCheck.withDefaults()
                    .with(rounding)
                    .of(new PublishedPercentage(BigDecimal.valueOf(units, decimals)), n);

            assertThat(finding.verdict()).isEqualTo(Possibility.POSSIBLE);
            assertThat(count).isBetween(finding.low().count(), finding.high().count());
        }
    }

    @Property(tries = 300)
    void findingsAgreeWithTryingEveryCount(
            @ForAll Rounding rounding,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(min = 0, max = 2) int decimals,
            @ForAll @LongRange(min = 0, max = 10_000) long any) {
        long units = any % (BigInteger.TEN.pow(decimals + 2).longValueExact() + 1);
        PublishedPercentage percentage = new PublishedPercentage(BigDecimal.valueOf(units, decimals));
        PercentageFinding finding =
                PercentageCheck.withDefaults().with(rounding).of(percentage, n);
        List<Long> counts = new ArrayList<>();
        long below = -1;
        for (long count = 0; count <= n; count++) {
            List<Long> printed = BruteForce.printed(count, n, decimals, rounding);
            if (printed.contains(units)) {
                counts.add(count);
            } else if (printed.get(0) < units) {
                below = count;
            }
        }
        List<Long> denominators = new ArrayList<>();
        for (long of = 1; of <= n; of++) {
            if (BruteForce.isPossible(percentage, of, rounding)) {
                denominators.add(of);
            }
        }

        assertThat(finding.counts()).isEqualTo(counts.size());
        assertThat(finding.low().count()).isEqualTo(counts.isEmpty() ? below : counts.get(0));
        assertThat(finding.high().count()).isEqualTo(counts.isEmpty() ? below + 1 : counts.get(counts.size() - 1));
        assertThat(finding.smallest().map(PrintedFraction::of))
                .isEqualTo(denominators.stream().findFirst());
        assertThat(finding.largest().map(PrintedFraction::of))
                .isEqualTo(denominators.stream().reduce((first, second) -> second));
    }

    @Property(tries = 300)
    void aDeviationIsThatOfTheNearestCount(
            @ForAll Rounding rounding,
            @ForAll @IntRange(min = 1, max = 60) int of,
            @ForAll @IntRange(min = 0, max = 1000) int units) {
        PublishedPercentage percentage = new PublishedPercentage(BigDecimal.valueOf(units, 1));
        PrintedShares shares = new PrintedShares(percentage, rounding);

        assertThat(shares.deviation(of)).isEqualTo(BruteForce.deviation(percentage, of, rounding));
        PrintedFraction nearest = shares.nearest(of);
        assertThat(BruteForce.printed(nearest.count(), of, 1, rounding))
                .contains(nearest.printed().units().longValueExact());
    }

    /** Counting the others: a percentage of halves rounded in either direction is possible exactly when its complement is. */
    @Property
    void theComplementIsAsPossible(
            @ForAll @IntRange(min = 0, max = 1000) int units, @ForAll @IntRange(min = 1, max = 1000) int n) {
        PercentageCheck check = PercentageCheck.withDefaults().with(Rounding.EITHER);

        assertThat(check.of(new PublishedPercentage(BigDecimal.valueOf(units, 1)), n)
                        .verdict())
                .isEqualTo(check.of(new PublishedPercentage(BigDecimal.valueOf(1000 - units, 1)), n)
                        .verdict());
    }

    @Property
    void theSumOfFloorsIsThatOfItsTerms(
            @ForAll @IntRange(min = 0, max = 200) int n,
            @ForAll @IntRange(min = 1, max = 500) int m,
            @ForAll @IntRange(min = 0, max = 2000) int a,
            @ForAll @IntRange(min = 0, max = 2000) int b) {
        long sum = 0;
        for (long i = 1; i <= n; i++) {
            sum += (a * i + b) / m;
        }

        assertThat(FloorSum.of(n, BigInteger.valueOf(m), BigInteger.valueOf(a), BigInteger.valueOf(b)))
                .isEqualTo(sum);
    }
}
