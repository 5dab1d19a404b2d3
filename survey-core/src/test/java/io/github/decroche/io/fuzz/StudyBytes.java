package io.github.decroche.io.fuzz;

import io.github.decroche.io.InvalidStudyException;
import io.github.decroche.io.StudyReader;
import io.github.decroche.io.StudyWriter;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes that are taken for a study file, and what must hold of them, whatever they are. */
final class StudyBytes {
    private StudyBytes() {}

    static void check(byte[] bytes) {
        Study study;
        try {
            study = read(bytes);
        } catch (InvalidStudyException e) {
            Claims.areTold(e.problems(), "study");
            return;
        } catch (UnreadableInputException e) {
            Claims.isTold(e, "study");
            return;
        }
        String written = StudyWriter.json(study);
        Claims.areEqual(read(written.getBytes(StandardCharsets.UTF_8)), study, () -> written);
    }

    private static Study read(byte[] bytes) {
        try {
            return StudyReader.read(new ByteArrayInputStream(bytes), "study");
        } catch (IOException e) {
            throw new AssertionError("bytes at hand do not fail", e);
        }
    }
}
