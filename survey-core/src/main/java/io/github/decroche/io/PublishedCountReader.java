package io.github.decroche.io;

import io.github.decroche.call.PublishedCount;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads published counts: CSV with the columns {@code wave}, {@code service}, {@code scenario}, {@code profile}, {@code outcome},
 * {@code count} and {@code of}, in any order. Service, scenario and profile may be left out or empty, where the figure is one of
 * all of them; the figures of one wave and outcome tell the same of them.
 */
public final class PublishedCountReader {
    private static final String WHOLE_NUMBER = "a whole number from 0 on";
    private static final List<String> REQUIRED = List.of("wave", "outcome", "count", "of");
    private static final List<String> COLUMNS =
            List.of("wave", "service", "scenario", "profile", "outcome", "count", "of");

    private final Study study;

    private PublishedCountReader(Study study) {
        this.study = study;
    }

    /** Reads counts of a study's waves. */
    public static PublishedCountReader of(Study study) {
        return new PublishedCountReader(study);
    }

    /**
     * The counts of a file.
     *
     * @throws UnreadableInputException if there is no such file, or it is no such table
     * @throws InvalidTableException if it has problems
     */
    public List<PublishedCount> read(Path file) {
        return read(CsvTable.of(file, "a file of published counts"));
    }

    /**
     * The counts of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is no such table
     * @throws InvalidTableException if it has problems
     * @throws IOException if the input fails
     */
    public List<PublishedCount> read(InputStream in, String source) throws IOException {
        return read(CsvTable.of(in, source));
    }

    private List<PublishedCount> read(CsvTable table) {
        Set<List<Object>> seen = new HashSet<>();
        return table.require(REQUIRED, COLUMNS::contains, String.join(", ", COLUMNS))
                .map(row -> {
                    PublishedCount count = count(row);
                    List<Object> figure =
                            List.of(count.wave(), count.service(), count.scenario(), count.profile(), count.outcome());
                    if (!seen.add(figure)) {
                        throw new InvalidValueException(FieldProblem.found(
                                "outcome",
                                "a figure given before",
                                "each wave, service, scenario, profile and outcome once"));
                    }
                    return count;
                });
    }

    private PublishedCount count(CsvTable.Row row) {
        List<String> waves = study.waves().stream().map(Wave::id).toList();
        String wave = row.text("wave", FieldProblem.oneOf(waves));
        checkKnown("wave", wave, waves);
        return new PublishedCount(
                wave,
                known(row, "service", study.services().stream().map(Service::id).toList()),
                known(
                        row,
                        "scenario",
                        study.scenarios().stream().map(Scenario::id).toList()),
                known(
                        row,
                        "profile",
                        study.profiles().stream().map(CallerProfile::id).toList()),
                Outcome.parse("outcome", row.text("outcome", FieldProblem.oneOf(Outcome.ids()))),
                number(row, "count"),
                number(row, "of"));
    }

    private static Optional<String> known(CsvTable.Row row, String column, List<String> ids) {
        Optional<String> id = row.find(column);
        id.ifPresent(it -> checkKnown(column, it, ids));
        return id;
    }

    private static void checkKnown(String column, String id, List<String> ids) {
        if (!ids.contains(id)) {
            throw new InvalidValueException(column, id, FieldProblem.oneOf(ids));
        }
    }

    private static long number(CsvTable.Row row, String column) {
        String text = row.text(column, WHOLE_NUMBER);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidValueException(column, text, WHOLE_NUMBER);
        }
    }
}
