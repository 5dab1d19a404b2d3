package io.github.decroche.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.study.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cells of calls in CSV. */
final class CallCsv {
    private CallCsv() {}

    /** The cells of a call, in the order of {@link CsvColumns#names}. */
    static List<String> cells(Call call, int attempts) {
        List<String> cells = new ArrayList<>(List.of(
                call.id(),
                call.wave(),
                call.service(),
                call.scenario(),
                call.profile(),
                call.caller().id().orElse(""),
                term(call.caller().gender())));
        for (int i = 0; i < attempts; i++) {
            cells.addAll(i < call.attempts().size() ? cells(call.attempts().get(i)) : List.of("", "", "", ""));
        }
        cells.add(Boolean.toString(call.answer().isPresent()));
        cells.addAll(call.answer().map(CallCsv::cells).orElse(List.of("", "", "", "", "")));
        Arrays.stream(Aspect.values())
                .map(aspect -> Optional.ofNullable(call.ratings().get(aspect))
                        .map(SatisfactionLevel::id)
                        .orElse(""))
                .forEach(cells::add);
        return cells;
    }

    private static List<String> cells(Attempt attempt) {
        return List.of(
                Json.text(attempt.startedAt()),
                attempt.outcome().id(),
                attempt.announcedWait().map(Duration::toString).orElse(""),
                attempt.realWait().map(Duration::toString).orElse(""));
    }

    private static List<String> cells(Answer answer) {
        return List.of(
                String.join(" ", answer.points()),
                terms(answer.redirects()),
                term(answer.refusal()),
                Boolean.toString(answer.saidNoInternet()),
                terms(answer.alternatives()));
    }

    /** One row as it would be written, without its line break. */
    static String row(List<String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString().stripTrailing();
    }

    private static String term(Optional<? extends Term> term) {
        return term.map(Term::id).orElse("");
    }

    private static String terms(Collection<? extends Term> terms) {
        return terms.stream().map(Term::id).collect(Collectors.joining(" "));
    }
}
