package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One run of the command line.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int code, String out, String err) {
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
    }

    /** The bundled calls as a file in a folder. */
    static Path bundledCalls(Path folder) throws IOException {
        return Files.writeString(folder.resolve("calls.ndjson"), resource("calls-2022.ndjson"));
    }

    /** A text of this module. */
    static String resource(String name) throws IOException {
        try (InputStream in = CommandLineRun.class.getResourceAsStream("/io/github/decroche/examples/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
