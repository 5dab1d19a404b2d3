package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.JsonNode;

/** Reads study files: data only, nothing in them is ever run. All that is wrong with one is told in one run. */
public final class StudyReader {
    /** The longest study file that is read, in bytes. */
    public static final int LONGEST_FILE = 16 << 20;

    /** How many problems are told one by one. */
    private static final int MOST_PROBLEMS = 1000;

    private StudyReader() {}

    /**
     * The study of a file.
     *
     * @throws UnreadableInputException if there is no such file, or it is too long
     * @throws InvalidStudyException if it has problems
     */
    public static Study read(Path file) {
        return read(InputFile.bytes(file, "a study file", LONGEST_FILE), file.toString());
    }

    /**
     * The study of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is too long
     * @throws InvalidStudyException if it has problems
     * @throws IOException if the input fails
     */
    public static Study read(InputStream in, String source) throws IOException {
        return read(InputFile.bytes(in, source, LONGEST_FILE), source);
    }

    private static Study read(byte[] bytes, String source) {
        Set<FieldProblem> problems = new LinkedHashSet<>();
        try {
            JsonNode tree = tree(bytes);
            Optional<Study> study = new StudyJson(new JsonPart(tree, "", problem -> add(problem, problems))).study();
            if (study.isPresent() && problems.isEmpty()) {
                return study.get();
            }
            StudyOutlineJson.of(tree).problems().forEach(problem -> add(problem, problems));
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String reason = Json.reason(e) + within(e, line);
            throw new InvalidStudyException(List.of(new Problem(
                    source,
                    line,
                    FieldProblem.found("", "text that is not JSON (" + reason + ")", "a study as one JSON object"))));
        }
        Map<String, Long> lines = lines(bytes, paths(problems));
        throw new InvalidStudyException(problems.stream()
                .map(problem -> new Problem(source, line(lines, problem.field()), problem))
                .sorted(Comparator.comparingLong(Problem::line))
                .toList());
    }

    /** Where the object or list begins that was open there, if on another line: a bracket that is missing may be its own. */
    private static String within(JacksonException failure, long line) {
        if (!(failure.processor() instanceof JsonParser json)) {
            return "";
        }
        TokenStreamContext open = json.streamReadContext();
        long first = open.startLocation(ContentReference.unknown()).getLineNr();
        return open.inRoot() || first == line
                ? ""
                : ", within the " + (open.inObject() ? "object" : "list") + " that begins on line " + first;
    }

    private static void add(FieldProblem problem, Set<FieldProblem> problems) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            problems.add(FieldProblem.found("", "a study of more problems", "at most " + MOST_PROBLEMS));
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try (JsonParser json = Json.studyParser(bytes)) {
            try {
                return JsonTree.read(json);
            } catch (StreamConstraintsException e) {
                throw new StreamReadException(json, e.getOriginalMessage(), e); // which knows its place
            }
        }
    }

    /** The paths of the fields that have problems, and of all parts around them. */
    private static Set<String> paths(Set<FieldProblem> problems) {
        Set<String> paths = new HashSet<>();
        for (FieldProblem problem : problems) {
            for (String path = problem.field(); paths.add(path); ) {
                path = around(path);
            }
        }
        return paths;
    }

    /** The path of the part that holds another; empty for the whole. */
    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    /** The line of a field, or of the nearest part around it that is there. */
    private static long line(Map<String, Long> lines, String field) {
        String path = field;
        while (!path.isEmpty()) {
            Long line = lines.get(path);
            if (line != null) {
                return line;
            }
            path = around(path);
        }
        return 1;
    }

    /** The line on which each of some parts of a document begins, by its path. */
    private static Map<String, Long> lines(byte[] bytes, Set<String> paths) {
        Map<String, Long> lines = new HashMap<>();
        try (JsonParser json = Json.studyParser(bytes)) {
            json.nextToken();
            lines(json, "", paths, lines);
        }
        return lines;
    }

    private static void lines(JsonParser json, String path, Set<String> paths, Map<String, Long> lines) {
        if (!paths.contains(path)) {
            json.skipChildren();
            return;
        }
        lines.put(path, (long) json.currentTokenLocation().getLineNr());
        if (json.currentToken() == JsonToken.START_OBJECT) {
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                lines(json, path.isEmpty() ? name : path + "." + name, paths, lines);
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                lines(json, path + "[" + i + "]", paths, lines);
            }
        }
    }
}
