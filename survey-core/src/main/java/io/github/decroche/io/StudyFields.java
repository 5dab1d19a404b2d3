package io.github.decroche.io;

import io.github.decroche.study.DateRange;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Label;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What several parts of a study file have: texts in two languages, days and periods of days, durations. */
final class StudyFields {
    private StudyFields() {}

    /** A period of days; empty when one of its ends is not a day, or they are in the wrong order. */
    static Optional<DateRange> dates(JsonPart part) {
        Optional<JsonPart> from = part.optional("from");
        Optional<JsonPart> to = part.optional("to");
        Optional<LocalDate> first = from.flatMap(StudyFields::day);
        Optional<LocalDate> last = to.flatMap(StudyFields::day);
        return from.isPresent() == first.isPresent() && to.isPresent() == last.isPresent()
                ? part.build(() -> new DateRange(first, last))
                : Optional.empty();
    }

    /** A label: a text, or one in each language. */
    static Optional<Label> label(JsonPart parent, String name) {
        Optional<JsonPart> found = parent.required(name, "a text, or {\"fr\":…,\"en\":…}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonPart part = found.get();
        if (!part.node().isObject()) {
            return part.text().flatMap(text -> oneLabel(part, text));
        }
        part.isObjectOf("fr", "en");
        Optional<String> fr = part.text("fr");
        Optional<String> en = part.text("en");
        return fr.flatMap(french -> en.flatMap(english -> part.build(() -> new Label(french, english))));
    }

    private static Optional<Label> oneLabel(JsonPart part, String text) {
        Optional<FieldProblem> problem = text.isBlank()
                ? Optional.of(FieldProblem.of("", text, "a text that is not blank"))
                : FieldProblem.ifNotUnicode("", text);
        problem.ifPresent(part::problem);
        return problem.isPresent() ? Optional.empty() : Optional.of(Label.of(text));
    }

    static Optional<LocalDate> day(JsonPart part) {
        return parse(part, StudyFields::day, "a day such as 2022-09-26");
    }

    /** A day of the years that are written with four digits. */
    private static LocalDate day(String text) {
        if (text.length() > "2022-09-26".length()) {
            throw new DateTimeException(text);
        }
        return LocalDate.parse(text);
    }

    static Optional<Duration> duration(JsonPart parent, String name) {
        String allowed = "an ISO-8601 duration such as PT5M";
        return parent.required(name, allowed).flatMap(part -> parse(part, Duration::parse, allowed));
    }

    static <T> Optional<T> parse(JsonPart part, Function<String, T> parse, String allowed) {
        return part.text().flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                part.problem(FieldProblem.of("", text, allowed));
                return Optional.empty();
            }
        });
    }
}
