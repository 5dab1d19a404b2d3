package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.study.Study;
import java.io.Serializable;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How figures are tabulated, as every command that prints figures takes it. */
final class TabulationOptions {
    @Option(
            names = "--by",
            split = ",",
            paramLabel = "DIMENSION",
            description = "Group by these, separated by commas: ${COMPLETION-CANDIDATES} (default: service).",
            converter = DimensionConverter.class,
            completionCandidates = DimensionConverter.class)
    private List<Dimension> by = List.of(Dimension.SERVICE);

    @Mixin
    private PrecisionOptions precision;

    /** The tabulation that was asked for. */
    Tabulation of(Study study) {
        return choice().of(study);
    }

    /** What was asked for. */
    Choice choice() {
        return new Choice(
                List.copyOf(by), precision.interval(), precision.level().value());
    }

    /**
     * What was asked for, which can be sent to other machines.
     *
     * @param by the dimensions
     * @param interval the interval of rates
     * @param level the confidence level
     */
    record Choice(List<Dimension> by, ProportionInterval interval, double level) implements Serializable {
        private static final long serialVersionUID = 1L;

        Tabulation of(Study study) {
            return Tabulation.of(study).by(by).with(interval).at(ConfidenceLevel.of(level));
        }
    }
}
