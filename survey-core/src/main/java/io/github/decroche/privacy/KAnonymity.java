package io.github.decroche.privacy;

import io.github.decroche.call.Call;
import io.github.decroche.study.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collector;

/**
 * How alone calls stand. Calls are put in groups that someone who knows of a call could look it up by: its service, scenario
 * and profile, the caller's gender, and the day. Whoever knows these of a call that is alone in its group has found its
 * record, whatever its id.
 *
 * <p><i>k</i> is the size of the smallest group (Samarati and Sweeney, <i>Protecting privacy when disclosing information:
 * k-anonymity and its enforcement through generalization and suppression</i>, SRI-CSL-98-04, 1998; Sweeney, <a
 * href="https://doi.org/10.1142/S0218488502001648">2002</a>). It says nothing of what exact starts, waits or ratings give away
 * beside.
 *
 * @param calls the calls
 * @param groups how many groups they make
 * @param alone how many calls are the only one of their group
 * @param k the size of the smallest group; empty without calls
 */
public record KAnonymity(long calls, long groups, long alone, OptionalLong k) {
    /** Collects calls of a study, whose zone says what day it is. Takes memory for each group. */
    public static Collector<Call, ?, KAnonymity> collector(Study study) {
        return Collector.<Call, Map<List<Object>, Long>, KAnonymity>of(
                HashMap::new,
                (sizes, call) -> sizes.merge(group(study, call), 1L, Long::sum),
                (one, other) -> {
                    other.forEach((group, size) -> one.merge(group, size, Long::sum));
                    return one;
                },
                KAnonymity::of,
                Collector.Characteristics.UNORDERED);
    }

    private static List<Object> group(Study study, Call call) {
        return List.of(
                call.service(),
                call.scenario(),
                call.profile(),
                call.caller().gender(),
                call.localStart(study.zone()).toLocalDate());
    }

    private static KAnonymity of(Map<List<Object>, Long> sizes) {
        return new KAnonymity(
                sizes.values().stream().mapToLong(size -> size).sum(),
                sizes.size(),
                sizes.values().stream().filter(size -> size == 1).count(),
                sizes.values().stream().mapToLong(size -> size).min());
    }

    /** One line: {@code 12 of 1532 calls alone, k = 1}. */
    @Override
    public String toString() {
        return alone + " of " + calls + " calls alone, k = " + (k.isPresent() ? Long.toString(k.getAsLong()) : "–");
    }
}
