package io.github.decroche.analysis.agreement;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/**
 * What one coder noted of each call of a file, by the calls' ids, in the order of the file. Calls that were coded alike share
 * their coding, so memory grows with the ids and with the distinct codings, of which a study has a few thousand.
 */
public final class CallCodings {
    private final Map<String, CallCoding> codings = new LinkedHashMap<>();
    private final Map<CallCoding, CallCoding> distinct = new HashMap<>();
    private final Map<String, Scenario> scenarios = new HashMap<>();
    private final List<String> repeated = new ArrayList<>();

    private CallCodings() {}

    /** Collects the calls of one file. Of calls with one id the first counts; the others are kept as repeated. */
    public static Collector<ClassifiedCall, ?, CallCodings> collector() {
        return Collector.of(CallCodings::new, CallCodings::add, CallCodings::addAll);
    }

    private void add(ClassifiedCall call) {
        scenarios.putIfAbsent(call.scenario().id(), call.scenario());
        add(call.call().id(), CallCoding.of(call));
    }

    private void add(String id, CallCoding coding) {
        CallCoding shared = distinct.computeIfAbsent(coding, it -> it);
        if (codings.putIfAbsent(id, shared) != null) {
            repeated.add(id);
        }
    }

    private CallCodings addAll(CallCodings later) {
        later.scenarios.forEach(scenarios::putIfAbsent);
        later.codings.forEach(this::add);
        repeated.addAll(later.repeated);
        return this;
    }

    /** The number of calls, each id once. */
    public int size() {
        return codings.size();
    }

    /** The ids that came again, once for each time; what was noted there is not compared. */
    public List<String> repeated() {
        return Collections.unmodifiableList(repeated);
    }

    /** The codings by id. */
    Map<String, CallCoding> byId() {
        return Collections.unmodifiableMap(codings);
    }

    /** The scenarios of the calls by id. */
    Map<String, Scenario> scenarios() {
        return Collections.unmodifiableMap(scenarios);
    }
}
