package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The projects that the README shows are those that the integration tests build, and ask for the versions that we build with. */
class ReadmeProjectsTest {
    private static final Path PROJECTS = Path.of("src", "it");

    /** Files of the projects that other markers of the README show. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "extend/town-hall.json", "study: town-hall.json",
            "extend/town-hall.ndjson", "calls: town-hall.ndjson",
            "extend/own.drl", "drl: own.drl");

    @TempDir
    private Path folder;

    @Test
    void everyFileOfTheProjectsIsShownAsItIs() throws IOException {
        Map<String, String> shown = shown("it");
        for (Map.Entry<String, String> other : ELSEWHERE.entrySet()) {
            shown.put(other.getKey(), Readme.block(other.getValue()));
        }

        assertThat(shown.keySet()).containsAll(sources());
        for (Map.Entry<String, String> file : shown.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(read(file.getKey()));
        }
    }

    /** What is not shown of a pom.xml stands in that of the application, with another name. */
    @ParameterizedTest
    @ValueSource(strings = {"verify", "extend"})
    void theOtherPomsAreTheFirstWithThePartsShown(String project) throws IOException {
        List<String> parts = parts(project + "/pom.xml");
        String rest = read(project + "/pom.xml");
        for (String part : parts) {
            assertThat(rest).contains(part);
            rest = rest.replace(part, "");
        }

        assertThat(parts).isNotEmpty();
        assertThat(read("application/pom.xml").lines())
                .containsAll(rest.replace("<artifactId>" + project + "<", "<artifactId>application<")
                        .replace("my.study.OwnRules", "my.study.Application")
                        .lines()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "verify", "extend", "modules", "service", "jshell", "dependencies"})
    void thePomsAskForTheVersionsThatWeBuildWith(String project) throws Exception {
        Element root = parse(Path.of("..", "pom.xml")).getDocumentElement();
        Document pom = parse(PROJECTS.resolve(project).resolve("pom.xml"));
        int checked = 0;
        for (String kind : List.of("dependency", "plugin")) {
            NodeList artifacts = pom.getElementsByTagName(kind);
            for (int i = 0; i < artifacts.getLength(); i++) {
                Element artifact = (Element) artifacts.item(i);
                assertThat(text(artifact, "version")).isEqualTo(version(root, artifact));
                checked++;
            }
        }

        assertThat(checked).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theApplicationPrintsWhatIsShown() throws Exception {
        compile(PROJECTS.resolve(Path.of("application", "src", "main", "java", "my", "study", "Application.java")));

        assertThat(output("my.study.Application")).isEqualTo(read("application/output.txt"));
    }

    @Test
    void theOtherProjectsCompile() {
        Path verify = PROJECTS.resolve(Path.of("verify", "src"));
        compile(
                verify.resolve(Path.of("main", "java", "my", "study", "RetryPolicy.java")),
                verify.resolve(Path.of("test", "java", "my", "study", "RetryPolicyProperties.java")),
                PROJECTS.resolve(Path.of("extend", "src", "main", "java", "my", "study", "OwnRules.java")));
    }

    private static Map<String, String> shown(String kind) throws IOException {
        Map<String, String> blocks = new TreeMap<>();
        Pattern.compile("<!-- " + kind + ": (\\S+) -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL)
                .matcher(Readme.text())
                .results()
                .forEach(it -> blocks.put(it.group(1), it.group(2)));
        return blocks;
    }

    private static List<String> parts(String file) throws IOException {
        return Pattern.compile("<!-- part of it: " + Pattern.quote(file) + " -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL)
                .matcher(Readme.text())
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static List<String> sources() throws IOException {
        List<String> files = new ArrayList<>(ELSEWHERE.keySet());
        files.add("application/pom.xml");
        for (String project : List.of("application", "verify", "extend")) {
            try (Stream<Path> all = Files.walk(PROJECTS.resolve(project).resolve("src"))) {
                all.filter(Files::isRegularFile)
                        .map(file -> PROJECTS.relativize(file).toString().replace('\\', '/'))
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(8);
        return files;
    }

    private static String read(String file) throws IOException {
        return Files.readString(PROJECTS.resolve(file));
    }

    private static Document parse(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String version(Element root, Element artifact) {
        String group = artifact.getElementsByTagName("groupId").getLength() == 0 ? "" : text(artifact, "groupId");
        return switch (group) {
            case "io.github.decroche" -> text(root, "version");
            case "net.jqwik", "org.drools", "org.slf4j" ->
                text(root, group.substring(group.lastIndexOf('.') + 1) + ".version");
            case "org.junit.jupiter" -> text(root, "junit.version");
            default -> text(root, text(artifact, "artifactId") + ".version");
        };
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private void compile(Path... sources) {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-encoding", "UTF-8", "-cp", Shell.CLASS_PATH, "-d", folder.toString()));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private String output(String main) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
