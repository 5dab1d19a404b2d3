package io.github.decroche.examples.cli;

import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Gender;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.Wave;
import io.github.decroche.text.TextTable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Explains every column of a study's call files in CSV: what it is, what is allowed there, and when it is required. */
final class CallColumns {
    /** The columns that every file has and that no row leaves empty, but for lists. */
    static final Set<String> REQUIRED = Set.of(
            "id",
            "service",
            "scenario",
            "profile",
            "attempt1.startedAt",
            "attempt1.outcome",
            "answer.recorded",
            "answer.points",
            "answer.redirects");

    private static final String ATTEMPT = "attempt\\d+";

    private final Study study;
    private final ResourceBundle texts;

    private CallColumns(Study study, ResourceBundle texts) {
        this.study = study;
        this.texts = texts;
    }

    /** Of a study, in a language. */
    static CallColumns of(Study study, Locale locale) {
        return new CallColumns(
                study,
                ResourceBundle.getBundle(
                        CallColumns.class.getPackageName() + ".init.columns",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * The explanation as a Markdown document.
     *
     * @param columns the names of the columns
     * @param examples for each column a cell that is allowed there, or nothing
     */
    String markdown(List<String> columns, List<String> examples) {
        TextTable table = new TextTable(
                List.of("column", "required", "what", "allowed", "example").stream()
                        .map(name -> text("header." + name))
                        .toList(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> row(columns.get(i), examples.get(i)))
                        .toList());
        return "# " + text("title") + "\n\n" + text("how") + "\n\n"
                + text("how.attempts", study.protocol().maxAttempts()) + "\n\n" + table.markdownOfTexts();
    }

    private List<String> row(String column, String example) {
        return List.of(column, text(required(column)), text(key(column)), allowed(column), example);
    }

    /** The key of the column's texts; all attempts have the same. */
    private static String key(String column) {
        return column.replaceFirst(ATTEMPT, "attempt");
    }

    private static String required(String column) {
        if (REQUIRED.contains(column)) {
            return "required";
        }
        return switch (key(column)) {
            case "wave" -> "required.wave";
            case "attempt.startedAt", "attempt.outcome" -> "required.attempt";
            case "attempt.announcedWait" -> "required.announcedWait";
            case "attempt.wait" -> "required.wait";
            default -> "optional";
        };
    }

    private String allowed(String column) {
        return switch (key(column)) {
            case "id", "caller.id" -> text("allowed.text");
            case "wave" -> oneOf(study.waves(), Wave::id);
            case "service" -> oneOf(study.services(), Service::id);
            case "scenario" -> oneOf(study.scenarios(), Scenario::id);
            case "profile" -> oneOf(study.profiles(), CallerProfile::id);
            case "caller.gender" -> oneOf(Gender.values());
            case "attempt.startedAt" -> text("allowed.time");
            case "attempt.outcome" -> oneOf(AttemptOutcome.values());
            case "attempt.announcedWait", "attempt.wait" -> text("allowed.duration");
            case "answer.recorded" -> text("allowed.flag.recorded");
            case "answer.points" ->
                text(
                        "allowed.points",
                        study.scenarios().stream().map(this::points).collect(Collectors.joining("; ")));
            case "answer.redirects" -> someOf(Redirect.values());
            case "answer.refusal" -> oneOf(Refusal.values());
            case "answer.saidNoInternet" -> text("allowed.flag");
            case "answer.alternatives" -> someOf(OfferedAlternative.values());
            default -> oneOf(SatisfactionLevel.values());
        };
    }

    private String points(Scenario scenario) {
        return text(
                "allowed.pointsOf",
                scenario.id(),
                scenario.versions().stream()
                        .flatMap(version -> version.pointIds().stream())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private String oneOf(Term... terms) {
        return oneOf(Arrays.asList(terms), Term::id);
    }

    private <E> String oneOf(List<E> all, Function<E, String> id) {
        return text("allowed.oneOf", all.stream().map(id).collect(Collectors.joining(", ")));
    }

    private String someOf(Term... terms) {
        return text("allowed.someOf", Arrays.stream(terms).map(Term::id).collect(Collectors.joining(", ")));
    }

    private String text(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(parts);
    }
}
