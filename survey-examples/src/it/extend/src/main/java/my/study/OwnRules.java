package my.study;

import io.github.decroche.classification.CallClassifier;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.StudyReader;
import io.github.decroche.rules.OwnDrl;
import io.github.decroche.rules.RuleClassifier;
import java.nio.file.Path;

public class OwnRules {
    public static void main(String[] args) {
        var study = StudyReader.read(Path.of("town-hall.json"));
        var rules = RuleClassifier.ofStudyFile(study);
        var bundled = CallClassifier.of(study, rules);
        var own = CallClassifier.of(study, rules.withOwnDrl(OwnDrl.compile(Path.of("own.drl"))));
        try (var records = CallReader.of(study).read(Path.of("town-hall.ndjson"))) {
            records.flatMap(record -> record.accepted().stream())
                    .forEach(call -> System.out.println(call.id() + ": "
                            + bundled.classify(call).category().id() + ", by our rules "
                            + own.classify(call).category().id()));
        }
    }
}
