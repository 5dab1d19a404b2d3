package io.github.decroche.study;

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
        StudyId.require("id", id);
    }
}
