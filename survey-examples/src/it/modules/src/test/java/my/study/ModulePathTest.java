package my.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.decroche.analysis.Measure;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.StudyReader;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.statistics.proportion.Rate;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModulePathTest {
    @Test
    void theRulesJudgeAsModulesInTestsToo() {
        assertTrue(RuleClassifier.class.getModule().isNamed());

        var study = StudyReader.read(Path.of("..", "extend", "town-hall.json"));
        var classifier = CallClassifier.of(study, RuleClassifier.ofStudyFile(study));
        var rate = CallReader.of(study)
                .collect(
                        Path.of("..", "extend", "town-hall.ndjson"),
                        record -> {},
                        Collectors.mapping(classifier::classify, Measure.CONNECTED.rate()));
        assertEquals(Rate.of(1, 1), rate);
    }
}
