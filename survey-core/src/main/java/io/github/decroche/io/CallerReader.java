package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.call.Gender;
import io.github.decroche.fieldwork.FieldCaller;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads lists of callers: CSV with the columns {@code id}, {@code gender} and {@code profiles}. The ids of profiles are
 * separated by blanks; without any, the caller plays all. A gender that is left out is not balanced.
 */
public final class CallerReader {
    private static final String ID = "id";
    private static final String GENDER = "gender";
    private static final String PROFILES = "profiles";
    private static final List<String> COLUMNS = List.of(ID, GENDER, PROFILES);

    private final Study study;

    private CallerReader(Study study) {
        this.study = study;
    }

    /** Reads callers who play profiles of a study. */
    public static CallerReader of(Study study) {
        return new CallerReader(study);
    }

    /**
     * The callers of a file.
     *
     * @throws UnreadableInputException if there is no such file, or it is no such list
     * @throws InvalidTableException if it has problems
     */
    public List<FieldCaller> read(Path file) {
        return read(CsvTable.of(file, "a file of callers"));
    }

    /**
     * The callers of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is no such list
     * @throws InvalidTableException if it has problems
     * @throws IOException if the input fails
     */
    public List<FieldCaller> read(InputStream in, String source) throws IOException {
        return read(CsvTable.of(in, source));
    }

    private List<FieldCaller> read(CsvTable table) {
        Set<String> ids = new HashSet<>();
        return table.require(List.of(ID), COLUMNS::contains, String.join(", ", COLUMNS))
                .map(row -> caller(row, ids));
    }

    /** All that is wrong with a row is told together; its id counts as used even then. */
    private FieldCaller caller(CsvTable.Row row, Set<String> ids) {
        List<FieldProblem> problems = new ArrayList<>();
        String id = row.find(ID).orElse("");
        if (id.isEmpty()) {
            problems.add(FieldProblem.missing(ID, "a text of 1 to " + Call.LONGEST_ID + " characters"));
        } else {
            Call.checkFreeId(ID, id).ifPresent(problems::add);
            if (!ids.add(id)) {
                problems.add(FieldProblem.of(ID, id, "an id that no caller before it has"));
            }
        }
        Optional<Gender> gender = gender(row, problems);
        Set<String> profiles = profiles(row, problems);
        InvalidValueException.throwIfAny(problems);
        return new FieldCaller(id, gender, profiles);
    }

    private static Optional<Gender> gender(CsvTable.Row row, List<FieldProblem> problems) {
        try {
            return row.find(GENDER).map(word -> Term.parse(Gender.class, GENDER, word));
        } catch (InvalidValueException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Set<String> profiles(CsvTable.Row row, List<FieldProblem> problems) {
        List<String> known = study.profiles().stream().map(CallerProfile::id).toList();
        Set<String> profiles =
                new LinkedHashSet<>(List.of(row.find(PROFILES).orElse("").split(" +")));
        profiles.remove("");
        profiles.stream()
                .filter(profile -> !known.contains(profile))
                .forEach(profile -> problems.add(FieldProblem.of(PROFILES, profile, FieldProblem.oneOf(known))));
        return profiles;
    }
}
