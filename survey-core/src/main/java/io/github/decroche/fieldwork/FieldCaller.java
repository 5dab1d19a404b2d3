package io.github.decroche.fieldwork;

import io.github.decroche.call.Call;
import io.github.decroche.call.Gender;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.StudyId;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Someone who can make calls, and as whom: an accent or an age cannot be put on.
 *
 * @param id the caller's id: free text of 1 to 128 characters, without blanks at its ends
 * @param gender the caller's gender, when it is to be balanced
 * @param profiles the ids of the profiles that the caller can play; all when empty
 */
public record FieldCaller(String id, Optional<Gender> gender, Set<String> profiles) {
    /** Refuses ids that are not of the form. */
    public FieldCaller {
        List<FieldProblem> problems = new ArrayList<>();
        checkId("id", id).ifPresent(problems::add);
        profiles.forEach(profile -> StudyId.check("profiles", profile).ifPresent(problems::add));
        InvalidValueException.throwIfAny(problems);
        profiles = Set.copyOf(profiles);
    }

    /** What is wrong with an id that stands in a table for people, whose cells lose the blanks at their ends. */
    static Optional<FieldProblem> checkId(String field, String id) {
        return Call.checkFreeId(field, id)
                .or(() -> id.equals(id.strip())
                        ? Optional.empty()
                        : Optional.of(FieldProblem.of(field, id, "a text without blanks at its ends")));
    }

    /** A caller of known gender who can play these profiles; all when none is named. */
    public static FieldCaller of(String id, Gender gender, String... profiles) {
        return new FieldCaller(id, Optional.of(gender), Set.of(profiles));
    }

    /** Whether the caller can play a profile. */
    public boolean plays(String profile) {
        return profiles.isEmpty() || profiles.contains(profile);
    }

    /** One line: {@code c07, female, plays lambda, senior}. */
    @Override
    public String toString() {
        return id + ", " + Overview.cell(gender) + ", plays "
                + (profiles.isEmpty() ? "all" : Overview.cell(new TreeSet<>(profiles)));
    }
}
