package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Tabulation;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which intervals figures have, as every command that makes figures takes it. */
final class PrecisionOptions {
    @Option(
            names = "--interval",
            paramLabel = "METHOD",
            description = "The interval of rates: ${COMPLETION-CANDIDATES} (default: wilson).",
            converter = IntervalConverter.class,
            completionCandidates = IntervalConverter.class)
    private ProportionInterval interval = ProportionInterval.WILSON;

    @Mixin
    private LevelOption level;

    /** The tabulation with the intervals that were asked for. */
    Tabulation of(Tabulation tabulation) {
        return tabulation.with(interval).at(level());
    }

    ProportionInterval interval() {
        return interval;
    }

    ConfidenceLevel level() {
        return level.level();
    }
}
