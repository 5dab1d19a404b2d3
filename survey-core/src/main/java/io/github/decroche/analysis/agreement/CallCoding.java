package io.github.decroche.analysis.agreement;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.ClassifiedCall;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one coder noted of a call, with the verdict on it. Holds nothing that tells calls apart otherwise, so that calls coded alike
 * share one object.
 */
record CallCoding(
        String wave,
        String service,
        String scenario,
        String profile,
        boolean connected,
        Optional<Answer> answer,
        Classification verdict) {

    static CallCoding of(ClassifiedCall classified) {
        Call call = classified.call();
        return new CallCoding(
                call.wave(),
                call.service(),
                call.scenario(),
                call.profile(),
                call.isConnected(),
                call.answer(),
                classified.classification());
    }

    /** The points of the expected answer that the call was judged by; none where nothing was judged. */
    Set<String> expected() {
        Set<String> expected = new HashSet<>(verdict.said());
        expected.addAll(verdict.missing());
        return expected;
    }
}
