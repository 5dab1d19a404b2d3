package io.github.decroche.analysis.agreement;

import io.github.decroche.analysis.agreement.LeftOut.Reason;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares two codings of the same calls, joined by id.
 *
 * <pre>{@code
 * CallCodings first = calls.map(classifier::classify).collect(CallCodings.collector());
 * CallCodings second = recoded.map(classifier::classify).collect(CallCodings.collector());
 * CodingAgreement agreement = CodingComparison.at(ConfidenceLevel.DEFAULT).compare(first, second);
 * }</pre>
 *
 * <p>Only answers are compared, and what the rules conclude from them; each coding is judged by itself. Attempts, callers and
 * ratings may differ. Wave, service, scenario and profile must not, nor the expected answer that judged: then the files have
 * different calls under one id, which are left out. Whether an answer was recorded is compared over the calls that connected in
 * both files; all else over those recorded in both.
 *
 * <p>To swap the files transposes the tables and changes neither agreement nor κ nor α.
 */
public final class CodingComparison {
    private final ConfidenceLevel level;
    private final ProportionInterval method;

    private CodingComparison(ConfidenceLevel level, ProportionInterval method) {
        this.level = level;
        this.method = method;
    }

    /** Comparisons with intervals at a level: Wilson's of the agreement, Fisher's z of κ. */
    public static CodingComparison at(ConfidenceLevel level) {
        return new CodingComparison(level, ProportionInterval.WILSON);
    }

    /** The same with another interval of the agreement. */
    public CodingComparison with(ProportionInterval newMethod) {
        return new CodingComparison(level, newMethod);
    }

    /** Compares two codings. */
    public CodingAgreement compare(CallCodings first, CallCodings second) {
        Map<String, Scenario> scenarios = new HashMap<>(second.scenarios());
        scenarios.putAll(first.scenarios());
        AgreementTally tally = new AgreementTally(scenarios);
        List<LeftOut> leftOut = new ArrayList<>();
        first.byId().forEach((id, one) -> {
            Optional<CallCoding> other = Optional.ofNullable(second.byId().get(id));
            Optional<LeftOut> left = other.isEmpty()
                    ? Optional.of(LeftOut.of(id, Reason.ONLY_IN_FIRST))
                    : other.flatMap(it -> incomparable(id, one, it));
            left.ifPresentOrElse(leftOut::add, () -> tally.add(id, one, other.orElseThrow()));
        });
        first.repeated().forEach(id -> leftOut.add(LeftOut.of(id, Reason.REPEATED_IN_FIRST)));
        second.byId().keySet().stream()
                .filter(id -> !first.byId().containsKey(id))
                .forEach(id -> leftOut.add(LeftOut.of(id, Reason.ONLY_IN_SECOND)));
        second.repeated().forEach(id -> leftOut.add(LeftOut.of(id, Reason.REPEATED_IN_SECOND)));
        return result(tally, leftOut);
    }

    private CodingAgreement result(AgreementTally tally, List<LeftOut> leftOut) {
        List<ItemAgreement> items = new ArrayList<>();
        for (AgreementTally.ItemCounts counts : tally.items()) {
            items.add(ItemAgreement.of(counts.item(), counts.table(), level, method));
        }
        ItemAgreement recorded = items.get(0);
        return new CodingAgreement(
                items,
                tally.disagreements(),
                leftOut,
                recorded.calls(),
                recorded.table().count(0, 0));
    }

    private static Optional<LeftOut> incomparable(String id, CallCoding first, CallCoding second) {
        Optional<FieldProblem> problem = difference(first, second);
        if (problem.isPresent()) {
            return Optional.of(new LeftOut(id, Reason.ANOTHER_CALL, problem));
        }
        if (first.connected() && second.connected()) {
            return Optional.empty();
        }
        Reason reason = first.connected()
                ? Reason.NOT_CONNECTED_IN_SECOND
                : second.connected() ? Reason.NOT_CONNECTED_IN_FIRST : Reason.NOT_CONNECTED;
        return Optional.of(LeftOut.of(id, reason));
    }

    /** Why two codings cannot be of one call, if so. */
    private static Optional<FieldProblem> difference(CallCoding first, CallCoding second) {
        return difference("wave", first, second, CallCoding::wave)
                .or(() -> difference("service", first, second, CallCoding::service))
                .or(() -> difference("scenario", first, second, CallCoding::scenario))
                .or(() -> difference("profile", first, second, CallCoding::profile))
                .or(() -> expectedAnswers(first, second));
    }

    private static Optional<FieldProblem> difference(
            String field, CallCoding first, CallCoding second, Function<CallCoding, String> value) {
        String one = value.apply(first);
        String other = value.apply(second);
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(FieldProblem.of(field, other, "\"" + one + "\", as the first file has it"));
    }

    private static Optional<FieldProblem> expectedAnswers(CallCoding first, CallCoding second) {
        boolean judged = first.answer().isPresent() && second.answer().isPresent();
        return judged && !first.expected().equals(second.expected())
                ? Optional.of(FieldProblem.found(
                        "attempts", "a day with another expected answer", "one with that of the first file"))
                : Optional.empty();
    }
}
