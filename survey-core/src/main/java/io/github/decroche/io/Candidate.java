package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.io.RecordSource.Found;
import io.github.decroche.protocol.Violation;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A record of which all was said that can be said of it by itself.
 *
 * @param found the record
 * @param call the call, if it is one
 * @param violations where its fieldwork left the protocol
 * @param idFingerprint the fingerprint of its id
 */
record Candidate(Found found, Optional<Call> call, List<Violation> violations, long idFingerprint) {
    static Candidate of(Found found, Study study, CallParser parser) {
        CallDraft draft = found.draft();
        Optional<Call> parsed = draft.isBroken() ? Optional.empty() : parser.parse(draft);
        if (parsed.isEmpty()) {
            return new Candidate(found, parsed, List.of(), 0);
        }
        Call call = parsed.get();
        return new Candidate(found, parsed, Violation.of(study, call), Fingerprints.of(call.id()));
    }

    /**
     * What the record comes to.
     *
     * @param line its line
     * @param idIsNew whether no accepted record before it has its id
     * @param nameOf the name of a field in the format of the source
     * @param source the name of the source
     */
    CallRecord callRecord(long line, boolean idIsNew, UnaryOperator<String> nameOf, String source) {
        if (call.isPresent() && idIsNew) {
            return new CallRecord.Accepted(line, call.get(), violations);
        }
        List<FieldProblem> problems = call.map(
                        it -> List.of(FieldProblem.of("id", it.id(), "an id that no call before it has")))
                .orElse(found.draft().problems());
        return new CallRecord.Rejected(
                line,
                found.text(),
                problems.stream()
                        .map(it -> new FieldProblem(nameOf.apply(it.field()), it.value(), it.allowed()))
                        .map(it -> new Problem(source, line, it))
                        .toList());
    }
}
