package io.github.decroche.io.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import java.util.List;

/** Good files that somebody edited: they come further than any bytes do. This target runs in every build. */
class EditedFileFuzzTest {
    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxDuration = "")
    void everyReaderTakesItOrTellsWhyNot(
            @NotNull FileKind kind, int sample, @NotNull @WithSize(max = 8) List<@NotNull Edit> edits) {
        List<String> words = Edit.words(kind.sample(sample));
        for (Edit edit : edits) {
            words = edit.of(words);
        }
        kind.check(String.join("", words));
    }
}
