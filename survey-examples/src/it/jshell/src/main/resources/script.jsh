import io.github.decroche.statistics.*;
import io.github.decroche.statistics.proportion.*;
import io.github.decroche.analysis.*;
import io.github.decroche.classification.*;
import io.github.decroche.io.*;
import io.github.decroche.rules.*;
System.out.println(ProportionInterval.CLOPPER_PEARSON.interval(189, 408, ConfidenceLevel.DEFAULT))
var study = StudyReader.read(Path.of("../extend/town-hall.json"))
var classifier = CallClassifier.of(study, RuleClassifier.ofStudyFile(study))
var rate = CallReader.of(study).collect(Path.of("../extend/town-hall.ndjson"), it -> {}, Collectors.mapping(classifier::classify, Measure.CONNECTED.rate()))
System.out.println(rate)
/exit
