package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One run of the command line.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int code, String out, String err) {
    /** The bundled calls: the very file that is built into the jar. */
    static final Path CALLS = file("calls-2022.ndjson");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(an|the|is|not|no|one|at|with|which|because|such|as|to|from|each"
                    + "|expected|allowed|unknown|missing|must|can|cannot|only|warning|records|try)\\b(?![-:=.]\\w)(?<!--\\w{1,20})",
            Pattern.CASE_INSENSITIVE);

    static CommandLineRun of(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(out, new StandardError(err, stream -> false), words);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A run on a machine of another language. */
    static CommandLineRun in(Locale locale, Object... args) {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            return of(args);
        } finally {
            Locale.setDefault(machine);
        }
    }

    /** A run that must refuse its words or its input, with this message and no result. */
    static void refused(String message, Object... args) {
        CommandLineRun run = of(args);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(in(Locale.FRANCE, args).err().lines()).allSatisfy(CommandLineRun::isFrench);
    }

    /** A message that must not have English words, but for quotations, the names of files, and what parsers of files say, in parentheses. */
    static void isFrench(String message) {
        assertThat(message.replaceAll("\"[^\"]*\"|'[^']*'|\\(.*\\)|\\S*/\\S*", "…"))
                .doesNotContainPattern(ENGLISH);
    }

    /** A text of this module. */
    static String resource(String name) throws IOException {
        return Files.readString(file(name));
    }

    private static Path file(String name) {
        return Path.of(URI.create(CommandLineRun.class
                .getResource("/io/github/decroche/examples/" + name)
                .toString()));
    }
}
