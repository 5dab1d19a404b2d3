package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a matched design needs of a call.
 *
 * @param group the id of its group
 * @param match what it must share with its match: its kind, and its caller or its hour
 * @param caller who made it, if recorded
 * @param start when it began; the earlier calls are matched first
 * @param id its id, which orders calls that began at the same time
 * @param values its value in each outcome that it belongs to
 */
record MatchableCall(
        String group, GroupKey match, Optional<String> caller, Instant start, String id, Map<Outcome, Long> values) {
    /** The order in which calls are matched. */
    static final Comparator<MatchableCall> ORDER =
            Comparator.comparing(MatchableCall::start).thenComparing(MatchableCall::id);

    /** What a design needs of a call; empty when it was not recorded what the call would be matched by. */
    static Optional<MatchableCall> of(
            Matching matching, Study study, ClassifiedCall call, Cell cell, Map<Outcome, Long> values) {
        List<Dimension> by = switch (matching) {
            case CALLER -> List.of(Dimension.CALLER);
            case HOUR -> List.of(Dimension.DAY, Dimension.HOUR);
        };
        GroupKey shared = GroupKey.of(by, study, call);
        return shared.values().contains(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(new MatchableCall(
                        cell.group(),
                        cell.kind().and(shared),
                        cell.caller(),
                        call.call().startedAt().toInstant(),
                        call.call().id(),
                        values));
    }
}
