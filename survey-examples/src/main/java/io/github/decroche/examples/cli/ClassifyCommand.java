package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.io.ClassificationWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the verdict on every call. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Write one line of NDJSON a call, in the order of the file: category, wait and evidence.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey classify survey-2022/calls.ndjson",
            "      One verdict a line.",
            "  survey classify survey-2022/calls.ndjson -o verdicts.ndjson",
            "      The same into a file.",
            "  survey classify survey-2022/calls.ndjson --as-of 2024-01-31",
            "      The verdicts by what was expected on that day."
        })
final class ClassifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all, instead of standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        ReadingCounts[] counts = new ReadingCounts[1];
        if (output == null) {
            counts[0] = classify(SurveyCommand.out(spec));
        } else {
            ResultFile.write(spec, output, out -> counts[0] = classify(out));
        }
        return CallInput.exitCode(counts[0]);
    }

    private ReadingCounts classify(OutputStream out) throws IOException {
        CallClassifier classifier = input.judgedStudy().classifier();
        try (ClassificationWriter writer = ClassificationWriter.ndjson(out)) {
            return input.calls(call -> writer.write(classifier.classify(call)));
        }
    }
}
