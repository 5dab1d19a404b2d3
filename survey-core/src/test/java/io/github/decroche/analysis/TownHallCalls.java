package io.github.decroche.analysis;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Calls to the town hall, and their verdicts. */
final class TownHallCalls {
    static final Study STUDY = Studies.townHall();
    static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    private TownHallCalls() {}

    /** A call that asks when the town hall opens. */
    static Call.Builder call(String profile) {
        return Call.builder()
                .id("call")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile(profile);
    }

    static List<ClassifiedCall> classified(Stream<Call.Builder> calls) {
        return calls.map(Call.Builder::build)
                .map(CallClassifier.of(STUDY, TableJudge::judge)::classify)
                .toList();
    }
}
