package io.github.decroche.analysis.agreement;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.agreement.AgreementTable;
import io.github.decroche.statistics.agreement.Codings;
import io.github.decroche.statistics.agreement.CohenKappa;
import io.github.decroche.statistics.agreement.Kappa;
import io.github.decroche.statistics.agreement.KrippendorffAlpha;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.study.Term;
import io.github.decroche.text.Overview;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far two coders agree on one thing. κ and α take all values as names without an order. The intervals take calls as
 * independent of each other.
 *
 * <p>Where nearly all calls have one value, κ and α are low although the coders hardly ever disagree (the paradox of prevalence):
 * read them beside the agreement and AC1. Where all calls have one value for both, chance alone would agree as well, and neither is
 * estimable. {@link #caution()} says so.
 *
 * @param item what is compared
 * @param table the first coder's values by row, the second's by column, in the order of the item's values
 * @param agreement the calls on which both have the same value, of those compared
 * @param kappa Cohen's κ, unweighted; empty where it is not estimable
 * @param alpha Krippendorff's α, nominal; empty where it is not estimable. Calls that one coder alone coded cannot move it
 * @param gwetAc1 Gwet's AC1, which stays near the agreement where nearly all calls have one value; empty without calls
 * @param caution what to heed in reading κ and α, if anything
 */
public record ItemAgreement(
        CodedItem item,
        AgreementTable table,
        Rate agreement,
        Optional<Kappa> kappa,
        OptionalDouble alpha,
        OptionalDouble gwetAc1,
        Optional<Caution> caution) {

    /** What to heed in reading κ and α. */
    public enum Caution implements Term {
        /** No call was compared: there are no figures. */
        NO_CALLS,
        /** Both coders have one and the same value throughout: chance would agree as well, so κ and α are not estimable. */
        NO_VARIATION,
        /**
         * One coder has a single value throughout, or the two share none: κ is 0 whatever they thought, and has no interval.
         */
        ONE_SIDED,
        /** The coders agree throughout: κ is 1 with the interval [1, 1], which means that no disagreement was seen, not certainty. */
        NO_DISAGREEMENT
    }

    static ItemAgreement of(CodedItem item, AgreementTable table, ConfidenceLevel level, ProportionInterval method) {
        Rate agreement = table.agreement().at(level).with(method);
        Optional<Kappa> kappa = CohenKappa.at(level).of(table);
        return new ItemAgreement(
                item,
                table,
                agreement,
                kappa,
                KrippendorffAlpha.withDefaults().of(Codings.of(table)),
                table.gwetAc1(),
                caution(table, kappa));
    }

    private static Optional<Caution> caution(AgreementTable table, Optional<Kappa> kappa) {
        if (table.size() == 0) {
            return Optional.of(Caution.NO_CALLS);
        }
        if (kappa.isEmpty()) {
            return Optional.of(Caution.NO_VARIATION);
        }
        if (kappa.orElseThrow().estimate().interval().isEmpty()) {
            return Optional.of(Caution.ONE_SIDED);
        }
        return table.agreement().count() == table.size() ? Optional.of(Caution.NO_DISAGREEMENT) : Optional.empty();
    }

    /** The number of calls compared. */
    public long calls() {
        return table.size();
    }

    /** The number of calls on which the coders disagree. */
    public long disagreements() {
        return agreement.of() - agreement.count();
    }

    /** For how many calls the first coder has a value, one of the item's. */
    public long firstTotal(String value) {
        return table.firstTotal(position(value));
    }

    /** For how many calls the second coder has a value, one of the item's. */
    public long secondTotal(String value) {
        return table.secondTotal(position(value));
    }

    private int position(String value) {
        return IntStream.range(0, item.values().size())
                .filter(i -> item.values().get(i).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "value: " + value + " is not allowed; expected one of " + item.values()));
    }

    /** One line: {@code category: 880/914 = 0.963 [0.949, 0.973] at 0.95; κ 0.931}. */
    @Override
    public String toString() {
        return item + ": " + agreement + "; κ " + Overview.cell(kappa.map(Kappa::value));
    }
}
