package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.agreement.CallCodings;
import io.github.decroche.analysis.agreement.CodingAgreement;
import io.github.decroche.analysis.agreement.CodingComparison;
import io.github.decroche.analysis.agreement.LeftOut;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.Problem;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.report.AgreementWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how far two coders of the same calls agree. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description =
                "Print how far two codings of the same calls agree, item by item: agreement, kappa, alpha; then the calls"
                        + " that could not be compared, and the disagreements. JSON has all of them.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey agreement survey-2022/calls.ndjson second-coder.ndjson",
            "      How far the second coder agrees with the first, item by item.",
            "  survey agreement survey-2022/calls.ndjson second-coder.ndjson \\",
            "      --disagreements disagreements.csv",
            "      The same, and every disagreement into a file."
        })
final class AgreementCommand implements Callable<Integer> {
    /** How many disagreements a table lists; JSON and the file have all. */
    private static final int LISTED = 20;

    private static final String SECOND_REJECTS = "--rejects-second";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Parameters(index = "1", paramLabel = "SECOND", description = "The call file of the second coder, joined by id.")
    private String second = "";

    @Option(
            names = SECOND_REJECTS,
            paramLabel = "FILE",
            description = "The same as --rejects, for the rejected records of SECOND.")
    private @Nullable Path secondRejects;

    @Mixin
    private LevelOption level;

    @Option(
            names = "--disagreements",
            paramLabel = "FILE",
            description = "Write every disagreement to this CSV file, whole or not at all.")
    private @Nullable Path disagreements;

    @Mixin
    private FigureOutput output;

    @Override
    public Integer call() throws IOException {
        if (input.source().equals("-") && second.equals("-")) {
            throw new ParameterException(
                    spec.commandLine(), "CALLS and SECOND: \"-\" is not allowed for both; expected one file at least");
        }
        CallInput.Copying copying = secondRejects == null
                ? CallInput.Copying.NOTHING
                : RejectsFile.of(spec, SECOND_REJECTS, secondRejects)::copying;
        Reading one = read(input::accepted);
        Reading other = read(consumer -> input.accepted(second, copying, consumer));
        CodingAgreement agreement = CodingComparison.at(level.level()).compare(one.codings(), other.codings());
        if (!agreement.sharesIds()) {
            throw new UnreadableInputException(
                    input.source() + " and " + second + ": no call has the same id in both files");
        }
        boolean problems = reportProblems(agreement, other);
        reportUnpaired(agreement);
        AgreementWriter writer = AgreementWriter.of(agreement, one.counts(), other.counts());
        if (disagreements != null) {
            ResultFile.write(
                    spec,
                    disagreements,
                    out -> out.write(writer.disagreementsCsv().getBytes(StandardCharsets.UTF_8)));
        }
        spec.commandLine()
                .getOut()
                .print(Ink.of(spec)
                        .tables(output.text(
                                writer::json,
                                writer::csv,
                                tables -> tables.ofAgreement(agreement, LISTED),
                                notes -> notes.ofAgreement(agreement))));
        return problems
                ? Failures.PROBLEMS
                : Math.max(CallInput.exitCode(one.counts()), CallInput.exitCode(other.counts()));
    }

    private Reading read(Function<Consumer<CallRecord.Accepted>, ReadingCounts> file) {
        return read(file, Gathering.with(CallCodings.collector()));
    }

    private Reading read(
            Function<Consumer<CallRecord.Accepted>, ReadingCounts> file,
            Gathering<ClassifiedCall, ?, CallCodings> gathering) {
        CallClassifier classifier = input.judgedStudy().classifier();
        Map<String, Long> lines = new HashMap<>();
        ReadingCounts counts = file.apply(accepted -> {
            lines.putIfAbsent(accepted.call().id(), accepted.line());
            gathering.add(classifier.classify(accepted.call()));
        });
        return new Reading(gathering.finish(), lines, counts);
    }

    /** Tells which ids stand for different calls in the two files, if any. */
    private boolean reportProblems(CodingAgreement agreement, Reading other) {
        List<Problem> problems = agreement.leftOut().stream()
                .filter(it -> it.reason() == LeftOut.Reason.ANOTHER_CALL)
                .map(it -> new Problem(
                        second,
                        other.lines().getOrDefault(it.call(), 0L),
                        it.problem().orElseThrow()))
                .toList();
        problems.forEach(spec.commandLine().getErr()::println);
        return !problems.isEmpty();
    }

    /** Tells how many ids stand in one file only, if any do. */
    private void reportUnpaired(CodingAgreement agreement) {
        long one = agreement.leftOut(LeftOut.Reason.ONLY_IN_FIRST);
        long other = agreement.leftOut(LeftOut.Reason.ONLY_IN_SECOND);
        if (one + other > 0) {
            spec.commandLine()
                    .getErr()
                    .printf("not paired: calls in the first file only: %d; in the second only: %d%n", one, other);
        }
    }

    /** One file, with the line on which each id first stands. */
    private record Reading(CallCodings codings, Map<String, Long> lines, ReadingCounts counts) {}
}
