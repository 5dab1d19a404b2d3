package io.github.decroche.analysis.aapor;

import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * AAPOR's outcome rates of some cases. All are in [0, 1], and none of them is estimable when its denominator is 0.
 *
 * <p>Four of them need e, the share of eligible ones among cases of unknown eligibility. AAPOR wants it to be stated, with its
 * grounds. It is 1 unless given: every call planned to a service of the study is eligible. That is our decision, and the
 * conservative one, as a larger e makes these rates smaller.
 *
 * @param counts the cases
 * @param eligibleShare AAPOR's e, in [0, 1]
 */
public record OutcomeRates(DispositionCounts counts, double eligibleShare) {
    /**
     * Refuses a share outside [0, 1].
     *
     * @throws IllegalArgumentException if it is, or not a number
     */
    public OutcomeRates {
        if (!(eligibleShare >= 0 && eligibleShare <= 1)) {
            throw new IllegalArgumentException("eligibleShare: " + eligibleShare + "; expected from 0 to 1");
        }
    }

    /**
     * The rates of the same cases with another e, such as {@link DispositionCounts#eligibleShareOfKnown}.
     *
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public OutcomeRates withEligibleShare(double share) {
        return new OutcomeRates(counts, share);
    }

    /** The numerator of a rate. */
    public long numerator(OutcomeRate rate) {
        return rate.numerator(counts);
    }

    /** The denominator of a rate; a whole number unless it is an estimate. */
    public double denominator(OutcomeRate rate) {
        return rate.known(counts) + (rate.takesEligibleShare() ? eligibleShare : 1) * rate.unknown(counts);
    }

    /** A rate, in [0, 1]; empty when its denominator is 0. */
    public OptionalDouble estimate(OutcomeRate rate) {
        double of = denominator(rate);
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator(rate) / of);
    }

    /**
     * A rate of counted cases with its interval, by Wilson at 0.95 until changed. The interval takes cases for independent, as
     * everywhere; AAPOR asks for none. Empty for {@linkplain OutcomeRate#takesEligibleShare rates that take e}, whatever e is: an
     * interval of a share of counts would leave out that e is not known. Those have an {@link #estimate} only.
     */
    public Optional<Rate> rate(OutcomeRate rate) {
        return rate.takesEligibleShare()
                ? Optional.empty()
                : Optional.of(Rate.of(numerator(rate), rate.known(counts) + rate.unknown(counts)));
    }

    /** A small table of the rates. */
    @Override
    public String toString() {
        return Overview.of(
                counts.cases() + " cases, e = " + eligibleShare,
                List.of("rate", ""),
                List.of(OutcomeRate.values()),
                it -> List.of(it.name(), rate(it).map(Rate::toString).orElseGet(() -> estimated(it))));
    }

    private String estimated(OutcomeRate rate) {
        String of = numerator(rate) + String.format(Locale.ROOT, "/%.3f = ", denominator(rate));
        OptionalDouble estimate = estimate(rate);
        return of + (estimate.isPresent() ? Overview.cell(estimate) : "not estimable");
    }
}
