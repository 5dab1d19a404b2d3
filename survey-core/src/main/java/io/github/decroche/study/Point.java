package io.github.decroche.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that the expected answer should say.
 *
 * @param id the point's id, unique within its expected answer
 * @param label what is to be said
 * @param essential whether the point belongs to the core of the answer; the others are additional
 */
public record Point(String id, Label label, boolean essential) {
    /** Refuses an id that is not of the form. */
    public Point {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        StudyId.require("id", id);
    }

    /** What is wrong with points as those of one answer: there is none, or two have one id. */
    public static List<FieldProblem> problems(List<Point> points) {
        List<FieldProblem> problems = new ArrayList<>();
        FieldProblem.ifEmpty("points", points).ifPresent(problems::add);
        Set<String> ids = new HashSet<>();
        for (Point point : points) {
            if (!ids.add(point.id())) {
                problems.add(FieldProblem.of("points", point.id(), "ids that are all different"));
            }
        }
        return problems;
    }

    /** One line: {@code aid-types: the types of housing aid, essential}. */
    @Override
    public String toString() {
        return id + ": " + label + (essential ? ", essential" : "");
    }
}
