package io.github.decroche.examples.cli;

import io.github.decroche.statistics.ConfidenceLevel;
import picocli.CommandLine.Option;

/** How sure intervals are to be, as every command that prints some takes it. */
final class LevelOption {
    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "The confidence level of all intervals, between 0 and 1 (default: 0.95).",
            converter = LevelConverter.class)
    private ConfidenceLevel level = ConfidenceLevel.DEFAULT;

    ConfidenceLevel level() {
        return level;
    }
}
