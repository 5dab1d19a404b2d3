package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** JShell with this project on its class path, in which every snippet must be accepted and run. */
final class Shell implements AutoCloseable {
    /** The class path of the tests; Surefire hides it behind a jar that names it. */
    static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final JShell shell = JShell.builder().executionEngine("local").build();

    Shell() {
        for (String entry : CLASS_PATH.split(File.pathSeparator, -1)) {
            shell.addToClasspath(entry);
        }
        run("import java.util.*;\nimport java.util.stream.*;\n"); // as jshell itself begins
    }

    /** The values of the snippets of a script, whose commands to the tool, which begin with a slash, are left out. */
    List<String> run(String script) {
        List<String> values = new ArrayList<>();
        String rest = script.replaceAll("(?m)^/\\w.*$", "");
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                break; // comments at the end
            }
            assertThat(next.completeness().isComplete()).as(next.remaining()).isTrue();
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.exception()).as(next.source()).isNull();
                assertThat(event.status())
                        .as(() -> next.source()
                                + shell.diagnostics(event.snippet())
                                        .map(it -> it.getMessage(null))
                                        .toList())
                        .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
                values.add(Objects.toString(event.value(), ""));
            }
            rest = next.remaining();
        }
        return values;
    }

    @Override
    public void close() {
        shell.close();
    }
}
