package io.github.decroche.examples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.StudyReader;
import io.github.decroche.io.StudyWriter;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SimulationProperties {
    private static final int CALLS = 40;

    @Property(tries = 300)
    void everyCallOfAnyStudyIsReadBackEqualWithoutProblemOrWarning(
            @ForAll("studies") Study study, @ForAll long seed, @ForAll CallFormat format) throws IOException {
        Optional<Simulation> simulation = simulation(study);
        Statistics.label("calls can be made")
                .collect(simulation.isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        Assume.that(simulation.isPresent());
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        SimulatedLog.of(simulation.get().withSeed(seed), format).withThreads(1).write(CALLS, log);

        try (Stream<CallRecord> records =
                CallReader.of(study).read(new ByteArrayInputStream(log.toByteArray()), "simulated", format)) {
            List<CallRecord> all = records.toList();
            assertThat(all)
                    .allSatisfy(each -> assertThat(each)
                            .isInstanceOfSatisfying(
                                    CallRecord.Accepted.class,
                                    accepted ->
                                            assertThat(accepted.violations()).isEmpty()));
            assertThat(all.stream().map(each -> ((CallRecord.Accepted) each).call()))
                    .containsExactlyElementsOf(
                            simulation.get().withSeed(seed).calls(CALLS).toList());
        }
    }

    @Property(tries = 50)
    void aStudyReadFromItsFileGivesTheSameCalls(@ForAll("studies") Study study) throws IOException {
        byte[] file = StudyWriter.json(study).getBytes(StandardCharsets.UTF_8);
        Study read = StudyReader.read(new ByteArrayInputStream(file), "study.json");

        assertThat(simulation(read).map(SimulationProperties::calls))
                .isEqualTo(simulation(study).map(SimulationProperties::calls));
    }

    private static List<Call> calls(Simulation simulation) {
        return simulation.calls(CALLS).toList();
    }

    private static Optional<Simulation> simulation(Study study) {
        try {
            return Optional.of(Simulation.of(study));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Study> studies() {
        return AnyStudies.any();
    }
}
