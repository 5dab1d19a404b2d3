package io.github.decroche.examples.cli;

import io.github.decroche.disclosure.SmallCells;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether small cells are withheld, as every command that can do so takes it. */
final class SmallOption {
    @Option(
            names = "--small",
            paramLabel = "CALLS",
            description =
                    "Withhold what tells of fewer than so many calls, or of fewer than 3 callers, and what would give it"
                            + " away: from 2 to 1000; 5 is usual. Calls without a caller's id count as one caller's.",
            converter = SmallConverter.class)
    private @Nullable SmallCells small;

    /** The rule that was asked for, if any. */
    Optional<SmallCells> rule() {
        return Optional.ofNullable(small);
    }
}
