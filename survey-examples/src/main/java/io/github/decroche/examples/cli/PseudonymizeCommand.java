package io.github.decroche.examples.cli;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.call.Call;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallWriter;
import io.github.decroche.privacy.KAnonymity;
import io.github.decroche.privacy.TimeCoarsening;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a call file in which nobody is named. */
@Command(
        name = "pseudonymize",
        mixinStandardHelpOptions = true,
        description = {
            "Write the calls with surrogates in place of the ids of calls and callers, which are free text and may be names."
                    + " No figure moves.",
            "The same id has the same surrogate in every file under the same key: replace the ids of a second coding with"
                    + " the same key. Rejected records are not written. What remains is told on standard error."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  (umask 077; head -c 32 /dev/urandom > fieldwork.key)",
            "      A key, for this user's eyes only.",
            "  survey pseudonymize survey-2022/calls.ndjson --key fieldwork.key \\",
            "      -o calls.csv",
            "      Calls that name nobody, as CSV.",
            "  survey pseudonymize survey-2022/calls.ndjson --key fieldwork.key \\",
            "      --coarsen hour",
            "      The same as NDJSON, with starts set back to the hour."
        })
final class PseudonymizeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description =
                    "The file of the secret key: 16 to 4096 bytes drawn by chance, taken byte for byte. Who has it"
                            + " can tell whose the calls are; without it nobody links other files to these.")
    private Path key = Path.of("");

    @Option(
            names = "--coarsen",
            paramLabel = "STEP",
            converter = StepConverter.class,
            completionCandidates = StepConverter.class,
            description =
                    "Set the starts of attempts back: ${COMPLETION-CANDIDATES}. With hour no figure moves but those"
                            + " of matched comparisons, which pair calls in the order of their starts; with slot also those by"
                            + " hour.")
    private TimeCoarsening.@Nullable Step step;

    @Mixin
    private CallOutput output;

    @Override
    public Integer call() throws IOException {
        output.check();
        refuseToOverwriteTheKey();
        KeyFile secret = KeyFile.read(key);
        PrintWriter err = spec.commandLine().getErr();
        secret.warnings().forEach(err::println);
        Copy copy = new Copy(secret);
        output.write(copy::write);
        copy.remains().tell(err);
        return CallInput.exitCode(copy.counts());
    }

    private void refuseToOverwriteTheKey() throws IOException {
        Path file = output.file().orElse(null);
        if (file != null && Files.exists(file) && Files.exists(key) && Files.isSameFile(file, key)) {
            throw new ParameterException(spec.commandLine(), "--output: " + file + " is the key");
        }
    }

    /** The calls on their way from one file to the other. */
    private final class Copy {
        private final KeyFile secret;
        private final Study study = input.judgedStudy().study();
        private final Gathering<Call, ?, KAnonymity> alone = Gathering.with(KAnonymity.collector(study));
        private ReadingCounts counts = ReadingCounts.of(0, 0);
        private long named;

        Copy(KeyFile secret) {
            this.secret = secret;
        }

        void write(OutputStream out, CallFormat format, boolean compressed) throws IOException {
            OutputStream plain = compressed ? new GZIPOutputStream(out) : out;
            try (CallWriter writer =
                    format == CallFormat.CSV ? CallWriter.csv(plain, study) : CallWriter.ndjson(plain)) {
                counts = input.calls(call -> writer.write(replaced(call)));
            }
        }

        private Call replaced(Call call) {
            named += call.caller().id().isPresent() ? 1 : 0;
            Call coarse = step == null ? call : TimeCoarsening.of(study, step).of(call);
            alone.add(coarse);
            return secret.pseudonyms().of(coarse);
        }

        Remains remains() {
            return new Remains(counts, named, step, alone.finish());
        }

        ReadingCounts counts() {
            return counts;
        }
    }
}
