package io.github.decroche.benchmark;

import io.github.decroche.classification.CallClassifier;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallReader;
import io.github.decroche.rules.RuleClassifier;
import java.nio.file.Path;

/** The smallest application that embeds the library: the study, its judge, one call, one verdict. */
public final class FirstVerdict {
    private FirstVerdict() {}

    /** Takes a call file. */
    public static void main(String[] args) {
        var study = Study2022.definition();
        var classifier = CallClassifier.of(study, RuleClassifier.bundled(study));
        try (var records = CallReader.of(study).read(Path.of(args[0]))) {
            records.flatMap(found -> found.accepted().stream())
                    .map(classifier::classify)
                    .forEach(call -> System.out.println(call.category().id()));
        }
    }
}
