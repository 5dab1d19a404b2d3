package io.github.decroche.examples.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.decroche.call.Call;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.CallWriter;
import io.github.decroche.io.OutputFile;
import io.github.decroche.io.StudyReader;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small study to begin one's own with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Write what your own study can begin with: a small study (study.json), a call file with every column and some"
                    + " example calls (calls.csv), and what each column means (columns.md).",
            "Nothing is overwritten."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey init my-study",
            "      A study, a call file and an explanation of its columns.",
            "  survey init mon-etude --lang fr",
            "      The same with the explanation in French."
        })
final class InitCommand implements Callable<Integer> {
    private static final String STUDY = "study.json";
    private static final String CALLS = "calls.csv";
    private static final String COLUMNS = "columns.md";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder; made if there is none.")
    private String folder = "";

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Path in = StudyOption.path(spec, folder);
        for (String name : List.of(STUDY, CALLS, COLUMNS)) {
            if (Files.exists(in.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new ParameterException(
                        spec.commandLine(), in.resolve(name) + ": there is such a file; nothing was written");
            }
        }
        if (Files.exists(in) && !Files.isDirectory(in)) {
            throw new ParameterException(spec.commandLine(), in + ": a file; expected a folder");
        }
        byte[] definition = resource(STUDY);
        Study study = StudyReader.read(new ByteArrayInputStream(definition), STUDY);
        byte[] calls = calls(study);
        byte[] columns = columns(study, calls).getBytes(StandardCharsets.UTF_8);
        OutputFile.makeFolder(in);
        OutputFile.write(in.resolve(STUDY), out -> out.write(definition));
        OutputFile.write(in.resolve(CALLS), out -> out.write(calls));
        OutputFile.write(in.resolve(COLUMNS), out -> out.write(columns));
        PrintWriter err = spec.commandLine().getErr();
        err.println("Written to " + folder + ": " + String.join(", ", STUDY, CALLS, COLUMNS));
        err.println("Next: survey validate " + in.resolve(CALLS) + " --study " + in.resolve(STUDY));
        return 0;
    }

    /** The example calls as CSV, as the library writes it. */
    private static byte[] calls(Study study) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new ByteArrayInputStream(resource("calls.ndjson"));
                Stream<CallRecord> records = CallReader.of(study).read(in, CALLS, CallFormat.NDJSON);
                CallWriter writer = CallWriter.csv(bytes, study)) {
            List<Call> examples =
                    records.map(each -> each.accepted().orElseThrow()).toList();
            examples.forEach(writer::write);
        }
        return bytes.toByteArray();
    }

    private String columns(Study study, byte[] calls) throws IOException {
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(calls, StandardCharsets.UTF_8))) {
            rows = reader.stream().toList();
        }
        List<String> names = rows.get(0).getFields();
        List<String> examples = IntStream.range(0, names.size())
                .mapToObj(column -> rows.stream()
                        .skip(1)
                        .map(row -> row.getField(column))
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(""))
                .toList();
        return CallColumns.of(study, language.locale()).markdown(names, examples);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream("init/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
