package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.privacy.KAnonymity;
import io.github.decroche.privacy.TimeCoarsening;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * What was done to calls that others shall have, and what still tells of people in them.
 *
 * @param counts how many records there were
 * @param named how many calls had the id of a caller
 * @param step how coarse starts became; null when they are exact
 * @param anonymity how many calls stand alone
 */
record Remains(ReadingCounts counts, long named, TimeCoarsening.@Nullable Step step, KAnonymity anonymity) {
    void tell(PrintWriter err) {
        err.printf("replaced: the ids of %d calls, and those of the callers of %d%n", counts.accepted(), named);
        err.printf("dropped: %d rejected records; no other field of a call holds free text%n", counts.rejected());
        err.println(times());
        err.println(
                "kept: service, scenario, profile, gender, day, waits, answers, ratings, and the order of the calls");
        err.printf(
                "alone: %d of %d calls are the only one of their service, scenario, profile, gender and day%n",
                anonymity.alone(), anonymity.calls());
        err.println("linked: all calls of a caller, in every file under this key; keep the key apart, or destroy it");
        err.println("these are still personal data (GDPR, Article 4(5))");
    }

    private String times() {
        if (step == null) {
            return "exact: starts, which are in the logs of the called too; --coarsen hour sets them back";
        }
        return switch (step) {
            case HOUR ->
                "coarsened: starts, to the hour or the slot within it; matched comparisons may pair other calls";
            case SLOT ->
                "coarsened: starts, to the slot; figures by hour and matched comparisons are of no use any more";
        };
    }
}
