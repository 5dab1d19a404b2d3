package io.github.decroche.analysis;

import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Optional;

/**
 * Whether the voice server told the truth: the waits that it announced against the real ones, over the attempts that connected
 * after an announcement. Attempts given up have no real wait to compare with and are counted beside. The comparison is ours; the
 * report tells of announcements that proved wrong.
 *
 * @param understated how many waited longer than announced, of the attempts compared
 * @param overstated how many waited less than announced, of the attempts compared
 * @param announced the mean announced wait, in seconds; empty when no attempt can be compared
 * @param real the mean real wait of the same attempts, in seconds
 * @param excess the mean of real less announced wait, attempt by attempt, in seconds, with the paired Student interval; positive
 *     when callers waited longer than they were told
 * @param givenUp how many attempts with an announcement did not connect
 */
public record AnnouncedWaits(
        Rate understated,
        Rate overstated,
        Optional<MeanEstimate> announced,
        Optional<MeanEstimate> real,
        Optional<MeanEstimate> excess,
        long givenUp) {
    /** A small table of the shares, and of the mean waits in seconds. */
    @Override
    public String toString() {
        return Overview.of(
                "announced waits, " + givenUp + " given up",
                List.of("", ""),
                List.of(
                        List.of("understated", understated),
                        List.of("overstated", overstated),
                        List.of("mean announced", announced),
                        List.of("mean real", real),
                        List.of("mean excess", excess)),
                row -> row);
    }
}
