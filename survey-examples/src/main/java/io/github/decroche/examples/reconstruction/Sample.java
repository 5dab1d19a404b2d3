package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Who makes the 1,532 calls, which of them connect, and what is heard: by the tables and in turn, without chance. */
final class Sample {
    private static final int CALLERS_A_PROFILE = 6;

    /** Calls made so far by profile. Every other profile begins with a man, so that services come out even. */
    private final int[] turns = {0, 1, 0, 1};

    private final List<Draft> drafts = new ArrayList<>();

    private Sample() {}

    static List<Draft> drafts() {
        Sample sample = new Sample();
        FieldPlan.SCENARIOS.rows().forEach(sample::add);
        return sample.drafts;
    }

    private void add(PlanTable.Row scenario) {
        List<PlanTable.Row> answers = answers(scenario);
        int first = FieldPlan.PROFILES.indexOf(scenario.text("first"));
        for (int i = 0; i < scenario.integer("calls"); i++) {
            int profile = (first + i) % FieldPlan.PROFILES.size();
            drafts.add(new Draft(
                    scenario,
                    FieldPlan.PROFILES.get(profile),
                    nextCaller(profile),
                    i < scenario.integer("connected"),
                    i < answers.size() ? Optional.of(answers.get(i)) : Optional.empty()));
        }
    }

    private static List<PlanTable.Row> answers(PlanTable.Row scenario) {
        List<PlanTable.Row> answers = new ArrayList<>();
        for (PlanTable.Row answer : AnswerPlan.of(scenario.text("scenario")).rows()) {
            answers.addAll(Collections.nCopies(answer.integer("calls"), answer));
        }
        if (answers.size() != scenario.integer("recorded")) {
            throw new IllegalStateException(scenario.text("scenario") + ": " + answers.size() + " answers; expected "
                    + scenario.integer("recorded"));
        }
        return answers;
    }

    /** Six callers a profile, c01 to c06 the first profile's and so on; the odd ones are women. */
    private Caller nextCaller(int profile) {
        int number = profile * CALLERS_A_PROFILE + turns[profile]++ % CALLERS_A_PROFILE + 1;
        return Caller.of((number < 10 ? "c0" : "c") + number, number % 2 == 1 ? Gender.FEMALE : Gender.MALE);
    }
}
